/** What `ByteWriter` wrote. Whatever cannot be read is handed to `damaged`, which throws. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(
    bytes: Uint8Array,
    private readonly damaged: (reason: string) => Error,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint8(): number {
    return this.view.getUint8(this.take(1));
  }

  int8(): number {
    return this.view.getInt8(this.take(1));
  }

  uint32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  /** A finite number. */
  float32(): number {
    const value = this.view.getFloat32(this.take(4), true);
    if (Number.isFinite(value)) return value;
    throw this.damaged('a number is not finite');
  }

  /** Up to `highest`, which is below 2³². */
  varint(highest: number): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 28; factor *= 0x80) {
      const byte = this.uint8();
      value += factor * (byte & 0x7f);
      if (byte >= 0x80) continue;
      if (value > highest) break;
      return value;
    }
    throw this.damaged('a number is too large');
  }

  /** Nothing may follow. */
  finish(): void {
    if (this.at !== this.view.byteLength) throw this.damaged('something follows its end');
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.view.byteLength - this.at;
  }

  private take(count: number): number {
    if (count > this.left) throw this.damaged('it is cut off');
    const at = this.at;
    this.at += count;
    return at;
  }
}
