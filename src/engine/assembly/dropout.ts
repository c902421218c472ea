/** Four random words from a counter: the finaliser of MurmurHash3, salted with the seed. */
// @ts-ignore: decorator
@inline
function randomWords(counter: v128, seed: v128): v128 {
  let x = v128.xor(i32x4.mul(counter, i32x4.splat(0x9e3779b1)), seed);
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(0x85ebca6b));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 13)), i32x4.splat(0xc2b2ae35));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

/**
 * Inverted dropout (Srivastava et al. 2014): keeps each float with the given chance and scales
 * the kept ones by 1 / keep. The same seed gives the same mask on every machine.
 *
 * @param mask [n] receives 0 or 1 / keep, for the gradient
 */
export function dropout(n: i32, x: usize, mask: usize, keep: f32, seed: i32): void {
  const end = <usize>n << 2;
  const scale = f32x4.splat(<f32>1 / keep);
  // compared as signed words: keep = 1 keeps all but one word in 2^32
  const limit = i32x4.splat(<i32>(<f64>keep * 4294967295.0 - 2147483648.0));
  const salt = i32x4.splat(seed);
  let counter = i32x4(0, 1, 2, 3);
  for (let i: usize = 0; i < end; i += 16) {
    const kept = i32x4.le_s(randomWords(counter, salt), limit);
    const factor = v128.and(scale, kept);
    v128.store(mask + i, factor);
    v128.store(x + i, f32x4.mul(v128.load(x + i), factor));
    counter = i32x4.add(counter, i32x4.splat(4));
  }
}

/** x[i] *= mask[i]. */
export function multiplyInto(n: i32, x: usize, mask: usize): void {
  const end = <usize>n << 2;
  for (let i: usize = 0; i < end; i += 16) v128.store(x + i, f32x4.mul(v128.load(x + i), v128.load(mask + i)));
}
