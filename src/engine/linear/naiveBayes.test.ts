import { expect, test } from 'vitest';
import { packRows, type SparseRow } from '../../text/sparseRows';
import { fitNaiveBayes, naiveBayesMargins } from './naiveBayes';

const row = (columns: number[], values: number[]): SparseRow => ({
  columns: Int32Array.from(columns),
  values: Float32Array.from(values),
});

/** Three products with four features; labels {0}, {0, 1} and {1}. */
const ROWS = packRows([row([0, 1], [2, 1]), row([1], [1]), row([2, 3], [1, 3])], 4);
const LABELS = { values: Int32Array.from([0, 0, 1, 1]), offsets: Int32Array.from([0, 1, 3, 4]) };

test('log-odds of a feature, by hand', () => {
  // label 0 has 2, 2, 0, 0 of the features, its rest 0, 0, 1, 3; one of each beforehand:
  // feature 1 says ln((3 / 8) / (1 / 8)), and 2 of 3 products have the label
  const model = fitNaiveBayes(ROWS, LABELS, 2, 1);
  const margins = naiveBayesMargins(model, packRows([row([1], [1])], 4));
  expect(margins[0]).toBeCloseTo(Math.log(3) + Math.log(3 / 2), 6);
});

test('agrees with the textbook on every pair, absent ones too', () => {
  const smoothing = 0.3;
  const model = fitNaiveBayes(ROWS, LABELS, 2, smoothing);
  const within = [
    [2, 2, 0, 0],
    [0, 1, 1, 3],
  ];
  const everywhere = [2, 2, 1, 3];
  const withLabel = [2, 2];
  for (let feature = 0; feature < 4; feature++) {
    const margins = naiveBayesMargins(model, packRows([row([feature], [0.5])], 4));
    for (let label = 0; label < 2; label++) {
      const inside = within[label]!;
      const chance = (counts: number[]) =>
        (smoothing + counts[feature]!) / counts.reduce((sum, count) => sum + smoothing + count, 0);
      const rest = everywhere.map((count, i) => count - inside[i]!);
      const prior = Math.log((withLabel[label]! + 1) / (3 - withLabel[label]! + 1));
      const expected = prior + 0.5 * Math.log(chance(inside) / chance(rest));
      expect(margins[label]).toBeCloseTo(expected, 5);
    }
  }
});

test('a product without a known feature has the odds of the categories', () => {
  const margins = naiveBayesMargins(fitNaiveBayes(ROWS, LABELS, 2, 1), packRows([row([], [])], 4));
  expect(margins[1]).toBeCloseTo(Math.log(3 / 2), 6);
});
