import { AppError } from '../../domain/errors';
import { FIRST_WORD_ID } from './corpus';

/** Vectors that words start from, one row for each id of the vocabulary. */
export interface GivenVectors {
  /** 1 where the row has a given vector. */
  readonly known: Uint8Array;
  /** [vocabulary size × dimension]; zeros where none is given. */
  readonly vectors: Float32Array;
}

/** No word has a given vector. */
export function noGivenVectors(vocabularySize: number, dimension: number): GivenVectors {
  return {
    known: new Uint8Array(vocabularySize),
    vectors: new Float32Array(vocabularySize * dimension),
  };
}

/** Rows that have a given vector. */
export function knownRows(given: GivenVectors): number {
  return given.known.reduce((sum, known) => sum + known, 0);
}

/**
 * Collects the vectors of the vocabulary's words from the lines of a vectors file in
 * GloVe's text format, `word v1 … vn`. Also takes what word2vec and fastText write: a
 * first line `<words> <dimension>`, a space at the end of a line; and words that contain
 * spaces, as some of the large GloVe files have. Of a word that stands twice the first
 * counts.
 */
export class GivenVectorsReader {
  private readonly given: GivenVectors;
  private readonly rows = new Map<string, number>();
  private lineNumber = 0;
  private vectorsSeen = 0;

  /** @param name what the file is called in sentences about it */
  constructor(
    tokens: readonly string[],
    private readonly dimension: number,
    private readonly name = 'the vectors file',
  ) {
    this.given = noGivenVectors(tokens.length, dimension);
    tokens.forEach((token, id) => {
      if (id >= FIRST_WORD_ID) this.rows.set(token, id);
    });
  }

  /**
   * Takes the next line, without its line feed.
   *
   * @throws AppError `bad-format` with line number and reason; `shape-mismatch` when the
   *         file's vectors have another dimension
   */
  readLine(line: string): void {
    this.lineNumber++;
    const fields = line
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(' ');
    if (fields.length === 1 && fields[0] === '') return;
    if (this.lineNumber === 1 && isHeader(fields)) {
      this.checkDimension(Number(fields[1]));
      return;
    }
    if (this.vectorsSeen++ === 0) this.checkFirstVector(fields);
    const wordFields = fields.length - this.dimension;
    this.checkFields(fields, wordFields);
    this.keep(fields.slice(0, wordFields).join(' '), fields.slice(wordFields));
  }

  /** @throws AppError `bad-format` when there was not one vector */
  finish(): GivenVectors {
    if (this.vectorsSeen === 0) {
      throw new AppError(
        'bad-format',
        `There are no vectors in ${this.name}: lines "word v1 … vn" are expected.`,
      );
    }
    return this.given;
  }

  private keep(word: string, fields: string[]): void {
    const values = fields.map(numberOf);
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) throw this.fault(`"${fields[bad]!.slice(0, 40)}" is not a number`);
    const row = this.rows.get(word);
    if (row === undefined || this.given.known[row]) return;
    this.given.known[row] = 1;
    this.given.vectors.set(values, row * this.dimension);
  }

  private checkFields(fields: string[], wordFields: number): void {
    if (wordFields < 1) {
      throw this.fault(
        `${this.dimension} numbers after the word are expected, there are ${fields.length - 1}`,
      );
    }
    const surplus = wordFields > 1 && Number.isFinite(numberOf(fields[wordFields - 1]!));
    if (surplus) {
      throw this.fault(`more than ${this.dimension} numbers stand after the word`);
    }
  }

  private checkFirstVector(fields: string[]): void {
    if (fields.length - 1 === this.dimension) return;
    const found = trailingNumbers(fields);
    if (found === 0) throw this.fault('no numbers after the word; is this a text file of vectors?');
    this.checkDimension(found);
  }

  private checkDimension(found: number): void {
    if (found === this.dimension) return;
    throw new AppError(
      'shape-mismatch',
      `The vectors in ${this.name} have ${found} numbers each, but ${this.dimension} are wanted. ` +
        `Choose another file, or train with --dimension ${found}.`,
    );
  }

  private fault(reason: string): AppError {
    return new AppError('bad-format', `Line ${this.lineNumber} of ${this.name}: ${reason}.`);
  }
}

/** A first line of two whole numbers: count of words and dimension. */
function isHeader(fields: string[]): boolean {
  return fields.length === 2 && fields.every((field) => /^\d+$/.test(field));
}

/** Numbers at the end of a line, the first field being the word whatever it is. */
function trailingNumbers(fields: string[]): number {
  let count = 0;
  while (
    count < fields.length - 1 &&
    Number.isFinite(numberOf(fields[fields.length - 1 - count]!))
  ) {
    count++;
  }
  return count;
}

/** NaN for anything but a plain decimal number; an empty field is no 0. */
function numberOf(field: string): number {
  return field === '' ? NaN : Number(field);
}
