// What scoring a catalogue needs beside gemm: the forward passes alone, without a trace of where a
// maximum was or what a gate said, and with the projections of known words looked up instead of
// computed again.

import { exponential, hyperbolicTangent, logistic } from './exponential';

/** Four bytes of a table as the numbers they stand for: (byte - zero) * scale. */
// @ts-ignore: decorator
@inline
function unpacked(bytes: usize, zero: v128, scale: v128): v128 {
  const wide = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(bytes)));
  return f32x4.mul(f32x4.sub(f32x4.convert_i32x4_u(wide), zero), scale);
}

/** Rows of a table that has one byte for each number. */
export function gatherPackedRows(count: i32, depth: i32, ids: usize, table: usize, zero: f32, scale: f32, out: usize): void {
  const zeros = f32x4.splat(zero);
  const scales = f32x4.splat(scale);
  for (let i = 0; i < count; i++) {
    const from = table + <usize>load<i32>(ids + (<usize>i << 2)) * <usize>depth;
    for (let d: usize = 0; d < <usize>depth; d += 4) {
      v128.store(out + (d << 2), unpacked(from + d, zeros, scales));
    }
    out += <usize>depth << 2;
  }
}

/**
 * Sum and maximum of the rows of a bag; the maximum starts at 0, the embedding of padding.
 *
 * @param ids [count], none of them 0
 * @param sum, maximum [depth]
 */
export function bagFeatures(count: i32, depth: i32, ids: usize, table: usize, sum: usize, maximum: usize): void {
  const row = <usize>depth << 2;
  memory.fill(sum, 0, row);
  memory.fill(maximum, 0, row);
  for (let i = 0; i < count; i++) {
    const from = table + <usize>load<i32>(ids + (<usize>i << 2)) * row;
    for (let d: usize = 0; d < row; d += 16) {
      const value = v128.load(from + d);
      v128.store(sum + d, f32x4.add(v128.load(sum + d), value));
      v128.store(maximum + d, f32x4.max(v128.load(maximum + d), value));
    }
  }
}

/** The same of a table that has one byte for each number. */
export function bagPackedFeatures(
  count: i32, depth: i32, ids: usize, table: usize, zero: f32, scale: f32, sum: usize, maximum: usize,
): void {
  const zeros = f32x4.splat(zero);
  const scales = f32x4.splat(scale);
  memory.fill(sum, 0, <usize>depth << 2);
  memory.fill(maximum, 0, <usize>depth << 2);
  for (let i = 0; i < count; i++) {
    const from = table + <usize>load<i32>(ids + (<usize>i << 2)) * <usize>depth;
    for (let d: usize = 0; d < <usize>depth; d += 4) {
      const at = d << 2;
      const value = unpacked(from + d, zeros, scales);
      v128.store(sum + at, f32x4.add(v128.load(sum + at), value));
      v128.store(maximum + at, f32x4.max(v128.load(maximum + at), value));
    }
  }
}

/**
 * Maximum over time of ReLU(convolution + bias) for one product, from the words' projections: the
 * response of a window is the sum of what each of its words says at its place in the window.
 * Windows begin at every word and may reach into the padding behind the last, which says nothing.
 *
 * @param slots [words] rows of `table`
 * @param table rows `stride` floats apart, each [width × filters]
 * @param bias, output [filters]
 */
export function windowMaximum(
  words: i32, width: i32, filters: i32,
  slots: usize, table: usize, stride: i32, bias: usize, output: usize,
): void {
  const row = <usize>filters << 2;
  memory.fill(output, 0, row); // a window of nothing but padding
  for (let t = 0; t < words; t++) {
    const inside = min(width, words - t);
    const first = table + (<usize>(load<i32>(slots + (<usize>t << 2)) * stride) << 2);
    for (let f: usize = 0; f < row; f += 16) {
      let sum = v128.load(first + f);
      for (let j = 1; j < inside; j++) {
        const slot = load<i32>(slots + (<usize>(t + j) << 2));
        sum = f32x4.add(sum, v128.load(table + (<usize>(slot * stride) << 2) + <usize>j * row + f));
      }
      v128.store(output + f, f32x4.max(v128.load(output + f), sum));
    }
  }
  for (let f: usize = 0; f < row; f += 16) {
    v128.store(output + f, f32x4.max(f32x4.add(v128.load(output + f), v128.load(bias + f)), f32x4.splat(0)));
  }
}

