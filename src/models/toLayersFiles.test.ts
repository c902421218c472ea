import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { disposeNet } from './disposeNet';
import { loadNet } from './loadNet';
import { TfjsClassifier } from './tfjsClassifier';
import { LONGEST_SHARD, shardPath, toLayersFiles } from './toLayersFiles';
import {
  toyArchitectures,
  toyCard,
  toyNet,
  toyParameters,
  toyProduct,
  toySize,
} from './toyNets.testing';

beforeAll(async () => {
  await setBackend('cpu');
});

describe.each(Object.values(toyArchitectures))('$kind', (architecture) => {
  test('comes back with nearly the same scores, and leaves no tensor', async () => {
    const before = memory().numTensors;
    const card = toyCard(architecture);
    const net = toyNet(architecture);
    const files = await toLayersFiles(net);
    const original = new TfjsClassifier(net, card, toySize);
    const loaded = new TfjsClassifier(await loadNet(files), card, toySize);
    const [exact, quantised] = await Promise.all([
      original.predict(toyProduct),
      loaded.predict(toyProduct),
    ]);
    // weights of up to 1 in 255 steps of 2 / 255, scores of a handful of them
    exact.forEach((score, label) => expect(quantised[label]).toBeCloseTo(score, 1.5));
    original.dispose();
    loaded.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('a quantised net is written again as the same bytes', async () => {
    const net = toyNet(architecture);
    const files = await toLayersFiles(net);
    const again = toyNet(architecture);
    expect(await toLayersFiles(again)).toEqual(files);
    disposeNet(net);
    disposeNet(again);
  });

  test('padding stays exactly zero', async () => {
    const net = toyNet(architecture);
    const loaded = await loadNet(await toLayersFiles(net));
    const [embedding] = loaded.getLayer('embedding').getWeights();
    const padding = embedding!.dataSync().subarray(0, architecture.embedding);
    expect([...padding]).toEqual(new Array(architecture.embedding).fill(0));
    disposeNet(net);
    disposeNet(loaded);
  });
});

test('weights are cut into shards that the model names in order', async () => {
  const architecture = { ...toyArchitectures.cnn, vocabularySize: 20_000, embedding: 250 };
  const net = toyNet(architecture);
  const { modelJson, shards } = await toLayersFiles(net);
  expect(shards.map(({ length }) => length)[0]).toBe(LONGEST_SHARD);
  expect(shards).toHaveLength(2);
  expect(JSON.parse(new TextDecoder().decode(modelJson))).toMatchObject({
    weightsManifest: [{ paths: ['weights-1.bin', 'weights-2.bin'] }],
  });
  expect(shardPath(1)).toBe('weights-2.bin');
  const loaded = await loadNet({ modelJson, shards });
  expect(loaded.getLayer('output').getWeights()[0]!.shape).toEqual([18, 4]);
  disposeNet(net);
  disposeNet(loaded);
});

describe('files that are refused', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  test.each([
    ['no JSON', text('<html>'), 'bad-format'],
    ['null', text('null'), 'bad-format'],
    ['no weights', text('{"modelTopology":{}}'), 'bad-format'],
    ['no layers', text('{"modelTopology":{"a":1},"weightsManifest":[]}'), 'bad-format'],
  ])('%s', async (_, modelJson, code) => {
    await expect(loadNet({ modelJson, shards: [] })).rejects.toMatchObject({ code });
  });

  test('a shard too few', async () => {
    const net = toyNet(toyArchitectures.lstm);
    const { modelJson } = await toLayersFiles(net);
    const before = memory().numTensors;
    const failure = loadNet({ modelJson, shards: [] });
    await expect(failure).rejects.toMatchObject({ code: 'shape-mismatch' });
    await expect(failure).rejects.toThrow('but its files hold 0');
    expect(memory().numTensors).toBe(before);
    disposeNet(net);
  });
});

test('parameters of another seed give other scores', async () => {
  const card = toyCard(toyArchitectures.mlp);
  const scores = await Promise.all(
    [1, 2].map(async (seed) => {
      const net = toyNet(toyArchitectures.mlp, toyParameters(toyArchitectures.mlp, seed));
      const classifier = new TfjsClassifier(net, card, toySize);
      const result = await classifier.predict(toyProduct);
      classifier.dispose();
      return result;
    }),
  );
  expect(scores[0]).not.toEqual(scores[1]);
});
