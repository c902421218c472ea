import { beforeAll, expect, test } from 'vitest';
import * as tf from '@tensorflow/tfjs';
import type { Batch } from '../../engine/batch';
import { testKernels } from '../../engine/kernels.testing';
import { Random } from '../../engine/random';
import type { Architecture } from '../architecture';
import { createNet, initialParameters } from './createNet';
import { referenceGradients } from './reference.testing';
import { objectiveOf } from './trainer';

const LABELS = 6; // not a multiple of 4: the filler columns must not leak into a gradient
const ROWS = 5;

const sequence = { kind: 'sequence' as const, lengths: [12], tail: 4 };
const bag = (field: 'name' | 'description') => ({
  kind: 'bag' as const,
  field,
  length: 10,
  buckets: 9,
});

const ARCHITECTURES: [string, Architecture][] = [
  [
    'mlp',
    {
      kind: 'mlp',
      inputs: [bag('name'), bag('description')],
      vocabularySize: 30,
      embedding: 8,
      hidden: 12,
      labels: LABELS,
    },
  ],
  [
    'cnn',
    {
      kind: 'cnn',
      inputs: [sequence],
      vocabularySize: 30,
      embedding: 8,
      widths: [1, 2, 3, 4],
      filters: 8,
      labels: LABELS,
    },
  ],
  [
    'lstm',
    {
      kind: 'lstm',
      inputs: [sequence],
      vocabularySize: 30,
      embedding: 8,
      units: 12,
      labels: LABELS,
    },
  ],
  [
    'powerset',
    {
      kind: 'powerset',
      inputs: [bag('name'), bag('description')],
      vocabularySize: 30,
      embedding: 8,
      hidden: 12,
      labels: LABELS,
      sets: [[0], [0, 1], [2, 3, 4], [5], [1, 5], [], [0, 2, 5]], // seven: fillers there too
    },
  ],
];

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/**
 * Random ids with padding behind, of different lengths; no word twice in a product, for
 * equal winners of a maximum are where tfjs differs on purpose (see the reference).
 */
function randomBatch(net: Architecture): Batch {
  const random = new Random(11);
  const rows = net.inputs[0].kind === 'bag' ? 30 + 9 : 30;
  const inputs = net.inputs.map(() => {
    const ids = new Int32Array(ROWS * 12);
    for (let row = 0; row < ROWS; row++) {
      const words = row === 0 ? 0 : 2 + random.integer(6);
      const shuffled = Int32Array.from({ length: rows - 1 }, (_, i) => i + 1);
      random.shuffle(shuffled);
      ids.set(shuffled.subarray(0, words), row * 12);
    }
    return ids;
  });
  const truth = Float32Array.from({ length: ROWS * LABELS }, () => random.integer(2));
  const classes = Int32Array.of(0, 2, 6, 2, 5);
  return { rows: ROWS, inputs, widths: inputs.map(() => 12), truth, classes };
}

test.each(ARCHITECTURES)('%s: every gradient is that of automatic differentiation', (_, net) => {
  const kernels = testKernels();
  const trained = createNet(
    kernels,
    net,
    { rows: ROWS, time: 12 },
    { embedding: 0, features: 0, hidden: 0 },
  );
  const parameters = initialParameters(net, 3);
  // biases away from 0, so that a forgotten one shows
  const random = new Random(5);
  for (const [name, values] of parameters) {
    if (name.endsWith('bias')) values.forEach((_value, i) => (values[i] = 0.2 * random.gaussian()));
    if (name === 'embedding') values.forEach((value, i) => (values[i] = 5 * value));
  }
  trained.importParameters(parameters);
  const batch = randomBatch(net);
  const objective = objectiveOf(kernels, net, trained.columns, ROWS);
  const outputs = trained.forward(batch, undefined);
  objective.gradient(batch, outputs, ROWS);
  trained.backward(batch, outputs);

  const expected = referenceGradients(net, parameters, batch, LABELS);
  // the exporter reads values; with the gradients copied over them it brings those into the standard layout
  for (const { value, gradient, size } of trained.dense.entries) {
    kernels.floatsAt(value, size).set(kernels.floatsAt(gradient, size));
  }
  trained.table
    .values()
    .set(kernels.floatsAt(trained.table.gradients, trained.table.values().length));
  const actual = trained.exportParameters();
  for (const [name, reference] of expected) {
    // padding has no gradient here, while tfjs gives row 0 one
    if (name === 'embedding') reference.fill(0, 0, net.embedding);
    expect(relativeError(actual.get(name)!, reference), name).toBeLessThan(1e-5);
  }
});

function relativeError(actual: Float32Array, expected: Float32Array): number {
  expect(actual.length).toBe(expected.length);
  let largest = 0;
  let difference = 0;
  expected.forEach((value, i) => {
    largest = Math.max(largest, Math.abs(value));
    difference = Math.max(difference, Math.abs(value - actual[i]!));
  });
  expect(largest).toBeGreaterThan(1e-6);
  return difference / largest;
}
