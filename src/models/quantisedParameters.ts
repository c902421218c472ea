import type { Architecture } from './architecture';
import { halfFloats } from './halfFloats';
import { type QuantisedWeights, toFloat16, toUint8 } from './quantise';

/**
 * Trained parameters as they come back from the quantised files, so that the engine can
 * measure what the page will really compute.
 */
export function quantisedParameters(
  architecture: Architecture,
  parameters: ReadonlyMap<string, Float32Array>,
): Map<string, Float32Array> {
  return new Map(
    [...parameters].map(([name, values]) => [
      name,
      name === 'embedding'
        ? quantisedEmbedding(architecture, values)
        : dequantised(toFloat16(values)),
    ]),
  );
}

/** The LSTM's embedding is stored with the padding flag 1 beside it, which is in its range. */
function quantisedEmbedding(architecture: Architecture, values: Float32Array): Float32Array {
  if (architecture.kind !== 'lstm') return dequantised(toUint8(values));
  const flagged = new Float32Array(values.length + 1);
  flagged.set(values);
  flagged[values.length] = 1;
  return dequantised(toUint8(flagged)).slice(0, values.length);
}

/** The numbers tfjs makes of quantised weights. Plain loops: a net has millions of them. */
export function dequantised({ bytes, quantization }: QuantisedWeights): Float32Array {
  if (quantization.dtype === 'float16') return halfFloats(bytes);
  const { scale = 1, min = 0 } = quantization;
  const values = new Float32Array(bytes.length);
  for (let i = 0; i < values.length; i++) values[i] = bytes[i]! * scale + min;
  return values;
}
