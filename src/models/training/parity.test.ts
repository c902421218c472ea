import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor2d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { logistic } from '../../metrics/logit';
import { modelInput } from '../../text/modelInput';
import { assignParameters } from '../assignParameters';
import { buildNet } from '../buildNet';
import { loadNet } from '../loadNet';
import { quantisedParameters } from '../quantisedParameters';
import { toLayersFiles } from '../toLayersFiles';
import { productAt } from './packedProducts';
import {
  TOY_ARCHITECTURES,
  TOY_LABELS,
  TOY_PRODUCTS,
  toyRecipe,
  toyTrainer,
  trainToy,
} from './toyTraining.testing';

beforeAll(async () => {
  await setBackend('cpu');
});

const EVERYONE = Int32Array.from({ length: TOY_PRODUCTS.count }, (_, i) => i);

test.each(TOY_ARCHITECTURES)('%s: tfjs and the engine give the same scores', async (_, net) => {
  const trainer = toyTrainer(toyRecipe(net));
  trainToy(trainer, 1, 20);
  const parameters = trainer.net.exportParameters();
  const page = buildNet(net);
  assignParameters(page, net, parameters);
  expectSame(pageScores(page, net), trainer.score(TOY_PRODUCTS, EVERYONE).map(logistic), 1e-6);

  // and again after quantisation: the engine measures what the page computes
  const quantised = await loadNet(await toLayersFiles(page));
  trainer.net.importParameters(quantisedParameters(net, parameters));
  expectSame(pageScores(quantised, net), trainer.score(TOY_PRODUCTS, EVERYONE).map(logistic), 1e-5);
});

function pageScores(page: ReturnType<typeof buildNet>, net: (typeof TOY_ARCHITECTURES)[0][1]) {
  const scores = new Float32Array(TOY_PRODUCTS.count * TOY_LABELS);
  EVERYONE.forEach((i) => {
    const product = productAt(TOY_PRODUCTS, i);
    const row = tidy(() => {
      const inputs = net.inputs.map((spec) => {
        const ids = modelInput(product, spec, net.vocabularySize);
        return tensor2d(ids, [1, ids.length], 'int32');
      });
      return (page.apply(inputs) as Tensor).dataSync<'float32'>();
    });
    scores.set(row, i * TOY_LABELS);
  });
  return scores;
}

function expectSame(actual: Float32Array, expected: Float32Array, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((score, i) => expect(Math.abs(score - expected[i]!)).toBeLessThan(tolerance));
}
