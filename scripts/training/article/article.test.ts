import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../src/manifest/schema';
import { binaryCrossEntropy } from '../../../src/metrics/binaryCrossEntropy';
import { truthOf } from '../../../src/models/training/packedProducts';
import { RESERVED_TOKENS } from '../../../src/text/reservedTokens';
import { writeJson } from '../../lib/files';
import { writeJsonLines } from '../../lib/jsonLines';
import { dataPaths } from '../../lib/paths';
import { readPart } from '../../lib/products';
import { temporaryFolder } from '../../lib/temporaryFolder.testing';
import { trainNet } from '../run';
import { writeWeights } from '../weightsFile';
import { articleInput } from './input';
import { openArticleScorer } from './scorer';

const TOKENS = [...RESERVED_TOKENS, 'usb', 'cabl', 'black', 'coffe', 'maker'];
const LABELS = ['Cables', 'Coffee', 'Black things'];

const product = (sku: number, name: string, labels: number[]) => ({
  ...{ sku, name, labels },
  description: 'Never heard of.',
  path: ['A'],
});
const PRODUCTS = [
  product(1, 'Black USB cables', [0, 2]),
  product(2, 'Coffee maker', [1]),
  product(3, 'USB cable', [0]),
  product(4, 'Black coffee makers', [1, 2]),
];

async function dataFolder(): Promise<string> {
  const folder = temporaryFolder();
  const paths = dataPaths(folder);
  const common = { schemaVersion: SCHEMA_VERSION };
  await writeJson(paths.articleVocabulary, {
    ...common,
    ...{ preset: 'article', presetVersion: 1, tokens: TOKENS },
  });
  const labels = LABELS.map((name) => ({ name, products: 2 }));
  await writeJson(paths.labels, { ...common, threshold: 0, labels });
  await writeJsonLines(paths.part('training'), PRODUCTS);
  await writeJsonLines(paths.part('validation'), PRODUCTS.slice(0, 3));
  return folder;
}

const OPTIONS = { epochs: 2, seed: 1, workers: 1 };

test('texts are read with the article’s preset: stems of name and description as one', async () => {
  const input = await articleInput('article-mlp', { ...OPTIONS, out: await dataFolder() });
  const { name, description } = input.training;
  // black usb cabl, then of the description "heard", which the vocabulary does not know
  expect([...name.values.subarray(0, name.offsets[1])]).toEqual([5, 3, 4, 1]);
  expect(description.values).toHaveLength(0);
  expect(input.recipe.architecture).toMatchObject({ vocabularySize: 8, labels: 3 });
});

test('the scorer of a trained net gives the probabilities its history was measured with', async () => {
  const out = await dataFolder();
  const input = await articleInput('article-mlp', { ...OPTIONS, out });
  const run = await trainNet(input, { onProgress: () => {}, onEpoch: async () => {} });
  const about = { recipe: input.recipe, bestEpoch: run.bestEpoch, seconds: 1, date: '' };
  await writeWeights('article-mlp', out, { about, parameters: run.best });

  const score = await openArticleScorer('article-mlp', out);
  const scores = score(await readPart('validation', out));
  const loss = binaryCrossEntropy(scores, truthOf(input.validation, LABELS.length));
  expect(scores).toHaveLength(3 * LABELS.length);
  expect(loss).toBeCloseTo(run.epochs[run.bestEpoch - 1]!.validation.loss, 6);
});

test('the LSTM starts from the vectors in the given file, zeros for words without one', async () => {
  const out = await dataFolder();
  const vectors = join(out, 'vectors.txt');
  const numbers = Array.from({ length: 100 }, (_, i) => i / 100);
  writeFileSync(vectors, `usb ${numbers.join(' ')}\nunheard ${numbers.join(' ')}\n`);
  const input = await articleInput('article-lstm', { ...OPTIONS, out, vectors });
  expect(input.vectors).toHaveLength(TOKENS.length * 100);
  expect(input.vectors!.subarray(300, 400)).toEqual(Float32Array.from(numbers));
  expect(input.vectors!.filter((value) => value !== 0)).toHaveLength(99);
  expect(input.notes?.at(-1)).toContain('vectors.txt, which has 1 of the 8 tokens');
});

test.each([
  ['article-lstm', {}, '--vectors'],
  ['article-cnn', { refit: true }, 'no refit'],
] as const)('%s with %o is refused', async (id, changes, sentence) => {
  const options = { ...OPTIONS, out: await dataFolder(), ...changes };
  await expect(articleInput(id, options)).rejects.toThrow(sentence);
});
