import { expect, test } from 'vitest';
import { binaryCrossEntropy } from './binaryCrossEntropy';

test.each([
  ['even odds', [0.5, 0.5], [1, 0], Math.LN2],
  ['by hand', [0.75, 0.25, 0.5], [1, 1, 0], (Math.log(4 / 3) + Math.log(4) + Math.LN2) / 3],
  ['sure and right', [1, 0], [1, 0], -Math.log(1 - 1e-7)],
  ['sure and wrong is clipped', [0, 1], [1, 0], -Math.log(1e-7)],
])('%s', (_, scores, truth, expected) => {
  const actual = binaryCrossEntropy(Float32Array.from(scores), Uint8Array.from(truth));
  expect(actual).toBeCloseTo(expected, 8);
});

test('without scores there is none', () => {
  expect(binaryCrossEntropy(new Float32Array(0), new Uint8Array(0))).toBeUndefined();
});

test('lengths must agree', () => {
  expect(() => binaryCrossEntropy(new Float32Array(1), new Uint8Array(2))).toThrow(
    'one truth value per score',
  );
});
