import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { disposeNet } from './disposeNet';
import { TfjsClassifier } from './tfjsClassifier';
import { toyArchitectures, toyCard, toyNet, toyProduct, toySize } from './toyNets.testing';

beforeAll(async () => {
  await setBackend('cpu');
});

const nothing = new Int32Array();
const long = Int32Array.from({ length: 500 }, (_, i) => 3 + (i % 17));

describe.each(Object.values(toyArchitectures))('$kind', (architecture) => {
  const make = () => new TfjsClassifier(toyNet(architecture), toyCard(architecture), toySize);

  test('50 predictions and a warm-up leave the tensors where they were', async () => {
    const classifier = make();
    const before = memory().numTensors;
    await classifier.warmUp();
    await Promise.all(Array.from({ length: 50 }, () => classifier.predict(toyProduct)));
    expect(memory().numTensors).toBe(before);
    classifier.dispose();
  });

  test('a warm-up rests after every length it offers', async () => {
    const classifier = make();
    const offered = toyCard(architecture).inputs.map((spec) =>
      spec.kind === 'bag' ? 1 : spec.lengths.length,
    );
    let rests = 0;
    await classifier.warmUp(() => Promise.resolve(void rests++));
    expect(rests).toBe(Math.max(...offered));
    classifier.dispose();
  });

  test.each([
    ['nothing at all', nothing, nothing],
    ['a name alone', Int32Array.of(5), nothing],
    ['a description alone', nothing, Int32Array.of(5)],
    ['far more than fits', long, long],
  ])('%s is scored', async (_, name, description) => {
    const classifier = make();
    const scores = await classifier.predict({ name, description, unknown: [] });
    expect(scores).toHaveLength(4);
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
    classifier.dispose();
  });

  test.each([
    ['labels', { labels: 5, vocabularySize: 20 }, 'scores 4 categories, but the list has 5'],
    ['vocabulary', { labels: 4, vocabularySize: 21 }, 'words, but the vocabulary has'],
  ])('other %s are refused', (_, size, part) => {
    const net = toyNet(architecture);
    expect(() => new TfjsClassifier(net, toyCard(architecture), size)).toThrow(part);
    disposeNet(net);
  });
});

test('every offered length is used', async () => {
  const [spec] = toyArchitectures.lstm.inputs;
  const classifier = new TfjsClassifier(
    toyNet(toyArchitectures.lstm),
    toyCard(toyArchitectures.lstm),
    toySize,
  );
  for (const length of spec.lengths) {
    const name = long.slice(0, length - spec.tail);
    const scores = await classifier.predict({ name, description: nothing, unknown: [] });
    expect(scores).toHaveLength(4);
  }
  classifier.dispose();
});

test('a card that describes another net is refused', () => {
  const net = toyNet(toyArchitectures.mlp);
  const { inputs } = toyArchitectures.cnn;
  const card = toyCard(toyArchitectures.mlp, { inputs: [...inputs] });
  expect(() => new TfjsClassifier(net, card, { labels: 4, vocabularySize: 27 })).toThrow(
    'reads inputs of length 10, 14 instead of any',
  );
  disposeNet(net);
});

test('a sum of label sets that rounds to more than 1 is 1', async () => {
  const sets = Array.from({ length: 100 }, (_, set) => (set % 2 ? [0, 1 + (set % 3)] : [0]));
  const architecture = { ...toyArchitectures.powerset, sets };
  const classifier = new TfjsClassifier(toyNet(architecture), toyCard(architecture), toySize);
  for (let word = 1; word < 20; word++) {
    const name = Int32Array.of(word);
    const [inAllSets] = await classifier.predict({ name, description: nothing, unknown: [] });
    expect(inAllSets).toBeLessThanOrEqual(1);
    expect(inAllSets).toBeCloseTo(1, 5);
  }
  classifier.dispose();
});
