/**
 * What the steps of normalisation ask of a text. A string has it all; a `TrackedText` does the
 * same and remembers where everything came from, so that one set of rules serves both.
 */
export interface Editable<Self> {
  readonly length: number;
  includes(part: string): boolean;
  search(pattern: RegExp): number;
  /** The replacement may name the match (`$&`) and the first group (`$1`). */
  replace(pattern: RegExp, replacement: string | ((match: string) => string)): Self;
  normalize(form: 'NFC' | 'NFD' | 'NFKC'): Self;
  slice(start: number, end: number): Self;
  trim(): Self;
  trimEnd(): Self;
}
