import { beforeAll, expect, test } from 'vitest';
import * as tf from '@tensorflow/tfjs';
import type { Batch } from '../../engine/batch';
import { CrossEntropy } from '../../engine/crossEntropy';
import { testKernels } from '../../engine/kernels.testing';
import { Random } from '../../engine/random';
import type { ArticleArchitecture } from './articleArchitecture';
import {
  referenceGradients,
  referenceLogits,
  TOY_ARTICLE_NETS,
  weightTensors,
} from './articleNets.testing';
import { createNet, initialParameters } from './createNet';
import { truthOf } from './packedProducts';
import { TOY_LABELS, TOY_PRODUCTS, toyRecipe, toyTrainer, trainToy } from './toyTraining.testing';

const NO_DROPOUT = { embedding: 0, features: 0, hidden: 0 };

/** No word twice in a text: equal winners of a maximum are where tfjs differs on purpose. */
const TEXTS = [[5, 9], [], [3, 17, 4, 11, 20], [8], [21, 6, 13, 22, 7, 10, 16]];
const LONGEST = 7;

beforeAll(async () => {
  await tf.setBackend('cpu');
});

function batchOf(net: ArticleArchitecture): Batch {
  const random = new Random(11);
  const width = LONGEST + net.inputs[0].tail;
  const ids = new Int32Array(TEXTS.length * width);
  TEXTS.forEach((words, row) => ids.set(words, row * width));
  const truth = Float32Array.from({ length: TEXTS.length * net.labels }, () => random.integer(2));
  return { rows: TEXTS.length, inputs: [ids], widths: [width], truth };
}

/** A net whose biases are not 0, so that a forgotten one shows, and its weights. */
function toyNet(net: ArticleArchitecture) {
  const kernels = testKernels();
  const trained = createNet(kernels, net, { rows: TEXTS.length, time: 16 }, NO_DROPOUT);
  const random = new Random(5);
  const parameters = initialParameters(net, 3);
  for (const [name, values] of parameters) {
    if (name === 'embedding') values.forEach((value, i) => (values[i] = 10 * value));
    if (name.endsWith('bias')) values.forEach((_, i) => (values[i] = 0.2 * random.gaussian()));
  }
  parameters.get('embedding')!.fill(0, 0, net.embedding);
  trained.importParameters(parameters);
  return { kernels, trained, parameters };
}

test.each(TOY_ARTICLE_NETS)('%s: logits are those of texts padded far in front', (_, net) => {
  const { kernels, trained, parameters } = toyNet(net);
  const logits = kernels.floatsAt(
    trained.forward(batchOf(net), undefined),
    TEXTS.length * trained.columns,
  );
  const weights = Object.fromEntries(
    weightTensors(net, parameters).map((tensor, i) => [[...parameters.keys()][i]!, tensor]),
  );
  const expected = referenceLogits(net, weights, TEXTS).arraySync();
  expected.forEach((row, i) =>
    row.forEach((value, label) =>
      expect(logits[i * trained.columns + label]).toBeCloseTo(value, 5),
    ),
  );
});

test.each(TOY_ARTICLE_NETS)('%s: every gradient is that of automatic differentiation', (_, net) => {
  const { kernels, trained, parameters } = toyNet(net);
  const batch = batchOf(net);
  const logits = trained.forward(batch, undefined);
  new CrossEntropy(kernels, net.labels, trained.columns, batch.rows).gradient(
    batch,
    logits,
    batch.rows,
  );
  trained.backward(batch, logits);
  const expected = referenceGradients(net, parameters, TEXTS, batch);
  // the exporter reads values; with the gradients copied over them it brings those into the standard layout
  for (const { value, gradient, size } of trained.dense.entries) {
    kernels.floatsAt(value, size).set(kernels.floatsAt(gradient, size));
  }
  const table = trained.table.values();
  table.set(kernels.floatsAt(trained.table.gradients, table.length));
  const actual = trained.exportParameters();
  if (net.kind === 'article-lstm') {
    expect(trained.table.touched()).toHaveLength(0); // frozen
    expected.delete('embedding');
  }
  for (const [name, reference] of expected) {
    expect(relativeError(actual.get(name)!, reference), name).toBeLessThan(1e-5);
  }
});

function relativeError(actual: Float32Array, expected: Float32Array): number {
  expect(actual.length).toBe(expected.length);
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(largest).toBeGreaterThan(1e-6);
  return (
    expected.reduce((most, value, i) => Math.max(most, Math.abs(value - actual[i]!)), 0) / largest
  );
}

/** The words of these two are alike but for their order, and their labels are not. */
const SAME_WORDS = [0, 4];

test.each(TOY_ARTICLE_NETS)('%s learns eight products by heart', (_, net) => {
  const orderless = net.kind === 'article-convolution' && net.width === 1;
  const trainer = toyTrainer(toyRecipe(net));
  const losses = trainToy(trainer, 1, 200);
  // one of two labels each: the best that can be said of the two is 0.5 four times
  const least = orderless ? (4 * Math.LN2) / (8 * TOY_LABELS) : 0;
  expect(losses.at(-1)).toBeLessThan(least + 0.01);
  const learnt = [0, 1, 2, 3, 4, 5, 6, 7].filter((i) => !orderless || !SAME_WORDS.includes(i));
  const logits = trainer.score(TOY_PRODUCTS, Int32Array.from(learnt));
  const truth = truthOf(TOY_PRODUCTS, TOY_LABELS);
  expect(Array.from(logits, (logit) => (logit > 0 ? 1 : 0))).toEqual(
    learnt.flatMap((i) => [...truth.subarray(i * TOY_LABELS, (i + 1) * TOY_LABELS)]),
  );
});

test.each(TOY_ARTICLE_NETS)(
  '%s: a run that was stopped goes on as if it had not been',
  (_, net) => {
    const recipe = toyRecipe(net);
    const whole = toyTrainer(recipe);
    trainToy(whole, 1, 6);

    const first = toyTrainer(recipe);
    trainToy(first, 1, 3);
    const second = toyTrainer(recipe);
    second.state().forEach((view, i) => view.set(first.state()[i]!));
    second.step = first.step;
    trainToy(second, 4, 6);
    expect(second.net.exportParameters()).toEqual(whole.net.exportParameters());
  },
);

test.each(TOY_ARTICLE_NETS)('%s: its embedding is frozen or trained as the article’s', (_, net) => {
  const trainer = toyTrainer(toyRecipe(net));
  const before = trainer.net.exportParameters().get('embedding')!;
  trainToy(trainer, 1, 3);
  const after = trainer.net.exportParameters().get('embedding')!;
  if (net.kind === 'article-lstm') return expect(after).toEqual(before);
  expect(after).not.toEqual(before);
  // padding is a word like others: its row moves, and row 0 has no use
  expect(after.subarray(-net.embedding)).not.toEqual(before.subarray(-net.embedding));
  expect([...after.subarray(0, net.embedding)]).toEqual(new Array(net.embedding).fill(0));
});
