import { AppError } from '../../domain/errors';
import { LONGEST_ROW } from '../limits';

/** The text of one value, as it is written. */
export interface JsonText {
  /** Its line, or its number in an array; counts from 1. */
  readonly line: number;
  readonly source: string;
}

/** Takes text in pieces and gives the values that are complete. */
export interface JsonSplitter {
  /** @throws AppError `bad-input` when a value is longer than LONGEST_ROW */
  add(text: string): JsonText[];
  end(): JsonText[];
}

/** One value a line; empty lines are passed over. */
export class LinesSplitter implements JsonSplitter {
  #pending = '';
  #line = 1;

  add(text: string): JsonText[] {
    const lines = (this.#pending + text).split('\n');
    this.#pending = lines.pop()!;
    refuseTooLong('Line', this.#line + lines.length, this.#pending);
    return lines.flatMap((line) => this.#textOf(line));
  }

  end(): JsonText[] {
    return this.#textOf(this.#pending);
  }

  #textOf(line: string): JsonText[] {
    const text = { line: this.#line++, source: line.trim() };
    return text.source === '' ? [] : [text];
  }
}

const OUTSIDE_STRINGS = /["[\]{},]/g;
const INSIDE_STRINGS = /["\\]/g;

/**
 * The elements of one array, told by brackets and quotes alone; whether they are JSON is seen
 * when they are parsed. What stands behind the array comes as one more element.
 */
export class ArraySplitter implements JsonSplitter {
  #pending = '';
  /** How far `#pending` has been looked at. */
  #at = 0;
  #depth = 0;
  #inString = false;
  #begun = false;
  #count = 0;
  #found: JsonText[] = [];

  add(text: string): JsonText[] {
    this.#pending += text;
    while (this.#step()) continue;
    refuseTooLong('Object', this.#count + 1, this.#pending);
    return this.#found.splice(0);
  }

  end(): JsonText[] {
    this.#take(this.#pending.length);
    return this.#found.splice(0);
  }

  /** Goes to the next character that matters. @returns false when there is none */
  #step(): boolean {
    const search = this.#inString ? INSIDE_STRINGS : OUTSIDE_STRINGS;
    search.lastIndex = this.#at;
    const match = search.exec(this.#pending);
    if (!match || (match[0] === '\\' && match.index + 1 === this.#pending.length)) {
      this.#at = match?.index ?? this.#pending.length;
      return false;
    }
    this.#at = match.index + (match[0] === '\\' ? 2 : 1);
    this.#see(match[0], match.index);
    return true;
  }

  #see(character: string, index: number): void {
    if (character === '"') this.#inString = !this.#inString;
    if (this.#inString) return;
    if (character === '[' || character === '{') {
      this.#depth++;
      if (this.#depth === 1 && !this.#begun) this.#begin(index);
    } else if (character === ',' && this.#depth === 1) {
      this.#take(index);
    } else if (character === ']' || character === '}') {
      this.#depth--;
      if (this.#depth === 0) this.#take(index);
    }
  }

  #begin(index: number): void {
    this.#begun = true;
    this.#drop(index + 1);
  }

  /** What is pending up to the index is an element. */
  #take(index: number): void {
    const source = this.#pending.slice(0, index).trim();
    if (source !== '') this.#found.push({ line: ++this.#count, source });
    this.#drop(index + 1);
  }

  #drop(length: number): void {
    this.#pending = this.#pending.slice(length);
    this.#at = 0;
  }
}

function refuseTooLong(what: string, number: number, text: string): void {
  if (text.length <= LONGEST_ROW) return;
  throw new AppError(
    'bad-input',
    `${what} ${number} is longer than ${LONGEST_ROW / 1024} thousand characters: this is no list ` +
      'of products. Check that the right file was chosen.',
  );
}
