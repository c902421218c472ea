import { expect, test } from 'vitest';
import { logistic } from './logit';
import { fitNonNegative } from './nonNegativeRegression';
import { seededRandom } from './samples.testing';

/** Rows whose truth is drawn from the given weights and offset. */
function drawn(rows: number, weights: readonly number[], offset: number) {
  const random = seededRandom(9);
  const features = Float64Array.from({ length: rows * weights.length }, () => 4 * random() - 2);
  const truth = Uint8Array.from({ length: rows }, (_, row) => {
    const z = weights.reduce((sum, w, i) => sum + w * features[row * weights.length + i]!, offset);
    return random() < logistic(z) ? 1 : 0;
  });
  return { features, truth };
}

function lossAt(
  { features, truth }: ReturnType<typeof drawn>,
  weights: readonly number[],
  offset: number,
): number {
  return truth.reduce((sum, isTrue, row) => {
    const z = weights.reduce((total, w, i) => total + w * features[row * weights.length + i]!, 0);
    return sum + Math.log1p(Math.exp(isTrue ? -(z + offset) : z + offset));
  }, 0);
}

test('finds the weights the truth was drawn from', () => {
  const { features, truth } = drawn(40_000, [1.5, 0.5], -1);
  const { weights, offset } = fitNonNegative(features, truth, [1, 1]);
  expect(weights[0]).toBeCloseTo(1.5, 1);
  expect(weights[1]).toBeCloseTo(0.5, 1);
  expect(offset).toBeCloseTo(-1, 1);
});

test.each([
  ['all begin at 0', [0, 0, 0]],
  ['all begin at 1', [1, 1, 1]],
  ['one begins far off', [0, 9, 0]],
])('a feature that says the opposite gets nothing, %s', (_, start) => {
  const sample = drawn(2000, [1, -1, 0.5], 0.3);
  const { weights, offset } = fitNonNegative(sample.features, sample.truth, start);
  expect(weights[1]).toBe(0);
  // no allowed neighbour is better
  const best = lossAt(sample, weights, offset);
  for (const [i, change] of [0, 1, 2].flatMap((at) => [
    [at, 0.02] as const,
    [at, -0.02] as const,
  ])) {
    const near = weights.map((weight, at) => Math.max(0, weight + (at === i ? change : 0)));
    expect(lossAt(sample, near, offset)).toBeGreaterThanOrEqual(best);
  }
  expect(lossAt(sample, weights, offset + 0.02)).toBeGreaterThan(best);
  expect(lossAt(sample, weights, offset - 0.02)).toBeGreaterThan(best);
});

test('features that say the same share the weight', () => {
  const { features, truth } = drawn(2000, [1], 0);
  const twice = Float64Array.from({ length: 4000 }, (_, i) => features[i >> 1]!);
  const alone = fitNonNegative(features, truth, [1]).weights[0]!;
  const [first, second] = fitNonNegative(twice, truth, [1, 1]).weights;
  expect(first! + second!).toBeCloseTo(alone, 3);
});

test('truth and features must fit together, and there must be some', () => {
  expect(() => fitNonNegative(new Float64Array(0), new Uint8Array(0), [1])).toThrow('to fit');
  expect(() => fitNonNegative(new Float64Array(3), new Uint8Array(2), [1])).toThrow('one row');
});
