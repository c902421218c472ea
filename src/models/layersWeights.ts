import type { io } from '@tensorflow/tfjs-core';
import { AppError } from '../domain/errors';
import type { LayersFiles } from './loadNet';
import type { PackedValues } from './packedValues';
import { dequantised } from './quantisedParameters';

/** An array as tfjs holds it: values row-major, and its shape. */
export interface Weight {
  readonly values: Float32Array;
  readonly shape: readonly number[];
  /** The same values as the files have them, where that is a byte each. */
  readonly packed?: PackedValues;
}

/**
 * The weights in files of the tfjs Layers format, by their names there, as tfjs itself would
 * read them, but without tfjs.
 *
 * @throws AppError `bad-format` when `model.json` cannot be read, `shape-mismatch` when the
 *         shards are not the weights it lists
 */
export function layersWeights({ modelJson, shards }: LayersFiles): Map<string, Weight> {
  const entries = weightEntries(modelJson);
  const whole = joined(shards);
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const { name, shape, quantization } of entries) {
    const count = shape.reduce((product, length) => product * length, 1);
    const length = count * bytesEach(quantization?.dtype);
    const bytes = whole.subarray(offset, offset + length);
    offset += length;
    if (offset > whole.length) break;
    weights.set(name, weightOf(bytes, shape, quantization));
  }
  if (offset === whole.length) return weights;
  throw new AppError(
    'shape-mismatch',
    `A net lists other weights than the ${whole.length} bytes its files hold. ` +
      'Files of two releases may have been mixed; make or fetch the models again.',
  );
}

function weightOf(
  bytes: Uint8Array<ArrayBuffer>,
  shape: readonly number[],
  quantization: io.WeightsManifestEntry['quantization'],
): Weight {
  if (!quantization) return { values: plain(bytes), shape };
  if (quantization.dtype === 'float16') {
    return { values: dequantised({ bytes, quantization }), shape };
  }
  const { scale = 1, min = 0 } = quantization;
  return {
    // made when somebody wants them: they are the largest arrays of a net
    get values() {
      return dequantised({ bytes, quantization });
    },
    shape,
    packed: { bytes, zero: -min / scale, scale },
  };
}

function weightEntries(modelJson: Uint8Array<ArrayBuffer>): io.WeightsManifestEntry[] {
  try {
    const text = new TextDecoder().decode(modelJson);
    const model = JSON.parse(text) as Partial<io.ModelJSON> | null;
    const entries = model?.weightsManifest?.flatMap(({ weights }) => weights);
    if (entries?.every(isReadable)) return entries;
  } catch (cause) {
    throw unreadable('it is not JSON with a list of weights', cause);
  }
  throw unreadable('it lacks the list of weights, or lists some in a form that is not known');
}

function isReadable({ name, shape, dtype, quantization }: io.WeightsManifestEntry): boolean {
  if (typeof name !== 'string' || dtype !== 'float32' || !Array.isArray(shape)) return false;
  if (!shape.every((length) => Number.isInteger(length) && length > 0)) return false;
  if (!quantization || quantization.dtype === 'float16') return true;
  const { scale, min } = quantization;
  return quantization.dtype === 'uint8' && Number.isFinite(scale) && Number.isFinite(min);
}

function bytesEach(dtype: 'uint8' | 'uint16' | 'float16' | undefined): number {
  if (dtype === undefined) return 4;
  return dtype === 'uint8' ? 1 : 2;
}

/** Little-endian, whatever this machine is. */
function plain(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

function joined(shards: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(shards.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const shard of shards) {
    whole.set(shard, offset);
    offset += shard.length;
  }
  return whole;
}

function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError(
    'bad-format',
    `A net cannot be read: ${reason}. Make or fetch the models again.`,
    { cause },
  );
}
