// Exponential and its kin on four floats at once.

/**
 * e^x: x = n·ln 2 + r with |r| ≤ ln 2 / 2, e^r by its Taylor polynomial of degree 7 (error
 * below float32 rounding there), 2^n by the exponent's bits. x is clamped to ±87.
 */
// @ts-ignore: decorator
@inline
export function exponential(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(87)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.4426950408889634)));
  // ln 2 in two parts (Cody & Waite), so that the difference keeps its digits
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693145751953125)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(1.4286068203094172e-6)));
  let sum = f32x4.splat(1.984126984126984e-4);
  sum = f32x4.add(f32x4.splat(1.388888888888889e-3), f32x4.mul(r, sum));
  sum = f32x4.add(f32x4.splat(8.333333333333333e-3), f32x4.mul(r, sum));
  sum = f32x4.add(f32x4.splat(4.1666666666666664e-2), f32x4.mul(r, sum));
  sum = f32x4.add(f32x4.splat(1.6666666666666666e-1), f32x4.mul(r, sum));
  sum = f32x4.add(f32x4.splat(0.5), f32x4.mul(r, sum));
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(r, sum));
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(r, sum));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(sum, power);
}

/** The logistic function 1 / (1 + e^−x). */
// @ts-ignore: decorator
@inline
export function logistic(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** tanh x = 2·logistic(2x) − 1. */
// @ts-ignore: decorator
@inline
export function hyperbolicTangent(x: v128): v128 {
  const two = f32x4.splat(2);
  return f32x4.sub(f32x4.mul(two, logistic(f32x4.mul(two, x))), f32x4.splat(1));
}
