import { io } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { toFloat16, toUint8, type QuantisedWeights } from './quantise';

/** What tfjs makes of the bytes. */
function decoded({ bytes, quantization }: QuantisedWeights, length: number): number[] {
  const spec: io.WeightsManifestEntry = {
    name: 'w',
    shape: [length],
    dtype: 'float32',
    quantization,
  };
  const { w } = io.decodeWeights(bytes.buffer, [spec]);
  const values = [...w!.dataSync()];
  w!.dispose();
  return values;
}

describe('uint8', () => {
  test.each([
    ['both signs', [-1, -0.5, 0, 0.25, 3]],
    ['all positive', [0.1, 5]],
    ['all negative', [-0.3, -7]],
    ['only zeros', [0, 0]],
    ['nothing', []],
    ['zero between two steps', [-0.001, 0.004, 0.37, 0]],
  ])('%s: zero stays zero, the rest is off by half a step at most', (_, list) => {
    const values = Float32Array.from(list);
    const quantised = toUint8(values);
    const step = quantised.quantization.scale!;
    decoded(quantised, values.length).forEach((value, i) => {
      if (values[i] === 0) expect(value).toBe(0);
      expect(Math.abs(value - values[i]!)).toBeLessThanOrEqual(step * 0.5001);
    });
  });

  test('by hand: −1 … 1.55 in steps of 0.01', () => {
    const { bytes, quantization } = toUint8(Float32Array.of(-1, 0, 1.55, 0.104));
    expect(quantization.scale).toBeCloseTo(0.01, 8);
    expect([...bytes]).toEqual([0, 100, 255, 110]);
  });
});

test('float16 keeps eleven bits', () => {
  const values = Float32Array.of(0, -0, 1, -40, 0.1, 65_504, 1e-9);
  // 0.1 → 1638 / 16384 (the next half below is 1637 / 16384)
  expect(decoded(toFloat16(values), values.length)).toEqual([
    0,
    -0,
    1,
    -40,
    1638 / 16_384,
    65_504,
    0,
  ]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (value) => {
  expect(() => toUint8(Float32Array.of(value))).toThrow('weights are finite');
  expect(() => toFloat16(Float32Array.of(value))).toThrow('half precision');
});

test('what half precision cannot hold is refused', () => {
  expect(() => toFloat16(Float32Array.of(70_000))).toThrow('half precision');
});
