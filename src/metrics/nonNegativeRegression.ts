import { assert } from '../domain/errors';
import { logistic } from './logit';

/** P(yes) = logistic(Σ weights · features + offset), no weight below 0. */
export interface NonNegativeFit {
  weights: number[];
  offset: number;
}

const MOST_STEPS = 100;
/** Nats a row that another step must promise to be worth it. */
const WORTH_A_STEP = 1e-10;
/** Of the descent a full step promises, what it must at least bring (Armijo's rule). */
const SUFFICIENT = 1e-4;
const SMALLEST_STEP = 1e-10;
/** Added to the curvature, so that it can be inverted where features say the same. */
const RIDGE = 1e-9;

/**
 * Logistic regression whose weights cannot fall below 0: the least binary cross-entropy, which
 * is convex, by Newton's method projected on the bound (Bertsekas 1982). A weight that stands
 * at 0 and would fall further is held there for that step and let go when it would rise.
 *
 * @param features [rows × start.length]
 * @param truth    [rows], 0 or 1
 * @param start    weights to begin with, none below 0; the result does not hang on them
 */
export function fitNonNegative(
  features: Float64Array,
  truth: Uint8Array,
  start: readonly number[],
): NonNegativeFit {
  assert(truth.length > 0, 'something to fit');
  assert(features.length === truth.length * start.length, 'one row of features per truth value');
  const last = start.length;
  let point = [...start, 0];
  let here = measured(features, truth, point);
  for (let step = 0; step < MOST_STEPS; step++) {
    const free = point.map((value, i) => i === last || value > 0 || here.gradient[i]! < 0);
    const direction = newtonDirection(here, free);
    if (-product(here.gradient, direction) < WORTH_A_STEP * truth.length) break;
    const found = descended(features, truth, { point, here, direction });
    if (!found) break;
    ({ point, here } = found);
  }
  return { weights: point.slice(0, last), offset: point[last]! };
}

/** The summed cross-entropy at a point, its gradient, and its curvature row by row. */
interface Measured {
  loss: number;
  gradient: number[];
  curvature: number[][];
}

interface Place {
  point: number[];
  here: Measured;
}

/** The first halved step that brings enough, on the allowed side; undefined when none does. */
function descended(
  features: Float64Array,
  truth: Uint8Array,
  { point, here, direction }: Place & { direction: number[] },
): Place | undefined {
  const last = point.length - 1;
  for (let size = 1; size >= SMALLEST_STEP; size /= 2) {
    const next = point.map((value, i) => {
      const moved = value + size * direction[i]!;
      return i === last ? moved : Math.max(0, moved);
    });
    const moves = next.map((value, i) => value - point[i]!);
    const there = measured(features, truth, next);
    const promised = product(here.gradient, moves);
    if (promised < 0 && there.loss <= here.loss + SUFFICIENT * promised) {
      return { point: next, here: there };
    }
  }
  return undefined;
}

/** @param point weights, then the offset */
function measured(features: Float64Array, truth: Uint8Array, point: readonly number[]): Measured {
  const size = point.length;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const row = new Float64Array(size).fill(1);
  let loss = 0;
  for (let i = 0; i < truth.length; i++) {
    let z = point[size - 1]!;
    for (let a = 0; a < size - 1; a++) {
      row[a] = features[i * (size - 1) + a]!;
      z += point[a]! * row[a]!;
    }
    const chance = logistic(z);
    const bend = chance * (1 - chance);
    loss += Math.max(z, 0) - z * truth[i]! + Math.log1p(Math.exp(-Math.abs(z)));
    for (let a = 0; a < size; a++) {
      gradient[a]! += (chance - truth[i]!) * row[a]!;
      for (let b = 0; b <= a; b++) curvature[a * size + b]! += bend * row[a]! * row[b]!;
    }
  }
  return { loss, gradient: [...gradient], curvature: mirrored(curvature, size) };
}

/** A symmetric matrix from its lower half. */
function mirrored(lower: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => lower[Math.max(a, b) * size + Math.min(a, b)]!),
  );
}

/** −H⁻¹·g over what is free, by elimination, and 0 elsewhere; H is positive definite with the ridge. */
function newtonDirection({ gradient, curvature }: Measured, free: readonly boolean[]): number[] {
  const rows = gradient.map((slope, i) => {
    if (!free[i]) return [...gradient.map((_, j) => (i === j ? 1 : 0)), 0];
    const row = curvature[i]!.map((value, j) => (free[j] ? value + (i === j ? RIDGE : 0) : 0));
    return [...row, -slope];
  });
  for (let pivot = 0; pivot < rows.length; pivot++) {
    for (let other = pivot + 1; other < rows.length; other++) {
      const factor = rows[other]![pivot]! / rows[pivot]![pivot]!;
      rows[other] = rows[other]!.map((value, j) => value - factor * rows[pivot]![j]!);
    }
  }
  const direction = new Array<number>(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const known = product(rows[i]!.slice(0, -1), direction);
    direction[i] = (rows[i]!.at(-1)! - known) / rows[i]![i]!;
  }
  return direction;
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
