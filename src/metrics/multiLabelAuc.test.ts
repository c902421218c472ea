import { expect, test } from 'vitest';
import { aucByLabel, macroAuc, microAuc } from './multiLabelAuc';

// label 0 in perfect order, label 1 in reversed order, label 2 never true
const scores = Float32Array.from([0.9, 0.5, 0.1, 0.8, 0.6, 0.2]);
const truth = Uint8Array.from([1, 1, 0, 0, 0, 0]);

test('AUC of each label, none for one of a single class', () => {
  expect(aucByLabel(scores, truth, 3)).toEqual([1, 0, undefined]);
});

test('macro AUC leaves out labels without an AUC', () => {
  expect(macroAuc(scores, truth, 3)).toBe(0.5);
});

test('micro AUC pools all pairs', () => {
  // 0.9 beats all 4 negatives, 0.5 beats 0.1 and 0.2 of them
  expect(microAuc(scores, truth, 3)).toBeCloseTo(6 / 8, 12);
});

test.each([
  ['micro', microAuc],
  ['macro', macroAuc],
])('%s AUC of one class does not exist', (_, auc) => {
  expect(auc(scores, new Uint8Array(6), 3)).toBeUndefined();
});

test('rows must be whole', () => {
  expect(() => microAuc(scores, truth, 4)).toThrow('whole rows');
});
