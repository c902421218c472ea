import { expect, test } from 'vitest';
import { binaryCrossEntropy } from '../../src/metrics/binaryCrossEntropy';
import { decide } from '../../src/metrics/decisions';
import { figuresOf } from '../../src/metrics/figures';
import { blended } from './blend';
import { crossFit, crossJudged, fitDecisions, judged, rowsOfAll } from './decisions';
import { foldsOf } from './rows';
import { sampleScores, TREE } from './scores.testing';

const ALL = sampleScores(400);

test('decisions are the thresholds applied to calibrated scores', () => {
  const decisions = fitDecisions(ALL, TREE);
  const { scores, tuned, ordered, automatic } = judged(decisions, ALL, TREE);
  expect(binaryCrossEntropy(scores, ALL.truth)!).toBeLessThan(
    binaryCrossEntropy(ALL.raw[0]!, ALL.truth)!,
  );
  expect(ordered).toBe(scores);
  expect(tuned).toEqual(decide(scores, 4, decisions.thresholds.perLabel));
  expect(decisions.cut).toBeDefined();
  expect(automatic.precision).toBeGreaterThanOrEqual(0.95);
});

test('thresholds have no more digits than are published', () => {
  const { thresholds } = fitDecisions(ALL, TREE);
  for (const threshold of [thresholds.global, ...thresholds.perLabel]) {
    expect(Number(threshold.toPrecision(6))).toBe(threshold);
  }
});

test('without a cut that is good enough, nothing is filed', () => {
  const decisions = { ...fitDecisions(ALL, TREE), cut: undefined };
  expect(judged(decisions, ALL, TREE).automatic).toEqual({ share: 0, precision: undefined });
});

test('each half is judged by what was fitted on the other', () => {
  const fitted = crossFit(ALL, TREE);
  const whole = crossJudged(fitted, ALL, TREE);
  let filed = 0;
  for (const fold of foldsOf(400)) {
    const own = fitDecisions(rowsOfAll(ALL, 4, fold.fitted), TREE);
    const half = judged(own, rowsOfAll(ALL, 4, fold.measured), TREE);
    fold.measured.forEach((row, i) => {
      expect(whole.scores.subarray(4 * row, 4 * row + 4)).toEqual(
        half.scores.subarray(4 * i, 4 * i + 4),
      );
      expect(whole.tuned.subarray(4 * row, 4 * row + 4)).toEqual(
        half.tuned.subarray(4 * i, 4 * i + 4),
      );
    });
    filed += half.automatic.share * fold.measured.length;
  }
  expect(whole.automatic.share).toBeCloseTo(filed / 400, 9);
  expect(whole.ordered).toEqual(blended(fitted.whole, ALL.raw));
});

test('figures flatter where they were fitted', () => {
  const few = sampleScores(60);
  const fitted = crossFit(few, TREE);
  const honest = figuresOf(crossJudged(fitted, few, TREE));
  const flattered = figuresOf(judged(fitted.whole, few, TREE));
  expect(flattered.tuned.macro.f1).toBeGreaterThan(honest.tuned.macro.f1);
  expect(flattered.loss).toBeLessThan(honest.loss);
  expect(flattered.microAuc).toBe(honest.microAuc);
});
