import { expect, test } from 'vitest';
import { BASE_MODEL_IDS } from '../domain/model';
import { combined } from '../models/ensemble';
import { sampleEnsembleCard } from '../runtime/sampleCards.testing';
import { columnsOf, ensembleOf } from './columns';
import { columns, shelf } from './ports.testing';
import type { ScoresByModel } from './state';
import { freshest, togetherOf, withEnsemble } from './together';

const scored = (sequence: number, ...values: number[]) => ({
  sequence,
  scores: Float32Array.from(values),
});
const [A, B] = [scored(2, 0.5, 0.25), scored(2, 0.75, 0.5)];
const ensemble = ensembleOf(columns);

/** The registry with another ensemble, or with none. */
function columnsWith(members?: { id: string; weight: number }[]) {
  const models = shelf.registry.models.filter(({ kind }) => kind !== 'ensemble');
  if (members) models.push(sampleEnsembleCard(members));
  return columnsOf({ ...shelf.registry, models });
}

test('columns stand in their order, whatever that of the registry', () => {
  const ids = ['mlp', 'cnn', 'lstm', 'linear', 'powerset', 'ensemble'];
  expect(columns.map(({ id }) => id)).toEqual(ids);
});

test('a model this release does not know has no column', () => {
  const [card] = shelf.registry.models;
  const models = [...shelf.registry.models, { ...card!, id: 'transformer' }];
  expect(columnsOf({ ...shelf.registry, models })).toEqual(columns);
});

test('the freshest are those that saw the newest input', () => {
  expect(freshest({ mlp: A, cnn: B, lstm: scored(1, 0, 0) })).toEqual(['mlp', 'cnn']);
  expect(freshest({})).toEqual([]);
  // it follows its members, so it never is the first
  expect(freshest({ ensemble: A })).toEqual([]);
});

test('those that are there are heard with the weights of the ensemble', () => {
  const together = togetherOf({ mlp: A, linear: B, lstm: scored(1, 1, 1) }, columns)!;
  expect(together.basis).toEqual(['mlp', 'linear']);
  expect(together.awaited).toEqual(['cnn', 'lstm', 'powerset']);
  expect(together.scores).toEqual(
    combined([
      { weight: 3, scores: A.scores },
      { weight: 1, scores: B.scores },
    ]),
  );
});

test('who has no weight is heard as long as there is no other', () => {
  const some = columnsWith([
    { id: 'mlp', weight: 1 },
    { id: 'cnn', weight: 0 },
  ]);
  const alone = togetherOf({ cnn: A, linear: B }, some)!;
  expect(alone.basis).toEqual(['cnn', 'linear']);
  expect(alone.awaited).toEqual(['mlp']);
  expect(togetherOf({ mlp: A, cnn: B }, some)!.basis).toEqual(['mlp']);
});

test('without an ensemble all are heard alike', () => {
  const together = togetherOf({ mlp: A, cnn: B }, columnsWith())!;
  expect(together.scores).toEqual(combined([A, B].map(({ scores }) => ({ weight: 1, scores }))));
  expect(together.awaited).toEqual(['lstm', 'linear', 'powerset']);
});

test('the ensemble has no answer while a member lacks or is behind', () => {
  const all: ScoresByModel = Object.fromEntries(BASE_MODEL_IDS.map((id) => [id, A]));
  expect(withEnsemble({ mlp: A }, ensemble)).toEqual({ mlp: A });
  const behind = { ...all, lstm: scored(1, 0, 0) };
  expect(withEnsemble(behind, ensemble)).toBe(behind);
  expect(withEnsemble(all, undefined)).toBe(all);
  expect(withEnsemble(all, ensemble).ensemble!.sequence).toBe(2);
});

test('a member without weight is not waited for', () => {
  const some = ensembleOf(
    columnsWith([
      { id: 'mlp', weight: 1 },
      { id: 'cnn', weight: 0 },
    ]),
  );
  const { scores } = withEnsemble({ mlp: A }, some).ensemble!;
  scores.forEach((score, label) => expect(score).toBeCloseTo(A.scores[label]!, 6));
});
