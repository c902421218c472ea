import { expect, test } from 'vitest';
import { decide } from './decisions';
import { type DecisionFigures, figuresOf } from './figures';
import { labelReport } from './labelReport';
import { reliabilityBins } from './reliability';
import recorded from './sklearn.recorded.json';

/** Our figures against scikit-learn's of the same scores, recorded by `npm run sklearn`. */
const { labels, thresholds } = recorded;
const scores = Float32Array.from(recorded.scores);
const truth = Uint8Array.from(recorded.truth);
const tuned = decide(scores, labels, thresholds);
const figures = figuresOf({
  ...{ labels, truth, scores, ordered: scores, tuned },
  automatic: { share: 0, precision: undefined },
});

const DIGITS = 9;

/** Compares every number of the recorded object with the one of the same name. */
function expectAlike(actual: object, expected: object): void {
  const own = new Map(Object.entries(actual));
  for (const [name, value] of Object.entries(expected)) {
    const ours: unknown = own.get(name);
    if (typeof value === 'number') expect(ours, name).toBeCloseTo(value, DIGITS);
    else expectAlike(Object(ours) as object, value as object);
  }
}

test('figures of the whole', () => {
  const { atHalf, tuned: byThreshold, ...others } = recorded.figures;
  expectAlike(figures, others);
  const parts: [DecisionFigures, object][] = [
    [figures.atHalf, atHalf],
    [figures.tuned, byThreshold],
  ];
  for (const [ours, theirs] of parts) expectAlike(ours, theirs);
});

test('figures of each label', () => {
  const rows = labelReport(scores, truth, labels, thresholds);
  const columns = Object.entries(recorded.perLabel);
  rows.forEach((row, label) => {
    expectAlike(row, Object.fromEntries(columns.map(([name, values]) => [name, values[label]])));
  });
});

test('reliability, bins without decisions left out', () => {
  const bins = reliabilityBins(scores, truth).filter(({ decisions }) => decisions > 0);
  const { meanScore, positiveShare } = recorded.reliability;
  expect(bins).toHaveLength(meanScore.length);
  bins.forEach((bin, i) => {
    expectAlike(bin, { meanScore: meanScore[i], positiveShare: positiveShare[i] });
  });
});

test('the recorded scores have ties, and labels with few positives', () => {
  expect(new Set(scores).size).toBeLessThan(scores.length / 4);
  expect(Math.min(...recorded.perLabel.support)).toBeLessThan(10);
});
