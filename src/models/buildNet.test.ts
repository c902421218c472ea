import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { disposeNet } from './disposeNet';
import type { LstmArchitecture, MlpArchitecture } from './architecture';
import { assignParameters } from './assignParameters';
import { buildNet } from './buildNet';
import { toyArchitectures, toyNet, toyParameters } from './toyNets.testing';

beforeAll(async () => {
  await setBackend('cpu');
});

function scoresOf(net: LayersModel, ...inputs: number[][]): Float32Array {
  return tidy(() => {
    const output = net.apply(inputs.map((ids) => tensor2d([ids], undefined, 'int32')));
    if (Array.isArray(output) || !('dataSync' in output)) throw new Error('one output');
    return output.dataSync<'float32'>();
  });
}

const padded = (ids: number[], length: number) =>
  Array.from({ length }, (_, position) => ids[position] ?? 0);

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

test('an MLP worked by hand', () => {
  const bag = { kind: 'bag', length: 4, buckets: 0 } as const;
  const architecture: MlpArchitecture = {
    kind: 'mlp',
    inputs: [
      { ...bag, field: 'name' },
      { ...bag, field: 'description' },
    ],
    vocabularySize: 4,
    embedding: 1,
    hidden: 1,
    labels: 2,
  };
  const parameters = new Map([
    ['embedding', Float32Array.of(0, 0.5, 2, -3)],
    ['hidden/kernel', Float32Array.of(1, 10, 100, 1000)],
    ['hidden/bias', Float32Array.of(-25)],
    ['output/kernel', Float32Array.of(1, -1)],
    ['output/bias', Float32Array.of(0, 3)],
  ]);
  // name 1 2 2: sum 4.5, maximum 2; description 3: sum -3, maximum 0 (the padding)
  // hidden: 4.5 + 20 − 300 + 0 − 25 < 0 → 0
  const net = toyNet(architecture, parameters);
  const quiet = scoresOf(net, [1, 2, 2, 0], [3, 0, 0, 0]);
  expect(quiet[0]).toBeCloseTo(0.5, 6);
  expect(quiet[1]).toBeCloseTo(logistic(3), 6);
  // without the description: 4.5 + 20 − 25 → 0 again; name 2 2 2: 6 + 20 − 25 = 1
  const loud = scoresOf(net, [2, 2, 2, 0], [0, 0, 0, 0]);
  expect(loud[0]).toBeCloseTo(logistic(1), 6);
  expect(loud[1]).toBeCloseTo(logistic(2), 6);
  disposeNet(net);
});

test('an LSTM on padded ids gives what the equations give on the bare ones', () => {
  const architecture = toyArchitectures.lstm;
  const parameters = toyParameters(architecture);
  const ids = [3, 7, 19, 2, 4];
  const net = toyNet(architecture, parameters);
  const scores = scoresOf(net, padded(ids, 16));
  const expected = bidirectionalScores(architecture, parameters, ids);
  expected.forEach((score, label) => expect(scores[label]).toBeCloseTo(score, 5));
  disposeNet(net);
});

test('a CNN gives what the equations give', () => {
  const { widths, filters, embedding, labels } = toyArchitectures.cnn;
  const parameters = toyParameters(toyArchitectures.cnn);
  const ids = padded([3, 7, 19, 2, 4], 8);
  const words = ids.map((id) => parameters.get('embedding')!.subarray(id * 5, id * 5 + 5));
  const features = widths.flatMap((width) => {
    const kernel = parameters.get(`convolution${width}/kernel`)!;
    const bias = parameters.get(`convolution${width}/bias`)!;
    return Array.from({ length: filters }, (_, filter) => {
      const windows = words.slice(width - 1).map((_, start) => {
        let sum = bias[filter]!;
        for (let offset = 0; offset < width; offset++) {
          for (let column = 0; column < embedding; column++) {
            const weight = kernel[(offset * embedding + column) * filters + filter]!;
            sum += words[start + offset]![column]! * weight;
          }
        }
        return Math.max(sum, 0);
      });
      return Math.max(...windows);
    });
  });
  const net = toyNet(toyArchitectures.cnn, parameters);
  const scores = scoresOf(net, ids);
  for (let label = 0; label < labels; label++) {
    expect(scores[label]).toBeCloseTo(dense(parameters, features, label, labels), 5);
  }
  disposeNet(net);
});

