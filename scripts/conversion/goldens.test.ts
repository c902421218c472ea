import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { FileReference, GoldensFile, ModelCard } from '../../src/manifest/schema';
import { parseGoldens, parseRegistry, parseVocabulary } from '../../src/manifest/parse';
import { verify } from '../../src/manifest/verify';
import { calibrated, combined } from '../../src/models/ensemble';
import { LinearClassifier } from '../../src/models/linear/linearClassifier';
import { loadNet } from '../../src/models/loadNet';
import { TfjsClassifier } from '../../src/models/tfjsClassifier';
import { encode } from '../../src/text/encode';
import { vocabularyFromFile } from '../../src/text/vocabulary';

/** The committed files, from text to scores, as the page goes but in Node. */
const folder = new URL('../../public/models/', import.meta.url);
const text = (path: string) => readFile(new URL(path, folder), 'utf8');

type Example = GoldensFile['examples'][number];

async function verified(file: FileReference): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readFile(new URL(file.path, folder)));
  await verify(bytes, file);
  return bytes;
}

const registry = parseRegistry(await text('registry.json'));
const vocabulary = vocabularyFromFile(parseVocabulary(await text(registry.vocabulary.path)));
const labels = registry.labelCount;
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

const nets = registry.models.filter((card) => card.kind === 'net');
test.each(nets)('$title gives the recorded scores', async (card) => {
  const net = await loadNet({
    modelJson: await verified(card.topology),
    shards: await Promise.all(card.shards.map(verified)),
  });
  const size = { labels, vocabularySize: vocabulary.size };
  const classifier = new TfjsClassifier(net, card, size);
  for (const example of examples) {
    expectRecorded(card, example, await classifier.predict(encode(example, vocabulary)));
  }
  classifier.dispose();
});

const linear = registry.models.filter((card) => card.kind === 'linear');
test.each(linear)('$title gives the recorded scores', async (card) => {
  const classifier = LinearClassifier.fromBytes(await verified(card.file));
  for (const example of examples) {
    expectRecorded(card, example, classifier.score(encode(example, vocabulary)));
  }
});

const ensembles = registry.models.filter((card) => card.kind === 'ensemble');
test.each(ensembles)('$title is what its members say together', (card) => {
  for (const example of examples) {
    const votes = card.members.map(({ id, weight }) => {
      const member = registry.models.find((model) => model.id === id)!;
      const raw = Float32Array.from(example.scores[id]!);
      return { weight, scores: calibrated(member.calibration, raw) };
    });
    expectRecorded(card, example, calibrated(card.calibration, combined(votes)));
  }
});

function expectRecorded({ id }: ModelCard, example: Example, scores: Float32Array): void {
  const recorded = example.scores[id]!;
  const worst = scores.reduce((most, s, i) => Math.max(most, Math.abs(s - recorded[i]!)), 0);
  expect(worst, example.name).toBeLessThan(1e-5);
}
