import { expect, test } from 'vitest';
import type { HistoryFile } from '../../manifest/schema';
import { curvesCsv } from './curvesCsv';
import { formatTick } from './formatTick';
import { curveOf, roundStep, scaleOf, type Run } from './runs';

const epoch = (number: number, loss: number, auc: number): HistoryFile['epochs'][number] => ({
  epoch: number,
  learningRate: 0.001,
  seconds: 1,
  training: { loss, microAuc: auc, macroAuc: auc - 0.25 },
  validation: {
    loss: 2 * loss,
    microAuc: auc,
    macroAuc: auc - 0.5,
    meanAveragePrecision: 0.5,
    microF1: 0.5,
  },
});
const run: Run = {
  id: 'lstm',
  title: 'LSTM + GloVe',
  history: {
    schemaVersion: 1,
    model: 'lstm',
    epochs: [epoch(1, 0.03, 0.75), epoch(2, 0.01, 1)],
    bestEpoch: 2,
    chosenBy: 'Least loss.',
  },
};

test('a curve has a point for each epoch', () => {
  expect(curveOf(run, 'loss')).toEqual([
    { epoch: 1, training: 0.03, validation: 0.06 },
    { epoch: 2, training: 0.01, validation: 0.02 },
  ]);
});

test('the CSV names run, metric, epoch and value', () => {
  const lines = curvesCsv([run]).split('\r\n');
  expect(lines[0]).toBe('run,metric,epoch,value');
  expect(lines[1]).toBe('lstm,training_loss,1,0.03');
  expect(lines).toContain('lstm,validation_macro_auc,2,0.5');
  // 2 parts × 3 metrics × 2 epochs, the head, and the end of the last line
  expect(lines).toHaveLength(2 * 3 * 2 + 2);
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

test('loss starts at zero, AUC ends at one, and both hold all values', () => {
  const loss = scaleOf([run], 'loss');
  expect([loss.low, loss.high, loss.isCut]).toEqual([0, 0.06, false]);
  const auc = scaleOf([run], 'macroAuc');
  expect(auc.low).toBeLessThanOrEqual(0.25);
  expect(auc.high).toBe(1);
});

test('the first training epoch does not widen the scale', () => {
  const wild = structuredClone(run);
  wild.history.epochs[0]!.training.loss = 9;
  const { high, isCut } = scaleOf([wild], 'loss');
  expect([high, isCut]).toEqual([0.06, true]);
});

test('the scale of nothing is still a scale', () => {
  const { low, high } = scaleOf([], 'loss');
  expect(high).toBeGreaterThan(low);
});

test('ticks have the decimals of their step', () => {
  expect(formatTick(0.02, { ticks: [0, 0.02, 0.04] })).toBe('0.02');
  expect(formatTick(1, { ticks: [0.99, 0.995, 1] })).toBe('1.000');
  expect(formatTick(2, { ticks: [0, 2, 4] })).toBe('2');
});