/**
 * One step of an LSTM for a batch, the state in place; gates side by side in the order input,
 * forget, cell, output.
 *
 * @param gates [batch × 4·units], pre-activations with bias
 * @param cell, hidden, best [batch × units]; `best` is the maximum of the output over time
 */
export function lstmStep(batch: i32, units: i32, gates: usize, cell: usize, hidden: usize, best: usize): void {
  const width = <usize>units << 2;
  for (let row = 0; row < batch; row++) {
    const gate = gates + <usize>row * 4 * width;
    const at = <usize>row * width;
    for (let u: usize = 0; u < width; u += 16) {
      const i = logistic(v128.load(gate + u));
      const f = logistic(v128.load(gate + width + u));
      const g = hyperbolicTangent(v128.load(gate + 2 * width + u));
      const o = logistic(v128.load(gate + 3 * width + u));
      const c = f32x4.add(f32x4.mul(f, v128.load(cell + at + u)), f32x4.mul(i, g));
      const h = f32x4.mul(o, hyperbolicTangent(c));
      v128.store(cell + at + u, c);
      v128.store(hidden + at + u, h);
      v128.store(best + at + u, f32x4.max(v128.load(best + at + u), h));
    }
  }
}

/** ln(1 + u) for u in [0, 1]: 2·artanh(u / (2 + u)) by its series, whose rest is below 1e-7. */
// @ts-ignore: decorator
@inline
function logarithmOfOneAnd(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(u, f32x4.splat(2)));
  const q = f32x4.mul(s, s);
  let sum = f32x4.splat(1.0 / 11);
  sum = f32x4.add(f32x4.splat(1.0 / 9), f32x4.mul(q, sum));
  sum = f32x4.add(f32x4.splat(1.0 / 7), f32x4.mul(q, sum));
  sum = f32x4.add(f32x4.splat(1.0 / 5), f32x4.mul(q, sum));
  sum = f32x4.add(f32x4.splat(1.0 / 3), f32x4.mul(q, sum));
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(q, sum));
  return f32x4.mul(f32x4.add(s, s), sum);
}

/**
 * Calibrated log-odds, yes·ln p − no·ln(1 − p) + offset for p = logistic(x), in place. Both what
 * comes in and what goes out is held in [lowest, highest].
 */
export function calibrate(n: i32, x: usize, yes: f32, no: f32, offset: f32, lowest: f32, highest: f32): void {
  const end = x + (<usize>n << 2);
  const zero = f32x4.splat(0);
  const low = f32x4.splat(lowest);
  const high = f32x4.splat(highest);
  for (; x < end; x += 16) {
    const z = f32x4.min(f32x4.max(v128.load(x), low), high);
    // ln p = min(z, 0) − ln(1 + e^−|z|) and ln(1 − p) = −max(z, 0) − ln(1 + e^−|z|)
    const rest = logarithmOfOneAnd(exponential(f32x4.neg(f32x4.abs(z))));
    const agreed = f32x4.mul(f32x4.splat(yes), f32x4.sub(f32x4.min(z, zero), rest));
    const denied = f32x4.mul(f32x4.splat(no), f32x4.add(f32x4.max(z, zero), rest));
    const changed = f32x4.add(f32x4.add(agreed, denied), f32x4.splat(offset));
    v128.store(x, f32x4.min(f32x4.max(changed, low), high));
  }
}
