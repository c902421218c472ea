import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Architecture } from './architecture';
import { disposeNet } from './disposeNet';
import { layersToParameters } from './layersToParameters';
import { type PackedValues, unpacked } from './packedValues';
import { quantisedParameters } from './quantisedParameters';
import { toLayersFiles } from './toLayersFiles';
import { toyArchitectures, toyNet, toyParameters, toySize } from './toyNets.testing';

beforeAll(async () => {
  await setBackend('cpu');
});

async function savedFiles(architecture: Architecture) {
  const net = toyNet(architecture);
  const files = await toLayersFiles(net);
  disposeNet(net);
  return files;
}

// With bags of 8 and 16 the MLP's sums are scaled by powers of two, which half precision keeps.
const [name, description] = toyArchitectures.mlp.inputs;
const mlp: Architecture = {
  ...toyArchitectures.mlp,
  inputs: [
    { ...name, length: 8 },
    { ...description, length: 16 },
  ],
};

test.each([mlp, toyArchitectures.cnn, toyArchitectures.lstm])(
  '$kind comes back as quantising left it',
  async (architecture) => {
    const files = await savedFiles(architecture);
    const { architecture: told, parameters } = layersToParameters(
      files,
      architecture.inputs,
      toySize,
    );
    expect(told).toEqual(architecture);
    const embedding = parameters.get('embedding') as PackedValues;
    const values = new Map([...parameters, ['embedding', unpacked(embedding)]]);
    expect(values).toEqual(quantisedParameters(architecture, toyParameters(architecture)));
  },
);

test('sums of any length come back within half precision', async () => {
  const architecture = toyArchitectures.mlp;
  const { parameters } = layersToParameters(
    await savedFiles(architecture),
    architecture.inputs,
    toySize,
  );
  const original = toyParameters(architecture).get('hidden/kernel')!;
  const kernel = parameters.get('hidden/kernel') as Float32Array;
  const worst = kernel.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - original[i]!)),
    0,
  );
  expect(worst).toBeLessThan(2 ** -11); // half of the last of eleven bits, values up to 1
  expect(worst).toBeGreaterThan(0);
});

test('shards are read as one', async () => {
  const { cnn } = toyArchitectures;
  const { modelJson, shards } = await savedFiles(cnn);
  const [whole] = shards;
  const cut = [whole!.slice(0, 33), whole!.slice(33)];
  expect(layersToParameters({ modelJson, shards: cut }, cnn.inputs, toySize)).toEqual(
    layersToParameters({ modelJson, shards }, cnn.inputs, toySize),
  );
});

describe('refused', () => {
  const { cnn, lstm } = toyArchitectures;
  const text = (content: string) => new TextEncoder().encode(content);

  test.each([
    ['no JSON', '<html>'],
    ['null', 'null'],
    ['no weights', '{"modelTopology":{}}'],
    ['an unknown quantisation', manifest({ quantization: { dtype: 'int4' } })],
    ['a shape that is none', manifest({ shape: [-1] })],
    ['whole numbers', manifest({ dtype: 'int32' })],
  ])('%s', (_, modelJson) => {
    const read = () =>
      layersToParameters({ modelJson: text(modelJson), shards: [] }, cnn.inputs, toySize);
    expect(read).toThrow(expect.objectContaining({ code: 'bad-format' }));
  });

  test('a byte too few and a byte too many', async () => {
    const { modelJson, shards } = await savedFiles(cnn);
    const read = (bytes: Uint8Array<ArrayBuffer>) => () =>
      layersToParameters({ modelJson, shards: [bytes] }, cnn.inputs, toySize);
    const mismatch = expect.objectContaining({ code: 'shape-mismatch' });
    expect(read(shards[0]!.slice(1))).toThrow(mismatch);
    expect(read(Uint8Array.from([...shards[0]!, 0]))).toThrow(mismatch);
  });

  test.each([
    ['another vocabulary', { ...toySize, vocabularySize: 21 }, 'embedding has the shape [20,5]'],
    ['other labels', { ...toySize, labels: 5 }, 'output/kernel has the shape [18,4]'],
  ])('%s', async (_, size, reason) => {
    const files = await savedFiles(cnn);
    expect(() => layersToParameters(files, cnn.inputs, size)).toThrow(reason);
  });

  test('the inputs of another kind of net', async () => {
    const files = await savedFiles(lstm);
    expect(() => layersToParameters(files, mlp.inputs, toySize)).toThrow('do not fit together');
    expect(() => layersToParameters(files, [], toySize)).toThrow('no kind of net');
  });
});

function manifest(part: object): string {
  const entry = { name: 'a', shape: [1], dtype: 'float32', ...part };
  return JSON.stringify({ weightsManifest: [{ paths: [], weights: [entry] }] });
}
