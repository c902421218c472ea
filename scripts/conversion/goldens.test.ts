import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { FileReference } from '../../src/manifest/schema';
import { parseGoldens, parseRegistry, parseVocabulary } from '../../src/manifest/parse';
import { verify } from '../../src/manifest/verify';
import { loadNet } from '../../src/models/loadNet';
import { TfjsClassifier } from '../../src/models/tfjsClassifier';
import { encode } from '../../src/text/encode';
import { vocabularyFromFile } from '../../src/text/vocabulary';

/** The committed files, from text to scores, as the page goes but in Node. */
const folder = new URL('../../public/models/', import.meta.url);
const text = (path: string) => readFile(new URL(path, folder), 'utf8');

async function verified(file: FileReference): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readFile(new URL(file.path, folder)));
  await verify(bytes, file);
  return bytes;
}

const registry = parseRegistry(await text('registry.json'));
const vocabulary = vocabularyFromFile(parseVocabulary(await text(registry.vocabulary.path)));
const labels = (JSON.parse(await text(registry.labels.path)) as { labels: unknown[] }).labels
  .length;
const { examples } = parseGoldens(await text(registry.goldens.path), labels);

beforeAll(async () => {
  await setBackend('cpu');
});

test.each(examples)('ids of "$name"', (example) => {
  const { name, description, unknown } = encode(example, vocabulary);
  expect([...name]).toEqual(example.nameIds);
  expect([...description]).toEqual(example.descriptionIds);
  expect(unknown).toEqual(example.unknown);
});

test.each(registry.models)('$title gives the recorded scores', async (card) => {
  const net = await loadNet({
    modelJson: await verified(card.topology),
    shards: await Promise.all(card.shards.map(verified)),
  });
  const size = { labels, vocabularySize: vocabulary.size };
  const classifier = new TfjsClassifier(net, card, size);
  for (const example of examples) {
    const scores = await classifier.predict(encode(example, vocabulary));
    const recorded = example.scores[card.id]!;
    const worst = scores.reduce((most, s, i) => Math.max(most, Math.abs(s - recorded[i]!)), 0);
    expect(worst, example.name).toBeLessThan(1e-5);
  }
  classifier.dispose();
});
