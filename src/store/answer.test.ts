import { expect, test } from 'vitest';
import { CategoryTree } from '../taxonomy/categoryTree';
import { answerOf, pathText, type Question } from './answer';
import { columns, shelf } from './ports.testing';
import type { ScoresByModel } from './state';

const question = (scores: ScoresByModel, sequence = 2): Question => ({
  tree: new CategoryTree(shelf.taxonomy, 4),
  names: shelf.labels.labels.map(({ name }) => name),
  scores,
  columns,
  sequence,
});
const scored = (sequence: number, ...values: number[]) => ({
  sequence,
  scores: Float32Array.from(values),
});

test('no scores, no answer', () => {
  expect(answerOf(question({}))).toBeUndefined();
});

test('those that are there decide by their weights; who says otherwise is told apart', () => {
  const answer = answerOf(
    question({
      mlp: scored(2, 0.9, 0.9, 0.9, 0),
      cnn: scored(2, 0.9, 0.9, 0.02, 0),
      lstm: scored(1, 0, 0, 0, 1),
    }),
  )!;
  // Coffee Pods: 3 · logit 0.9 + logit 0.02 > 0
  expect(answer.names).toEqual(['Appliances', 'Coffee', 'Coffee Pods']);
  expect(answer.complete).toBe(false);
  expect(answer.basis).toEqual(['mlp', 'cnn']);
  expect(answer.awaited).toEqual(['lstm', 'linear', 'powerset']);
  expect(answer.agreeing).toEqual(['mlp']);
  expect(answer.stale).toBe(false);
  expect(answer.models.map(({ id, names, stale }) => [id, names.at(-1), stale])).toEqual([
    ['mlp', 'Coffee Pods', false],
    ['cnn', 'Coffee', false],
    ['lstm', 'Games', true],
  ]);
  expect(answer.alternatives[0]!.names).toEqual(['Appliances', 'Coffee']);
  expect(answer.alternatives[0]!.confidence).toBeLessThanOrEqual(answer.confidence);
});

test('the ensemble decides once it is there, and the others agree with it or not', () => {
  const sure = scored(2, 0.9, 0.9, 0.9, 0);
  const scores = { mlp: sure, cnn: sure, lstm: sure, linear: scored(2, 0, 0, 0, 1) };
  const answer = answerOf(
    question({ ...scores, powerset: sure, ensemble: scored(2, 0.9, 0.9, 0.1, 0) }),
  )!;
  expect(answer.names).toEqual(['Appliances', 'Coffee']);
  expect(answer.complete).toBe(true);
  expect(answer.basis).toEqual(['mlp', 'cnn', 'lstm', 'linear', 'powerset']);
  expect(answer.awaited).toEqual([]);
  expect(answer.models).toHaveLength(5);
  expect(answer.agreeing).toEqual([]);
  expect(answer.inStep).toEqual(answer.basis);
});

test('an ensemble that has answered older input is not asked', () => {
  const answer = answerOf(
    question({ mlp: scored(3, 1, 0, 0, 0), ensemble: scored(2, 0, 0, 0, 1) }, 3),
  )!;
  expect(answer.names).toEqual(['Appliances']);
  expect(answer.basis).toEqual(['mlp']);
  expect(answer.complete).toBe(false);
});

test('an answer to older input is marked', () => {
  expect(answerOf(question({ mlp: scored(1, 1, 0, 0, 0) }))!.stale).toBe(true);
});

test('a path is copied with signs a back office takes', () => {
  expect(pathText(['Appliances', 'Coffee & Tea'])).toBe('Appliances > Coffee & Tea');
});
