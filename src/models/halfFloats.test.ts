import { getFloat16 } from '@petamoriken/float16';
import { expect, test } from 'vitest';
import { halfFloats } from './halfFloats';

test('every finite half is read as the number it stands for, signs of 0 and subnormals among them', () => {
  const bytes = new Uint8Array(new Uint16Array(65_536).map((_, bits) => bits).buffer);
  const view = new DataView(bytes.buffer);
  const values = halfFloats(bytes);
  for (let bits = 0; bits < 65_536; bits++) {
    const expected = getFloat16(view, 2 * bits, true);
    if (Number.isFinite(expected) && !Object.is(values[bits], expected)) {
      expect(values[bits], `bits ${bits}`).toBe(expected);
    }
  }
  expect(values[0x3c01]).toBe(1 + 2 ** -10);
});

test('bytes may begin anywhere', () => {
  expect([...halfFloats(Uint8Array.of(7, 0, 0x3c, 0, 0xc0).subarray(1))]).toEqual([1, -2]);
});
