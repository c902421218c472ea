// Adam (Kingma & Ba 2015) with decoupled weight decay (Loshchilov & Hutter 2019). The bias
// corrections of both moments are in `rate`: rate = learning rate · √(1 − β2^t) / (1 − β1^t).

const BETA1: f32 = 0.9;
const BETA2: f32 = 0.999;
const EPSILON: f32 = 1e-7;

/**
 * One step for n floats (a multiple of 4).
 *
 * @param shrink what the weights are multiplied with first: 1 − learning rate · weight decay
 */
export function adam(n: i32, weight: usize, gradient: usize, mean: usize, variance: usize, rate: f32, shrink: f32): void {
  const end = <usize>n << 2;
  const beta1 = f32x4.splat(BETA1), rest1 = f32x4.splat(1 - BETA1);
  const beta2 = f32x4.splat(BETA2), rest2 = f32x4.splat(1 - BETA2);
  const epsilon = f32x4.splat(EPSILON), step = f32x4.splat(rate), keep = f32x4.splat(shrink);
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradient + i);
    const m = f32x4.add(f32x4.mul(beta1, v128.load(mean + i)), f32x4.mul(rest1, g));
    const v = f32x4.add(f32x4.mul(beta2, v128.load(variance + i)), f32x4.mul(rest2, f32x4.mul(g, g)));
    v128.store(mean + i, m);
    v128.store(variance + i, v);
    const change = f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.sqrt(v), epsilon));
    v128.store(weight + i, f32x4.sub(f32x4.mul(keep, v128.load(weight + i)), change));
  }
}

/**
 * Adam for the rows of a table that had a gradient in this step; the other rows and their
 * moments rest ("lazy" Adam). The row gradients are cleared for the next step.
 *
 * @param rows [count] ids of the rows
 */
export function adamRows(count: i32, depth: i32, rows: usize, weight: usize, gradient: usize, mean: usize, variance: usize, rate: f32): void {
  const row = <usize>depth << 2;
  for (let i = 0; i < count; i++) {
    const at = <usize>load<i32>(rows + (<usize>i << 2)) * row;
    adam(depth, weight + at, gradient + at, mean + at, variance + at, rate, 1);
    memory.fill(gradient + at, 0, row);
  }
}
