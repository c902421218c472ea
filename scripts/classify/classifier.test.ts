import { readFileSync } from 'node:fs';
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseGoldens } from '../../src/manifest/parse';
import type { NetCard } from '../../src/manifest/schema';
import { readNet, type Shelf } from '../../src/models/batch/shelf';
import { encode } from '../../src/text/encode';
import { temporaryFolder } from '../lib/temporaryFolder.testing';
import { Classifier } from './classifier';
import { openAsRecorded } from './publishedScorers.testing';
import { openShelf } from './publishedModels';

const MODELS = 'public/models';
const kernels = new Uint8Array(readFileSync('build/kernels.wasm'));
let shelf: Shelf;

beforeAll(async () => {
  shelf = await openShelf(MODELS);
});

const ids = (
  JSON.parse(readFileSync(join(MODELS, 'registry.json'), 'utf8')) as { models: { id: string }[] }
).models.map(({ id }) => id);

function cardOf(id: string) {
  return shelf.registry.models.find((card) => card.id === id)!;
}

function netOf(id: string): NetCard {
  const card = cardOf(id);
  if (card.kind !== 'net') throw new Error(`${id} is no net`);
  return card;
}

test.each(ids)('%s scores the golden examples as the page does', async (id) => {
  const text = await readFile(join(MODELS, shelf.registry.goldens.path), 'utf8');
  const { examples } = parseGoldens(text, shelf.labels.length);
  const card = cardOf(id);
  const score = await openAsRecorded(shelf, card, kernels);
  const scores = score(examples.map((product) => encode(product, shelf.vocabulary)));
  const worst = examples
    .flatMap((example) => example.scores[id]!)
    .reduce((most, recorded, i) => Math.max(most, Math.abs(recorded - scores[i]!)), 0);
  expect(worst).toBeLessThan(1e-4);
});

test('answers are ranked, marked and follow the tree', async () => {
  const product = { name: 'Duracell - AAA Batteries (4-Pack)', description: '' };
  const [all] = (await Classifier.open(shelf, cardOf('mlp'), kernels, 0)).classify([product]);
  const [three] = (await Classifier.open(shelf, cardOf('mlp'), kernels, 3)).classify([product]);
  const { predictions, predicted, path } = all!;
  expect(new Set(predictions.map(({ category }) => category)).size).toBe(shelf.labels.length);
  for (let i = 1; i < predictions.length; i++) {
    expect(predictions[i]!.score).toBeLessThanOrEqual(predictions[i - 1]!.score);
  }
  const { perLabel } = cardOf('mlp').thresholds;
  for (const { category, score, predicted: marked } of predictions) {
    const threshold = perLabel[shelf.labels.indexOf(category)]!;
    if (Math.abs(score - threshold) > 1e-6) expect(marked).toBe(score >= threshold);
  }
  expect(predicted).toEqual(predictions.filter((p) => p.predicted).map((p) => p.category));
  expect(three!.predictions).toEqual(predictions.slice(0, 3));
  const paths = shelf.tree.paths.map((labels) => labels.map((label) => shelf.labels[label]));
  expect(paths).toContainEqual([...path]);
});

test('the answer does not depend on the company', async () => {
  const classifier = await Classifier.open(shelf, cardOf('cnn'), kernels, 2);
  const products = Array.from({ length: 150 }, (_, i) => ({
    name: `stainless dishwasher ${'steel '.repeat(i % 7)}`,
    description: i % 3 ? 'quiet' : '',
  }));
  const together = classifier.classify(products);
  [0, 1, 77, 149].forEach((i) => {
    const [alone] = classifier.classify([products[i]!]);
    expect(together[i]!.path).toEqual(alone!.path);
    expect(together[i]!.confidence).toBeCloseTo(alone!.confidence, 4);
  });
  expect(classifier.classify([])).toEqual([]);
});

test.each([
  ['missing', (path: string) => rm(path), 'There is no file'],
  ['cut short', (path: string) => writeFile(path, 'x'), 'is damaged'],
  ['another file', (path: string) => copyFile('package.json', path), 'is damaged'],
])('a model file that is %s is named', async (_, damage, sentence) => {
  const folder = temporaryFolder();
  await cp(MODELS, folder, { recursive: true });
  const shard = join(folder, netOf('mlp').shards[0]!.path);
  await damage(shard);
  const copy = await openShelf(folder);
  await expect(readNet(copy, netOf('mlp'))).rejects.toThrow(
    expect.objectContaining({ message: expect.stringContaining(`${sentence}`) }),
  );
  await expect(readNet(copy, netOf('mlp'))).rejects.toThrow(shard);
  await damage(join(folder, 'registry.json'));
  await expect(openShelf(folder)).rejects.toThrow(sentence);
});
