import { logistic } from './exponential';

/** y[i] += x[i]; n a multiple of 4. */
export function addInto(n: i32, y: usize, x: usize): void {
  const end = <usize>n << 2;
  for (let i: usize = 0; i < end; i += 16) v128.store(y + i, f32x4.add(v128.load(y + i), v128.load(x + i)));
}

/** x[row] += bias; columns a multiple of 4. */
export function addBias(rows: i32, columns: i32, x: usize, bias: usize): void {
  for (let row = 0; row < rows; row++) addInto(columns, x + (<usize>(row * columns) << 2), bias);
}

/** x[row] = max(0, x[row] + bias). */
export function addBiasRelu(rows: i32, columns: i32, x: usize, bias: usize): void {
  const width = <usize>columns << 2;
  for (let row = 0; row < rows; row++) {
    const at = x + <usize>row * width;
    for (let i: usize = 0; i < width; i += 16) {
      v128.store(at + i, f32x4.max(f32x4.add(v128.load(at + i), v128.load(bias + i)), f32x4.splat(0)));
    }
  }
}

/** gradient += the sum over rows of x. */
export function biasGradient(rows: i32, columns: i32, x: usize, gradient: usize): void {
  for (let row = 0; row < rows; row++) addInto(columns, gradient, x + (<usize>(row * columns) << 2));
}

/** gradient[i] = 0 where the ReLU's output was 0. */
export function reluGate(n: i32, output: usize, gradient: usize): void {
  const end = <usize>n << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const open = f32x4.gt(v128.load(output + i), f32x4.splat(0));
    v128.store(gradient + i, v128.and(v128.load(gradient + i), open));
  }
}

/**
 * Gradient of the binary cross-entropy by its logits: (logistic(z) − truth) · scale, in place.
 *
 * @param truth [n] floats in [0, 1]
 */
export function sigmoidMinusTruth(n: i32, logits: usize, truth: usize, scale: f32): void {
  const end = <usize>n << 2;
  const factor = f32x4.splat(scale);
  for (let i: usize = 0; i < end; i += 16) {
    const score = logistic(v128.load(logits + i));
    v128.store(logits + i, f32x4.mul(factor, f32x4.sub(score, v128.load(truth + i))));
  }
}
