import { expect, test } from 'vitest';
import { macroAuc, microAuc } from './multiLabelAuc';
import { plausibleScores } from './samples.testing';
import { StreamingAuc } from './streamingAuc';

const PRODUCTS = 2000;
const LABELS = 6;
const { logits, truth } = plausibleScores(PRODUCTS, LABELS, 7);

function streamed(): StreamingAuc {
  const auc = new StreamingAuc(LABELS);
  auc.add(logits, truth, PRODUCTS);
  return auc;
}

test('within 1e-3 of the exact figures', () => {
  expect(Math.abs(streamed().micro()! - microAuc(logits, truth, LABELS)!)).toBeLessThan(1e-3);
  expect(Math.abs(streamed().macro()! - macroAuc(logits, truth, LABELS)!)).toBeLessThan(1e-3);
});

test.each([
  ['perfect order', [-1, 1], [0, 1], 1],
  ['reversed order', [1, -1], [0, 1], 0],
  ['one bin is a tie', [1, 1.001], [0, 1], 0.5],
  ['beyond the range is a tie', [17, 1000], [0, 1], 0.5],
  ['infinite logits', [-Infinity, Infinity], [0, 1], 1],
])('%s', (_, logits, truth, expected) => {
  const auc = new StreamingAuc(1);
  auc.add(Float32Array.from(logits), Uint8Array.from(truth), 2);
  expect(auc.micro()).toBe(expected);
  expect(auc.macro()).toBe(expected);
});

test('macro leaves out labels of one class, micro pools them', () => {
  const auc = new StreamingAuc(2);
  auc.add(Float32Array.from([1, 0, -1, 0]), Uint8Array.from([1, 0, 0, 0]), 2);
  expect(auc.macro()).toBe(1);
  expect(auc.micro()).toBe(1);
  auc.add(Float32Array.from([0, 2]), Uint8Array.from([0, 0]), 1);
  // the positive of logit 1 beats -1, 0, 0, 0 and loses to 2
  expect(auc.micro()).toBeCloseTo(4 / 5, 12);
  expect(auc.macro()).toBe(1);
});

test('nothing counted, no figure', () => {
  const auc = streamed();
  auc.reset();
  expect(auc.micro()).toBeUndefined();
  expect(auc.macro()).toBeUndefined();
});

test('batches add up, rows behind the batch are ignored', () => {
  const auc = new StreamingAuc(LABELS);
  const half = PRODUCTS / 2;
  auc.add(logits, truth, half);
  auc.add(logits.subarray(half * LABELS), truth.subarray(half * LABELS), half);
  expect(auc.micro()).toBe(streamed().micro());
});

test.each([
  ['another', (other: StreamingAuc) => other],
  ['its buffer', (other: StreamingAuc) => other.buffer],
])('%s can be merged', (_, given) => {
  const half = PRODUCTS / 2;
  const [first, second] = [new StreamingAuc(LABELS), new StreamingAuc(LABELS)];
  first.add(logits, truth, half);
  second.add(logits.subarray(half * LABELS), truth.subarray(half * LABELS), half);
  first.merge(given(second));
  expect(first.micro()).toBe(streamed().micro());
  expect(first.macro()).toBe(streamed().macro());
});

test('two may look at one shared buffer', () => {
  const shared = new SharedArrayBuffer(StreamingAuc.bytes(LABELS));
  new StreamingAuc(LABELS, shared).add(logits, truth, PRODUCTS);
  expect(new StreamingAuc(LABELS, shared).micro()).toBe(streamed().micro());
});

test.each([
  ['a buffer of another size', () => new StreamingAuc(2, new ArrayBuffer(8)), 'a buffer of'],
  ['too few logits', () => streamed().add(new Float32Array(5), truth, 1), 'for every row'],
  ['NaN', () => streamed().add(new Float32Array(6).fill(NaN), truth, 1), 'no logit is NaN'],
  ['other labels', () => streamed().merge(new StreamingAuc(2)), 'counts of as many labels'],
])('%s is refused', (_, attempt, message) => {
  expect(attempt).toThrow(message);
});
