import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  TOY_ARCHITECTURES,
  TOY_PRODUCTS,
  toyRecipe,
} from '../../src/models/training/toyTraining.testing';
import { readCheckpoint, writeCheckpoint } from './checkpoint';
import { fingerprint } from './dataset';
import type { RunState } from './run';

const identity = {
  recipe: toyRecipe(TOY_ARCHITECTURES[0]![1]),
  data: fingerprint(TOY_PRODUCTS),
};
const figures = { loss: 0.1, microAuc: 0.9, macroAuc: 0.8 };
const run: RunState = {
  epochs: [
    {
      epoch: 1,
      learningRate: 0.01,
      seconds: 2,
      training: figures,
      validation: { ...figures, meanAveragePrecision: 0.5, microF1: 0.4 },
    },
  ],
  step: 12,
  state: [Float32Array.of(1, 2), Float32Array.of(3)],
  bestEpoch: 1,
  best: new Map([['output/bias', Float32Array.of(4, 5)]]),
};

async function written(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'checkpoint-')), 'checkpoint.bin');
  await writeCheckpoint(path, identity, run);
  return path;
}

test('a run goes on from what it wrote', async () => {
  expect(await readCheckpoint(await written(), identity)).toEqual(run);
});

test('without a checkpoint a run begins anew', async () => {
  expect(await readCheckpoint('/nowhere/checkpoint.bin', identity)).toBeUndefined();
});

test.each([
  ['another seed', { ...identity, recipe: { ...identity.recipe, seed: 99 } }],
  ['other data', { ...identity, data: fingerprint(TOY_PRODUCTS, Float32Array.of(1)) }],
])('%s is refused', async (_, other) => {
  await expect(readCheckpoint(await written(), other)).rejects.toThrow('--restart');
});
