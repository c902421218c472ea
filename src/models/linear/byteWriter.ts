const FIRST_CAPACITY = 1024;

/** Little-endian numbers one behind the other, in memory that grows. */
export class ByteWriter {
  private bytes = new Uint8Array(FIRST_CAPACITY);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  uint8(value: number): void {
    const at = this.take(1);
    this.view.setUint8(at, value);
  }

  int8(value: number): void {
    const at = this.take(1);
    this.view.setInt8(at, value);
  }

  uint32(value: number): void {
    const at = this.take(4);
    this.view.setUint32(at, value, true);
  }

  float32(value: number): void {
    const at = this.take(4);
    this.view.setFloat32(at, value, true);
  }

  /** LEB128: seven bits a byte, the lowest first; every byte but the last has its top bit set. */
  varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.uint8(0x80 + (rest % 0x80));
    this.uint8(rest);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  /** Makes room, perhaps in new memory; returns where it begins. */
  private take(count: number): number {
    const at = this.length;
    this.length += count;
    if (this.length > this.bytes.length) {
      const grown = new Uint8Array(2 * this.length);
      grown.set(this.bytes);
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    return at;
  }
}
