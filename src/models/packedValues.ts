/**
 * Numbers as they lie in the published files, a byte each: (byte − zero) · scale. A quarter of the
 * memory, for tables of which few rows are read at a time.
 */
export interface PackedValues {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The byte that stands for 0. */
  readonly zero: number;
  readonly scale: number;
}

export function unpacked({ bytes, zero, scale }: PackedValues): Float32Array {
  return Float32Array.from(bytes, (byte) => (byte - zero) * scale);
}
