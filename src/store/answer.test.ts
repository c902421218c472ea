import { expect, test } from 'vitest';
import { CategoryTree } from '../taxonomy/categoryTree';
import { answerOf, pathText, type Question } from './answer';
import { shelf } from './ports.testing';
import type { ScoresByModel } from './rows';

const question = (scores: ScoresByModel, sequence = 2): Question => ({
  tree: new CategoryTree(shelf.taxonomy, 4),
  names: shelf.labels.labels.map(({ name }) => name),
  scores,
  columns: ['mlp', 'cnn', 'lstm'],
  sequence,
});
const scored = (sequence: number, ...values: number[]) => ({
  sequence,
  scores: Float32Array.from(values),
});

test('no scores, no answer', () => {
  expect(answerOf(question({}))).toBeUndefined();
});

test('the mean decides; who says otherwise is told apart, who is late is left out', () => {
  const answer = answerOf(
    question({
      mlp: scored(2, 0.9, 0.9, 0.9, 0),
      cnn: scored(2, 0.9, 0.9, 0.2, 0),
      lstm: scored(1, 0, 0, 0, 1),
    }),
  )!;
  // Coffee Pods: (0.9 + 0.2) / 2 = 0.55, above even odds
  expect(answer.names).toEqual(['Appliances', 'Coffee', 'Coffee Pods']);
  expect(answer.basis).toEqual(['mlp', 'cnn']);
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

test('an answer to older input is marked', () => {
  expect(answerOf(question({ mlp: scored(1, 1, 0, 0, 0) }))!.stale).toBe(true);
});

test('a path is copied with signs a back office takes', () => {
  expect(pathText(['Appliances', 'Coffee & Tea'])).toBe('Appliances > Coffee & Tea');
});
