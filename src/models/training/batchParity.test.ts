import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { logistic } from '../../metrics/logit';
import { EngineScorer } from '../batch/engineScorer';
import { productAt } from './packedProducts';
import {
  TOY_ARCHITECTURES,
  TOY_PRODUCTS,
  toyRecipe,
  toyTrainer,
  trainToy,
} from './toyTraining.testing';

const binary = new Uint8Array(
  readFileSync(new URL('../../../build/kernels.wasm', import.meta.url)),
);
const EVERYONE = Int32Array.from({ length: TOY_PRODUCTS.count }, (_, i) => i);

test.each(TOY_ARCHITECTURES)('%s: what scores a catalogue says what was trained', (_, net) => {
  const trainer = toyTrainer(toyRecipe(net));
  trainToy(trainer, 1, 20);
  const scorer = new EngineScorer(binary, {
    architecture: net,
    parameters: trainer.net.exportParameters(),
  });
  const products = [...EVERYONE].map((i) => productAt(TOY_PRODUCTS, i));
  const expected = trainer.score(TOY_PRODUCTS, EVERYONE).map(logistic);
  expectClose(scorer.score(products), expected);
  // neither the company, nor the order, nor what was scored before makes a difference
  const many = Array.from({ length: 150 }, (_, i) => products[(i * 3) % products.length]!);
  const again = scorer.score(many);
  many.forEach((product, i) => {
    const row = products.indexOf(product) * net.labels;
    expectClose(
      again.subarray(i * net.labels, (i + 1) * net.labels),
      expected.subarray(row, row + net.labels),
    );
  });
});

test.each(TOY_ARCHITECTURES)('%s scores texts of any length', (_, net) => {
  const trainer = toyTrainer(toyRecipe(net));
  const scorer = new EngineScorer(binary, {
    architecture: net,
    parameters: trainer.net.exportParameters(),
  });
  const words = (count: number) => Int32Array.from({ length: count }, (_, i) => 3 + (i % 20));
  const products = [0, 1, 5, 40].map((count) => ({
    name: words(count),
    description: words(count),
    unknown: [],
  }));
  const scores = scorer.score(products);
  expect(scores.length).toBe(4 * net.labels);
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  expect(scorer.score([])).toEqual(new Float32Array());
});

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((score, i) => expect(Math.abs(score - expected[i]!)).toBeLessThan(1e-5));
}
