import { setFloat16 } from '@petamoriken/float16';
import type { io } from '@tensorflow/tfjs-core';
import { assert } from '../domain/errors';

/** Weights as a few bytes, and how tfjs turns these back into numbers. */
export interface QuantisedWeights {
  bytes: Uint8Array<ArrayBuffer>;
  quantization: NonNullable<io.WeightsManifestEntry['quantization']>;
}

const STEPS = 255;

/**
 * One byte a value: tfjs reads byte · scale + min. The range is widened to hold 0 and
 * `min` is a whole number of steps below it, so that 0 stays exactly 0: the embedding of
 * padding must not become almost nothing. Off by scale / 2 at most.
 */
export function toUint8(values: Float32Array): QuantisedWeights {
  let lowest = 0;
  let highest = 0;
  for (const value of values) {
    assert(Number.isFinite(value), 'weights are finite');
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const scale = (highest - lowest) / STEPS || 1;
  const zero = Math.round(-lowest / scale);
  const bytes = new Uint8Array(values.length);
  values.forEach((value, i) => {
    bytes[i] = Math.min(Math.max(Math.round(value / scale) + zero, 0), STEPS);
  });
  return { bytes, quantization: { dtype: 'uint8', scale, min: -(zero * scale) } };
}

/** IEEE 754 half precision: eleven significant bits, 0 stays 0. */
export function toFloat16(values: Float32Array): QuantisedWeights {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    assert(Math.abs(value) < LARGEST_HALF, 'weights fit half precision');
    setFloat16(view, 2 * i, value, true);
  });
  return { bytes, quantization: { dtype: 'float16' } };
}

/** From here on a half rounds to infinity. */
const LARGEST_HALF = 65_520;
