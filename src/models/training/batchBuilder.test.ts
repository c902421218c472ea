import { expect, test } from 'vitest';
import { Random } from '../../engine/random';
import { BatchBuilder, NO_AUGMENTATION } from './batchBuilder';
import { partOfBatch, planEpoch } from './epochPlan';
import { labelShares } from './packedProducts';
import { TOY_ARCHITECTURES, TOY_LABELS, TOY_PRODUCTS } from './toyTraining.testing';

const SHARES = labelShares(TOY_PRODUCTS, TOY_LABELS);
const [mlp, cnn] = TOY_ARCHITECTURES.map(([, net]) => net);
const build = (net: typeof mlp, indices: number[], changes = {}) =>
  new BatchBuilder(net!, TOY_PRODUCTS, SHARES).build(
    Int32Array.from(indices),
    { ...NO_AUGMENTATION, ...changes },
    new Random(1),
  );

test('a sequence is name, marker, description, and padding to the longest plus the tail', () => {
  const batch = build(cnn, [0, 1]);
  expect(batch.widths).toEqual([8]); // 4 tokens + 4 paddings
  expect([...batch.inputs[0]!]).toEqual([3, 4, 2, 5, 0, 0, 0, 0, 3, 6, 0, 0, 0, 0, 0, 0]);
});

test('a bag is words and bigrams of one field, and padding', () => {
  const batch = build(mlp, [2, 1]);
  const [name, description] = batch.inputs;
  expect(batch.widths).toEqual([4, 6]);
  expect([...name!.subarray(0, 4)]).toEqual([7, 0, 0, 0]);
  expect([...description!.subarray(0, 3)]).toEqual([8, 9, 10]);
  expect(description!.subarray(3, 5).every((id) => id >= 24 && id < 32)).toBe(true);
  expect([...description!.subarray(6)]).toEqual(new Array(6).fill(0));
});

test('truth, plain and smoothed towards the label’s share', () => {
  expect([...build(cnn, [1]).truth]).toEqual([1, 1, 0, 0, 0]);
  // shares: label 0 on 3 of 8 products, 1 on 2, 2 on 3, 3 on 2, 4 on 3
  const smoothed = [0.9 + 0.1 * (3 / 8), 0.9 + 0.1 * (2 / 8), 0.0375, 0.025, 0.0375];
  build(cnn, [1], { labelSmoothing: 0.1 }).truth.forEach((value, i) =>
    expect(value).toBeCloseTo(smoothed[i]!, 6),
  );
});

test('descriptions are left out and words made unknown when asked', () => {
  expect([...build(cnn, [0], { descriptionDropout: 1 }).inputs[0]!]).toEqual([3, 4, 0, 0, 0, 0]);
  expect([...build(cnn, [0], { wordDropout: 1 }).inputs[0]!]).toEqual([1, 1, 2, 1, 0, 0, 0, 0]);
});

test('an epoch holds every product once, alike for a seed and other for each epoch', () => {
  const plan = planEpoch(TOY_PRODUCTS, 3, 5, 1);
  expect(plan.map((batch) => batch.length).sort()).toEqual([2, 3, 3]);
  expect(plan.flatMap((batch) => [...batch]).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(planEpoch(TOY_PRODUCTS, 3, 5, 1)).toEqual(plan);
  expect(planEpoch(TOY_PRODUCTS, 3, 5, 2)).not.toEqual(plan);
});

test('the parts of a batch together are the batch', () => {
  const batch = Int32Array.of(9, 8, 7, 6, 5);
  expect([...partOfBatch(batch, 0, 2)]).toEqual([9, 7, 5]);
  expect([...partOfBatch(batch, 1, 2)]).toEqual([8, 6]);
});
