import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { decide } from './decisions';
import { decisionFigures, figuresOf } from './figures';
import { plausibleScores } from './samples.testing';
import { summariseScores } from './summariseScores';

const LABELS = 4;
const { scores, truth } = plausibleScores(200, LABELS, 5);
const automatic = { share: 0.5, precision: 0.9 };

test('order comes from the one matrix, size from the other, yes and no from the third', () => {
  const reversed = scores.map((score) => 1 - score);
  const tuned = decide(scores, LABELS, 0.9);
  const figures = figuresOf({ labels: LABELS, truth, scores, ordered: reversed, tuned, automatic });
  const straight = summariseScores(scores, truth, LABELS);
  const backwards = summariseScores(reversed, truth, LABELS);
  const { microAuc, macroAuc, meanAveragePrecision, precisionAt1 } = backwards;
  expect(figures).toMatchObject({ microAuc, macroAuc, meanAveragePrecision, precisionAt1 });
  expect(figures.loss).toBe(straight.loss);
  expect(figures.atHalf.micro.f1).toBe(straight.microF1);
  expect(figures.atHalf.subsetAccuracy).toBe(straight.subsetAccuracy);
  expect(figures.tuned).toEqual(decisionFigures(tuned, truth, LABELS));
  expect(figures.automatic).toBe(automatic);
  expect(figures.products).toBe(200);
});

test('a model that is always right', () => {
  const perfect = Float32Array.from(truth);
  const figures = figuresOf({
    ...{ labels: LABELS, truth, scores: perfect, ordered: perfect, tuned: truth, automatic },
  });
  const ratios = { precision: 1, recall: 1, f1: expect.closeTo(1, 12) as number };
  const decisions = { micro: ratios, macro: expect.anything(), weighted: expect.anything() };
  expect(figures).toMatchObject({
    ...{ microAuc: 1, macroAuc: 1, meanAveragePrecision: 1, labelRankingAveragePrecision: 1 },
    calibrationError: 0,
    tuned: { ...decisions, subsetAccuracy: 1, hardAuc: 1, meanAccuracy: 1 },
  });
  expect(figures.loss).toBeLessThan(1e-6);
});

test('with fewer labels than five, all are looked at', () => {
  const figures = figuresOf({
    ...{ labels: LABELS, truth, scores, ordered: scores, tuned: truth, automatic },
  });
  const labelsPerProduct = truth.reduce((sum, isTrue) => sum + isTrue, 0) / 200;
  expect(figures.precisionAt5).toBeCloseTo(labelsPerProduct / LABELS, 9);
});

test('without products a sentence says why not', () => {
  const none = new Float32Array(0);
  const judged = { labels: 1, scores: none, ordered: none, automatic };
  const measure = () => figuresOf({ ...judged, truth: Uint8Array.of(), tuned: Uint8Array.of() });
  expect(measure).toThrow(AppError);
});
