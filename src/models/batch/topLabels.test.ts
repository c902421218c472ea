import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachingLabels, topLabels } from './topLabels';

test('is the beginning of the whole order, ties by label', () => {
  const scores = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 14 }), (values, count) => {
      const whole = [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b);
      expect(topLabels(Float32Array.from(values), count)).toEqual(whole.slice(0, count));
    }),
  );
});

test('each label has its own threshold, which it may just reach', () => {
  const scores = Float32Array.of(0.5, 0.9, 0.25, 0.75);
  expect(reachingLabels(scores, [0.5, 0.95, 0.2, 0.75])).toEqual([3, 0, 2]);
});
