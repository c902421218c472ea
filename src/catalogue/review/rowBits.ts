/** Some rows of a catalogue, a bit for each of all: small, and the same in a worker and on the page. */
export type RowBits = Uint8Array<ArrayBuffer>;

/** @param count all rows */
export function noRows(count: number): RowBits {
  return new Uint8Array(Math.ceil(count / 8));
}

export function addRow(bits: RowBits, row: number): void {
  bits[row >> 3]! |= 1 << (row & 7);
}

export function hasRow(bits: RowBits, row: number): boolean {
  return (bits[row >> 3]! & (1 << (row & 7))) !== 0;
}
