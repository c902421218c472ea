import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { logistic } from '../metrics/logit';
import { Kernels } from './kernels';
import { testKernels } from './kernels.testing';

function floats(values: number[]) {
  const kernels = testKernels();
  const pointer = kernels.allocate(values.length);
  const view = kernels.floatsAt(pointer, values.length);
  view.set(values);
  return { kernels, pointer, view };
}

test('the logistic function is exact to float32 over its whole range', () => {
  const logits = Array.from({ length: 400 }, (_, i) => (i - 200) / 2.3);
  const { kernels, pointer, view } = floats(logits);
  const truth = kernels.allocate(400);
  kernels.run.sigmoidMinusTruth(400, pointer, truth, 1);
  logits.forEach((z, i) => {
    const expected = logistic(Math.fround(z));
    expect(Math.abs(view[i]! - expected)).toBeLessThanOrEqual(3e-7 * Math.max(expected, 1e-30));
  });
});

test('dropout keeps the asked share, scales it, and repeats itself for a seed', () => {
  const count = 40_000;
  const { kernels, pointer, view } = floats(new Array<number>(count).fill(1));
  const mask = kernels.allocate(count);
  kernels.run.dropout(count, pointer, mask, 0.75, 42);
  const first = view.slice();
  expect(new Set(first)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
  const kept = first.filter((value) => value > 0).length / count;
  expect(kept).toBeCloseTo(0.75, 1.7);
  expect(kernels.floatsAt(mask, count)).toEqual(first);

  view.fill(1);
  kernels.run.dropout(count, pointer, mask, 0.75, 42);
  expect(view).toEqual(first);
  view.fill(1);
  kernels.run.dropout(count, pointer, mask, 0.75, 43);
  expect(view).not.toEqual(first);
});

test('one step of Adam, by hand', () => {
  // first step: m = 0.1 g, v = 0.001 g², so the corrected step is rate · g / |g|
  const { kernels, pointer, view } = floats([1, -2, 0.5, 4]);
  const gradient = kernels.allocate(4);
  kernels.floatsAt(gradient, 4).set([0.3, -0.2, 0, 7]);
  const [mean, variance] = [kernels.allocate(4), kernels.allocate(4)];
  const rate = (0.01 * Math.sqrt(1 - 0.999)) / (1 - 0.9);
  kernels.run.adam(4, pointer, gradient, mean, variance, rate, 1);
  [0.99, -1.99, 0.5, 3.99].forEach((expected, i) => expect(view[i]).toBeCloseTo(expected, 4));
});

test('lazy Adam moves only the rows it is told and clears their gradients', () => {
  const { kernels, pointer, view } = floats(new Array<number>(12).fill(1));
  const gradient = kernels.allocate(12);
  kernels.floatsAt(gradient, 12).fill(1);
  const [mean, variance] = [kernels.allocate(12), kernels.allocate(12)];
  const rows = kernels.allocate(1);
  kernels.integersAt(rows, 1)[0] = 1;
  kernels.run.adamRows(1, 4, rows, pointer, gradient, mean, variance, 0.1);
  expect([...view.subarray(0, 4), ...view.subarray(8)]).toEqual(new Array(8).fill(1));
  expect(view[5]).toBeLessThan(1);
  expect([...kernels.floatsAt(gradient, 12)]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1]);
});

test('memory that is too small is said, not overrun', () => {
  expect(() => testKernels(2).allocate(10_000_000)).toThrow('memory holds the net');
});

test('memory that grows keeps what is in it, and is zeroed where it is new', () => {
  const binary = readFileSync(new URL('../../build/kernels.wasm', import.meta.url));
  const kernels = new Kernels(new Uint8Array(binary), 'growing');
  const first = kernels.allocate(4);
  kernels.floatsAt(first, 4).set([1, 2, 3, 4]);
  const second = kernels.allocate(1_000_000);
  expect([...kernels.floatsAt(first, 4)]).toEqual([1, 2, 3, 4]);
  expect(kernels.floatsAt(second, 1_000_000).every((value) => value === 0)).toBe(true);
  kernels.run.addInto(4, second, first);
  expect([...kernels.floatsAt(second, 4)]).toEqual([1, 2, 3, 4]);
});
