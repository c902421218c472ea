import { describe, expect, test } from 'vitest';
import { AppError, type AppErrorCode } from '../domain/errors';
import {
  parseGoldens,
  parseHistory,
  parseLabels,
  parseRegistry,
  parseTaxonomy,
  parseVocabulary,
} from './parse';
import { sampleCard, sampleEnsemble, sampleReference, sampleRegistry } from './sample.testing';
import type { ModelCard } from './schema';
import { RESERVED_TOKENS } from '../text/reservedTokens';

function thrownBy(action: () => unknown): AppError {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

const vocabulary = (tokens: unknown[]) =>
  JSON.stringify({ schemaVersion: 2, preset: 'catalogue', presetVersion: 1, tokens });
const labels = (names: string[]) =>
  JSON.stringify({
    schemaVersion: 2,
    threshold: 100,
    labels: names.map((name) => ({ name, products: 101 })),
  });
const taxonomy = (nodes: [label: number, parent: number][]) =>
  JSON.stringify({
    schemaVersion: 2,
    nodes: nodes.map(([label, parent]) => ({ label, parent, products: 1 })),
  });
const training = { loss: 0.1, microAuc: 0.9, macroAuc: 0.8 };
const validation = { ...training, meanAveragePrecision: 0.7, microF1: 0.6 };
const history = (bestEpoch: number) =>
  JSON.stringify({
    schemaVersion: 2,
    model: 'mlp',
    epochs: [{ epoch: 1, learningRate: 0.001, seconds: 2, training, validation }],
    bestEpoch,
    chosenBy: 'Highest validation micro AUC.',
  });
const goldens = (scores: number[][]) =>
  JSON.stringify({
    schemaVersion: 2,
    examples: scores.map((mlp) => ({
      name: 'laptop',
      description: '',
      nameIds: [3],
      descriptionIds: [],
      unknown: [],
      scores: { mlp },
    })),
  });

test('what fits is returned as it stands', () => {
  expect(parseVocabulary(vocabulary([...RESERVED_TOKENS, 'constructor'])).tokens).toHaveLength(4);
  expect(parseLabels(labels(['TVs', 'Others'])).labels[1]?.name).toBe('Others');
  const tree: [number, number][] = [
    [0, -1],
    [1, 0],
  ];
  expect(parseTaxonomy(taxonomy(tree), 2).nodes).toHaveLength(2);
  expect(parseHistory(history(1)).bestEpoch).toBe(1);
  expect(parseGoldens(goldens([[0.25, 0.5]]), 2).examples[0]?.scores['mlp']).toEqual([0.25, 0.5]);
});

describe('what does not fit', () => {
  const cases: [name: string, parse: () => unknown, code: AppErrorCode, part: string][] = [
    ['a page in place of JSON', () => parseRegistry('<!doctype html>'), 'bad-format', 'not JSON'],
    ['empty', () => parseLabels(''), 'bad-format', 'The list of categories is not JSON'],
    ['null', () => parseRegistry('null'), 'bad-format', 'the top'],
    ['a list', () => parseRegistry('[]'), 'bad-format', 'registry.json is not as expected'],
    ['newer', () => parseRegistry('{"schemaVersion":3}'), 'newer-schema', '(schema 3; this'],
    ['older', () => parseRegistry('{"schemaVersion":1}'), 'bad-format', 'schemaVersion'],
    ['a token that is a number', () => parseVocabulary(vocabulary([7])), 'bad-format', 'tokens.0'],
    ['no label', () => parseLabels(labels([])), 'bad-format', 'labels'],
    ['a label twice', () => parseLabels(labels(['TVs', 'TVs'])), 'bad-format', '"TVs" is there'],
    [
      'a node of no label',
      () => parseTaxonomy(taxonomy([[2, -1]]), 2),
      'bad-format',
      'nodes.0.label: there is no category 2',
    ],
    [
      'a node that is its own parent',
      () => parseTaxonomy(taxonomy([[0, 0]]), 1),
      'bad-format',
      'nodes.0.parent',
    ],
    ['a best epoch that never was', () => parseHistory(history(7)), 'bad-format', 'epoch 7'],
    ['no golden', () => parseGoldens(goldens([]), 2), 'bad-format', 'there is none'],
    ['a score too few', () => parseGoldens(goldens([[0.5]]), 2), 'bad-format', '1 scores for 2'],
    ['a score above 1', () => parseGoldens(goldens([[0.5, 2]]), 2), 'bad-format', 'scores.mlp.1'],
  ];
  test.each(cases)('%s', (_, parse, code, part) => {
    const error = thrownBy(parse);
    expect(error.code).toBe(code);
    expect(error.message).toContain(part);
  });
});

test('a whole registry is read', () => {
  const registry = sampleRegistry([sampleCard('mlp'), sampleCard('cnn'), sampleEnsemble(['mlp'])]);
  expect(parseRegistry(JSON.stringify(registry))).toEqual(registry);
});

test.each(['../secrets.json', '/etc/passwd', 'a//b', 'https://elsewhere.example/x', 'a/../b', ''])(
  'the path "%s" is refused',
  (path) => {
    const card = sampleCard('mlp', { topology: { ...sampleReference('a'), path } });
    const error = thrownBy(() => parseRegistry(JSON.stringify(sampleRegistry([card]))));
    expect(error.message).toContain('models.0.topology.path');
  },
);

const few = { global: 0.5, perLabel: [0.5] };
test.each<[name: string, models: ModelCard[], sentence: string]>([
  ['two models of one name', [sampleCard('mlp'), sampleCard('mlp')], '"mlp" is there twice'],
  ['a threshold too few', [sampleCard('mlp', { thresholds: few })], '1 thresholds for 4 categ'],
  ['a member that is not there', [sampleEnsemble(['gone'])], 'there is no model "gone"'],
  ['a member of itself', [sampleEnsemble(['ensemble'])], '"ensemble" is an ensemble itself'],
  ['a member twice', [sampleCard('mlp'), sampleEnsemble(['mlp', 'mlp'])], '"mlp" is there twice'],
  ['members without weight', [sampleCard('mlp'), sampleEnsemble(['mlp'], 0)], 'no member has'],
])('%s: refused', (_, models, sentence) => {
  const error = thrownBy(() => parseRegistry(JSON.stringify(sampleRegistry(models))));
  expect(error.code).toBe('bad-format');
  expect(error.message).toContain(sentence);
});
