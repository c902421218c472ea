import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decisions';
import { hardAuc } from './hardAuc';
import { macroAuc } from './multiLabelAuc';
import { scoreMatrix } from './samples.testing';

test('half of the positives found, no false alarm', () => {
  // (1/2 + 1) / 2
  expect(hardAuc(Uint8Array.of(1, 0, 0, 0), Uint8Array.of(1, 1, 0, 0), 1)).toBe(0.75);
});

test('a label never predicted counts 0.5, one of a single class not at all', () => {
  // label 0: 0.5; label 1 has no negative; label 2: 1
  const decisions = Uint8Array.of(0, 1, 1, 0, 1, 0);
  expect(hardAuc(decisions, Uint8Array.of(1, 1, 1, 0, 1, 0), 3)).toBe(0.75);
});

test('is the macro AUC of the decisions', () => {
  fc.assert(
    fc.property(scoreMatrix, ({ scores, truth, labels }) => {
      const decisions = decide(scores, labels, 0.5);
      const expected = macroAuc(Float32Array.from(decisions), truth, labels);
      const actual = hardAuc(decisions, truth, labels);
      if (expected === undefined) expect(actual).toBeUndefined();
      else expect(actual).toBeCloseTo(expected, 12);
    }),
  );
});
