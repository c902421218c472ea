import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtOf } from './doubt';

test.each([
  ['sure', { confidence: 1, predicted: 2 }, 0],
  ['unsure', { confidence: 0.75, predicted: 1 }, 0.25],
  ['nothing predicted', { confidence: 0.5, predicted: 0 }, 0.75],
])('%s', (_, signs, doubt) => {
  expect(doubtOf(signs)).toBeCloseTo(doubt, 12);
});

test('in [0, 1], and no sign ever lowers it', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, fc.nat(3), (confidence, predicted) => {
      const doubt = doubtOf({ confidence, predicted });
      expect(doubt).toBeLessThanOrEqual(1);
      expect(doubt).toBeGreaterThanOrEqual(1 - confidence);
      expect(doubtOf({ confidence, predicted: 1 })).toBe(1 - confidence);
    }),
  );
});
