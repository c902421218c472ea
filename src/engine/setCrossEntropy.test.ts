import { expect, test } from 'vitest';
import type { Batch } from './batch';
import { testKernels } from './kernels.testing';
import { SetCrossEntropy } from './setCrossEntropy';

/** Two products, three sets over two labels; the fourth column only fills. */
const SETS = [[0], [0, 1], []];
const COLUMNS = 4;

function outputsOf(rows: number[][]) {
  const kernels = testKernels();
  const outputs = kernels.allocate(rows.length * COLUMNS);
  kernels.floatsAt(outputs, rows.length * COLUMNS).set(rows.flat());
  return { kernels, outputs, objective: new SetCrossEntropy(kernels, 2, SETS, COLUMNS) };
}

// softmax 1/6, 2/6, 3/6 and 3/4, 1/8, 1/8
const ROWS = [
  [0, Math.log(2), Math.log(3), -87],
  [Math.log(6), 0, 0, -87],
];

function batch(classes: number[], truth: number[]): Batch {
  return {
    rows: classes.length,
    inputs: [],
    widths: [],
    truth: Float32Array.from(truth),
    classes: Int32Array.from(classes),
  };
}

test('the odds of a label are those of the sets that hold it against the others', () => {
  const { objective, outputs } = outputsOf(ROWS);
  const odds = objective.logOdds(outputs, 2).map(Math.exp);
  // label 0: (1 + 2) / 3 and (6 + 1) / 1; label 1: 2 / (1 + 3) and 1 / (6 + 1)
  [1, 7, 0.5, 1 / 7].forEach((expected, i) =>
    expect(odds[(i % 2) * 2 + Math.floor(i / 2)]).toBeCloseTo(expected, 5),
  );
});

test('the gradient is the softmax less the own set, shared among the products', () => {
  const { objective, outputs, kernels } = outputsOf(ROWS);
  objective.gradient(batch([2, 0], [0, 0, 1, 0]), outputs, 4);
  const gradient = [...kernels.floatsAt(outputs, 2 * COLUMNS)];
  const expected = [1 / 6, 2 / 6, -3 / 6, 0, -1 / 4, 1 / 8, 1 / 8, 0].map((value) => value / 4);
  gradient.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
});

test('the loss shown is the cross-entropy of the labels, as of every net', () => {
  const { objective, outputs } = outputsOf(ROWS);
  // labels 0 and 1: chances 1/2 and 1/3, then 7/8 and 1/8
  const expected = -Math.log(1 / 2) - Math.log(2 / 3) - Math.log(7 / 8) - Math.log(7 / 8);
  expect(objective.sum(batch([2, 0], [0, 0, 1, 0]), outputs)).toBeCloseTo(expected, 5);
});

test('a label that every set holds, or none, stays finite', () => {
  const kernels = testKernels();
  const outputs = kernels.allocate(COLUMNS);
  const odds = new SetCrossEntropy(kernels, 2, [[0], [0]], COLUMNS).logOdds(outputs, 1);
  expect(odds[0]).toBeGreaterThan(30);
  expect(odds[1]).toBeLessThan(-30);
  expect(odds.every(Number.isFinite)).toBe(true);
});

test('large outputs do not overflow', () => {
  const { objective, outputs } = outputsOf([[500, 499, -500, -87]]);
  const [first] = objective.logOdds(outputs, 1);
  expect(first).toBeLessThanOrEqual(35);
  expect(Number.isFinite(objective.logOdds(outputs, 1)[1]!)).toBe(true);
});
