/** Longest line or row that is kept in memory, in bytes: no product has a thousandth of it. */
export const LONGEST_RECORD = 8 * 1024 * 1024;

const NEW_LINE = 0x0a;

/**
 * The lines of a stream of UTF-8, without their new line, in batches as the bytes arrive. A
 * byte-order mark is dropped. A line longer than `LONGEST_RECORD` is not kept but comes as
 * `undefined`, so that memory stays bounded whatever arrives.
 */
export async function* readByteLines(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<(Uint8Array | undefined)[]> {
  const rest = new UnfinishedLine();
  let first = true;
  for await (const chunk of source) {
    const lines: (Uint8Array | undefined)[] = [];
    let start = first ? byteOrderMark(chunk) : 0;
    first = false;
    for (let end = 0; (end = chunk.indexOf(NEW_LINE, start)) !== -1; start = end + 1) {
      rest.add(chunk.subarray(start, end));
      lines.push(rest.take());
    }
    rest.add(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (!rest.isEmpty) yield [rest.take()];
}

/** Bytes of the UTF-8 byte-order mark that a text begins with: 3 or 0. */
export function byteOrderMark(bytes: Uint8Array): 0 | 3 {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** The pieces of a line that has begun. */
class UnfinishedLine {
  #pieces: Uint8Array[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > LONGEST_RECORD) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  /** The whole line, or undefined when it was too long; begins the next one. */
  take(): Uint8Array | undefined {
    const [only] = this.#pieces;
    const line = this.#pieces.length === 1 && only ? only : Buffer.concat(this.#pieces);
    const tooLong = this.#length > LONGEST_RECORD;
    this.#pieces = [];
    this.#length = 0;
    return tooLong ? undefined : line;
  }
}
