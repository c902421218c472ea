const EXPONENTS = 32;
const STEPS = 1024;
/** [exponent]: what the last bit of a normal half is worth, 2^(exponent − 25). */
const LAST_BIT = Float64Array.from({ length: EXPONENTS }, (_, exponent) => 2 ** (exponent - 25));

/**
 * The numbers that halves stand for (IEEE 754-2019, binary16), little-endian. Millions of them come
 * with a net, so nothing is made for each.
 *
 * @param bytes [2 × n]
 * @returns [n]; infinities and NaN, which no weight is, as the next powers of two
 */
export function halfFloats(bytes: Uint8Array): Float32Array {
  const values = new Float32Array(bytes.length / 2);
  for (let i = 0; i < values.length; i++) {
    const high = bytes[2 * i + 1]!;
    const fraction = ((high & 3) << 8) | bytes[2 * i]!;
    const exponent = (high >> 2) & (EXPONENTS - 1);
    const magnitude =
      exponent === 0 ? fraction * LAST_BIT[1]! : (STEPS + fraction) * LAST_BIT[exponent]!;
    values[i] = high & 0x80 ? -magnitude : magnitude;
  }
  return values;
}
