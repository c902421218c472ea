import { describe, expect, test } from 'vitest';
import { sampleEpoch } from '../../manifest/sample.testing';
import { sampleRun } from './run.testing';
import type { Run } from './runs';
import { formatTick, heightOf, roundStep, scaleOf } from './scales';

const run = sampleRun();

/** A run whose training losses are the given ones, its validation losses twice them. */
const withLosses = (...losses: number[]): Run => ({
  ...run,
  history: {
    ...run.history,
    epochs: losses.map((loss, index) => sampleEpoch(index + 1, loss, 1)),
  },
});

test.each([
  [0.015, 0.02],
  [0.02, 0.02],
  [0.021, 0.05],
  [3, 5],
  [7, 10],
])('the round step for %d is %d', (step, round) => {
  expect(roundStep(step)).toBeCloseTo(round, 12);
});

describe('a linear scale', () => {
  test('starts at zero for loss, ends at one for AUC, and holds all values', () => {
    const loss = scaleOf([run], 'loss');
    expect([loss.low, loss.high, loss.isCut]).toEqual([0, 0.06, false]);
    const auc = scaleOf([run], 'macroAuc');
    expect(auc.low).toBeLessThanOrEqual(0.25);
    expect(auc.high).toBe(1);
  });

  test('is not widened by the first training epoch', () => {
    const wild = structuredClone(run);
    wild.history.epochs[0]!.training.loss = 9;
    const { high, isCut } = scaleOf([wild], 'loss');
    expect([high, isCut]).toEqual([0.06, true]);
  });

  test('of nothing is still a scale', () => {
    const { low, high } = scaleOf([], 'loss');
    expect(high).toBeGreaterThan(low);
  });

  test('puts half of its span at half its height', () => {
    expect(heightOf(0.03, scaleOf([run], 'loss'))).toBeCloseTo(0.5, 12);
  });

  test('has the decimals of its step', () => {
    const kind = 'linear';
    expect(formatTick(0.02, { kind, ticks: [0, 0.02, 0.04] })).toBe('0.02');
    expect(formatTick(1, { kind, ticks: [0.99, 0.995, 1] })).toBe('1.000');
    expect(formatTick(2, { kind, ticks: [0, 2, 4] })).toBe('2');
  });
});

describe('a logarithmic scale', () => {
  test('has ticks at 1, 2 and 5 times powers of ten, and holds all values', () => {
    const scale = scaleOf([withLosses(0.03, 0.0006)], 'loss', 'log');
    expect(scale.ticks).toEqual([0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]);
    expect(scale.isCut).toBe(false);
    expect(formatTick(0.0005, scale)).toBe('0.0005');
  });

  test('of many powers of ten has ticks at these alone', () => {
    const { ticks } = scaleOf([withLosses(4, 0.00007)], 'loss', 'log');
    expect(ticks).toEqual([0.00001, 0.0001, 0.001, 0.01, 0.1, 1, 10]);
  });

  test('puts the geometric mean of its ends at half its height, and zero nowhere', () => {
    const scale = { kind: 'log', low: 0.001, high: 0.1, ticks: [], isCut: false } as const;
    expect(heightOf(0.01, scale)).toBeCloseTo(0.5, 12);
    expect(heightOf(0, scale)).toBeNaN();
  });

  test('leaves out what has no logarithm', () => {
    const scale = scaleOf([withLosses(0.01, 0)], 'loss', 'log');
    expect(scale.low).toBeGreaterThan(0);
    expect(scale.isCut).toBe(true);
  });

  test.each([[[]], [[1]], [[0]]])('of %j is still a scale', (losses) => {
    const { low, high } = scaleOf(losses.length ? [withLosses(...losses)] : [], 'loss', 'log');
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(low);
  });
});
