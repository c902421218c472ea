import type { Encoding } from '../tableFormat';

export interface EncodingGuess {
  /** Undefined when only the whole file can tell: UTF-8 or Windows-1252. */
  readonly encoding: Encoding | undefined;
  readonly bom: boolean;
}

/** Share of one half of the bytes that must be zero for text to be UTF-16. */
const ZEROS_OF_UTF16 = 0.3;
/** Times as many zeros as in the other half. */
const ZEROS_ON_ONE_SIDE = 10;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What the first bytes say: a byte-order mark, or the zeros that UTF-16 is full of. */
export function encodingOfHead(head: Uint8Array): EncodingGuess {
  const mark = MARKS.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return mark ? { encoding: mark[0], bom: true } : { encoding: utf16OfZeros(head), bom: false };
}

function utf16OfZeros(head: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const most = Math.max(even, odd);
  if (most <= (head.length / 2) * ZEROS_OF_UTF16) return undefined;
  if (most <= ZEROS_ON_ONE_SIDE * Math.min(even, odd)) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const NOT_ASCII = /[\x80-\uffff]/g;
const REPLACEMENT = /\ufffd/g;

/** Whole characters for each broken one from which on the text is UTF-8 with some damage. */
const WHOLE_FOR_BROKEN = 10;

/**
 * Says whether bytes are UTF-8 or Windows-1252, once it has seen all of them. Text in
 * Windows-1252 hardly ever looks like UTF-8; where a few characters among many are broken, the
 * file is UTF-8 that was damaged on its way.
 */
export class Utf8Check {
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  readonly #lenient = new TextDecoder('utf-8');
  #isValid = true;
  #whole = 0;
  #broken = 0;

  add(chunk: Uint8Array): void {
    if (this.#isValid && this.#addValid(chunk)) return;
    const text = this.#lenient.decode(chunk, { stream: true });
    const broken = text.match(REPLACEMENT)?.length ?? 0;
    this.#broken += broken;
    this.#whole += (text.match(NOT_ASCII)?.length ?? 0) - broken;
  }

  end(): Encoding {
    if (this.#isValid && this.#addValid(undefined)) return 'utf-8';
    // a character that is cut off at the end counts as one
    return this.#whole >= WHOLE_FOR_BROKEN * Math.max(1, this.#broken) ? 'utf-8' : 'windows-1252';
  }

  /** @param chunk undefined at the end */
  #addValid(chunk: Uint8Array | undefined): boolean {
    try {
      const text = chunk ? this.#strict.decode(chunk, { stream: true }) : this.#strict.decode();
      if (text.length !== chunk?.length) this.#whole += text.match(NOT_ASCII)?.length ?? 0;
    } catch {
      this.#isValid = false;
    }
    return this.#isValid;
  }
}
