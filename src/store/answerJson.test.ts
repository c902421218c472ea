import { expect, test } from 'vitest';
import { CategoryTree } from '../taxonomy/categoryTree';
import { answerOf, turnOf } from './answer';
import { answerJson } from './answerJson';
import { columns as sampleColumns, shelf } from './ports.testing';
import type { ScoresByModel } from './state';

const names = shelf.labels.labels.map(({ name }) => name);
const columns = sampleColumns.map((column) => ({
  ...column,
  thresholds: {
    global: 0.5,
    perLabel: column.id === 'mlp' ? [0.5, 0.9, 0.5, 0.001] : [0.5, 0.1, 0.5, 0.5],
  },
}));
const scored = (...values: number[]) => ({ sequence: 1, scores: Float32Array.from(values) });

function json(scores: ScoresByModel): unknown {
  const tree = new CategoryTree(shelf.taxonomy, names.length);
  const answer = answerOf({ tree, names, scores, columns, sequence: 1 })!;
  return JSON.parse(answerJson(answer, names, columns));
}

test('the ensemble’s answer, decided at its own thresholds, best first', () => {
  const ensemble = scored(0.9, 0.94, 0.012345, 0.002);
  const all = {
    mlp: ensemble,
    cnn: ensemble,
    lstm: ensemble,
    linear: ensemble,
    powerset: ensemble,
  };
  expect(json({ ...all, ensemble })).toMatchObject({
    path: ['Appliances', 'Coffee'],
    model: 'ensemble',
    predictions: [
      { name: 'Coffee', score: 0.94, predicted: true },
      { name: 'Appliances', score: 0.9, predicted: true },
      { name: 'Coffee Pods', score: 0.0123, predicted: false },
    ],
  });
});

test('one model alone decides at its own; what it predicts is there, however small', () => {
  expect(json({ mlp: scored(0.75, 0.8, 0, 0.002) })).toEqual({
    path: ['Appliances', 'Coffee'],
    confidence: expect.any(Number) as number,
    model: 'mlp',
    predictions: [
      { name: 'Coffee', score: 0.8, predicted: false },
      { name: 'Appliances', score: 0.75, predicted: true },
      { name: 'Games', score: 0.002, predicted: true },
    ],
  });
});

test('several without the ensemble are named, and the mean of their thresholds decides', () => {
  const both = scored(0.9, 0.5, 0, 0);
  expect(json({ mlp: both, cnn: both })).toMatchObject({
    model: 'mlp+cnn',
    predictions: [{ name: 'Appliances' }, { name: 'Coffee', score: 0.5, predicted: true }],
  });
});

test.each([
  ['higher', ['a', 'b']],
  ['deeper', ['a', 'b', 'c', 'd']],
  ['beside', ['a', 'b', 'x']],
  ['elsewhere', ['a', 'x', 'c']],
  ['elsewhere', ['a', 'b', 'x', 'y']],
  ['elsewhere', ['x']],
] as const)('%s: %j', (turn, other) => {
  expect(turnOf(['a', 'b', 'c'], other)).toBe(turn);
});
