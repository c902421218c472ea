import { expect, test } from 'vitest';
import { TOY_ARTICLE_NETS } from './articleNets.testing';
import { articleParameters } from './articleParameters';

const [mlp, cnn, lstm] = TOY_ARTICLE_NETS.map(([, net]) => net);
const largest = (values: Float32Array) =>
  values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

test('kernels stay in Glorot’s limit, which counts a convolution’s positions twice', () => {
  expect(largest(articleParameters(mlp!, 1).get('convolution1/kernel')!)).toBeLessThan(
    Math.sqrt(6 / (8 + 16)),
  );
  const limit = Math.sqrt(6 / (3 * 8 + 3 * 16));
  const kernel = articleParameters(cnn!, 1).get('convolution3/kernel')!;
  expect(largest(kernel)).toBeLessThan(limit);
  expect(largest(kernel)).toBeGreaterThan(0.9 * limit);
});

test('embeddings are uniform in ±0.05, padding’s too', () => {
  const embedding = articleParameters(cnn!, 1).get('embedding')!;
  expect(embedding).toHaveLength((24 + 1) * 8);
  expect(largest(embedding)).toBeLessThan(0.05);
  expect(largest(embedding.subarray(-8))).toBeGreaterThan(0.01);
});

test('given vectors are taken as they are', () => {
  const vectors = Float32Array.from({ length: 24 * 8 }, (_, i) => i);
  expect(articleParameters(lstm!, 1, vectors).get('embedding')).toEqual(vectors);
});

test('the recurrent kernel has orthogonal rows of length 1', () => {
  const rows = articleParameters(lstm!, 1).get('forward/recurrent')!;
  for (let a = 0; a < 12; a++) {
    for (let b = 0; b <= a; b++) {
      let product = 0;
      for (let i = 0; i < 48; i++) product += rows[a * 48 + i]! * rows[b * 48 + i]!;
      expect(product).toBeCloseTo(a === b ? 1 : 0, 5);
    }
  }
});

test('biases are 0 but 1 for forget gates', () => {
  const parameters = articleParameters(lstm!, 1);
  const gates = [0, 1, 0, 0].flatMap((value) => new Array<number>(12).fill(value));
  expect([...parameters.get('forward/bias')!]).toEqual(gates);
  expect(largest(parameters.get('output/bias')!)).toBe(0);
});