describe('a longer padding changes no score', () => {
  test.each([toyArchitectures.cnn, toyArchitectures.lstm])('$kind', (architecture) => {
    const net = toyNet(architecture);
    for (const ids of [[], [5], [3, 7, 19, 2, 4]]) {
      const [short, ...longer] = architecture.inputs[0].lengths.map((length) =>
        scoresOf(net, padded(ids, length)),
      );
      for (const scores of longer) {
        scores.forEach((score, label) => expect(score).toBeCloseTo(short![label]!, 6));
      }
    }
    disposeNet(net);
  });

  test('mlp: of the same parameters in nets of other lengths', () => {
    const [name, description] = toyArchitectures.mlp.inputs;
    const longer: MlpArchitecture = {
      ...toyArchitectures.mlp,
      inputs: [
        { ...name, length: 33 },
        { ...description, length: 50 },
      ],
    };
    const parameters = toyParameters(longer);
    const nets = [toyArchitectures.mlp, longer].map((net) => toyNet(net, parameters));
    const [short, long] = nets.map((net) => {
      const lengths = net.inputs.map(({ shape }) => shape[1]!);
      return scoresOf(net, padded([3, 7, 25], lengths[0]!), padded([4], lengths[1]!));
    });
    short!.forEach((score, label) => expect(long![label]).toBeCloseTo(score, 6));
    nets.forEach(disposeNet);
  });
});

test.each(Object.values(toyArchitectures))('$kind leaves no tensor behind', (architecture) => {
  const before = memory().numTensors;
  disposeNet(toyNet(architecture));
  expect(memory().numTensors).toBe(before);
});

test('parameters that do not fit are a fault of the caller', () => {
  const net = buildNet(toyArchitectures.cnn);
  const parameters = toyParameters(toyArchitectures.cnn);
  parameters.get('embedding')![0] = 0.1;
  expect(() => assignParameters(net, toyArchitectures.cnn, parameters)).toThrow('all zeros');
  parameters.set('output/bias', new Float32Array(3));
  expect(() => assignParameters(net, toyArchitectures.cnn, parameters)).toThrow(
    'output/bias has 4 values',
  );
  disposeNet(net);
});

test('a CNN whose tail is shorter than its widest filter is refused', () => {
  const inputs: [{ kind: 'sequence'; lengths: number[]; tail: number }] = [
    { kind: 'sequence', lengths: [8], tail: 2 },
  ];
  expect(() => buildNet({ ...toyArchitectures.cnn, inputs })).toThrow('window of padding');
});

/** Hochreiter & Schmidhuber 1997 with a forget gate, in double precision and without padding. */
function bidirectionalScores(
  { units, embedding, labels }: LstmArchitecture,
  parameters: Map<string, Float32Array>,
  ids: number[],
): number[] {
  const features = (['forward', 'backward'] as const).flatMap((direction) => {
    const kernel = parameters.get(`${direction}/kernel`)!;
    const recurrent = parameters.get(`${direction}/recurrent`)!;
    const bias = parameters.get(`${direction}/bias`)!;
    let hidden = new Array<number>(units).fill(0);
    let cell = new Array<number>(units).fill(0);
    let maxima = new Array<number>(units).fill(0); // of the padding's zeros
    for (const id of direction === 'forward' ? ids : [...ids].reverse()) {
      const word = parameters.get('embedding')!.subarray(id * embedding, (id + 1) * embedding);
      const gate = (index: number, unit: number) => {
        const column = index * units + unit;
        let sum = bias[column]!;
        word.forEach((value, row) => (sum += value * kernel[row * 4 * units + column]!));
        hidden.forEach((value, row) => (sum += value * recurrent[row * 4 * units + column]!));
        return sum;
      };
      cell = cell.map(
        (state, unit) =>
          logistic(gate(1, unit)) * state + logistic(gate(0, unit)) * Math.tanh(gate(2, unit)),
      );
      hidden = cell.map((state, unit) => logistic(gate(3, unit)) * Math.tanh(state));
      maxima = maxima.map((maximum, unit) => Math.max(maximum, hidden[unit]!));
    }
    return maxima;
  });
  return Array.from({ length: labels }, (_, label) => dense(parameters, features, label, labels));
}

function dense(
  parameters: Map<string, Float32Array>,
  features: number[],
  label: number,
  labels: number,
): number {
  const kernel = parameters.get('output/kernel')!;
  const sum = features.reduce(
    (total, value, row) => total + value * kernel[row * labels + label]!,
    0,
  );
  return logistic(sum + parameters.get('output/bias')![label]!);
}
