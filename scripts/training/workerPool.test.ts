import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  TOY_ARCHITECTURES,
  TOY_PRODUCTS,
  toyRecipe,
} from '../../src/models/training/toyTraining.testing';
import { type RunInput, trainNet } from './run';

const kernels = new Uint8Array(readFileSync(new URL('../../build/kernels.wasm', import.meta.url)));

function recipeOf(net: (typeof TOY_ARCHITECTURES)[0][1]) {
  return toyRecipe(net, { schedule: { peak: 0.02, warmUpEpochs: 0, epochs: 4, floor: 1 } });
}

function train(
  net: (typeof TOY_ARCHITECTURES)[0][1],
  workers: number,
  more: Partial<RunInput> = {},
) {
  return trainNet(
    {
      recipe: recipeOf(net),
      kernels,
      workers,
      training: TOY_PRODUCTS,
      validation: TOY_PRODUCTS,
      ...more,
    },
    { onProgress: () => {}, onEpoch: async () => {} },
  );
}

test.each(TOY_ARCHITECTURES)(
  '%s: two threads agree with each other and with one',
  async (_, net) => {
    const [two, again, one] = [await train(net, 2), await train(net, 2), await train(net, 1)];
    expect(two.best).toEqual(again.best); // to the bit
    expect(two.epochs.map(({ validation }) => validation.loss)).toEqual(
      again.epochs.map(({ validation }) => validation.loss),
    );
    // one thread sums in another order, so only nearly
    two.epochs.forEach(({ training, validation }, i) => {
      expect(training.loss).toBeCloseTo(one.epochs[i]!.training.loss, 4);
      expect(validation.loss).toBeCloseTo(one.epochs[i]!.validation.loss, 4);
    });
    expect(two.epochs.at(-1)!.training.loss).toBeLessThan(two.epochs[0]!.training.loss);
  },
);

test('a refit ends where it is told and keeps that epoch, like a run stopped there', async () => {
  const [, net] = TOY_ARCHITECTURES[0]!;
  const refit = await train(net, 1, { refitUntil: 2 });
  expect(refit.epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
  expect(refit.bestEpoch).toBe(2);
  const all = await train(net, 1);
  expect(all.epochs.slice(0, 2).map(({ training }) => training.loss)).toEqual(
    refit.epochs.map(({ training }) => training.loss),
  );
});
