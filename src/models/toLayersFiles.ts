import type { io } from '@tensorflow/tfjs-core';
import { version_layers, type LayersModel } from '@tensorflow/tfjs-layers';
import { LAYER } from './layerNames';
import type { LayersFiles } from './loadNet';
import { toFloat16, toUint8 } from './quantise';

/** Longest shard in bytes: the unit in which a browser caches and retries. */
export const LONGEST_SHARD = 4 * 1024 * 1024;

/**
 * Writes a net made by `buildNet` in the tfjs Layers format: the embedding in uint8, the
 * rest in float16. The same weights give the same bytes.
 */
export async function toLayersFiles(net: LayersModel): Promise<LayersFiles> {
  const entries: io.WeightsManifestEntry[] = [];
  const parts: Uint8Array[] = [];
  for (const { originalName: name, shape, read } of weightsOf(net)) {
    const values = await read();
    const quantise = isOfBytes(name, net) ? toUint8 : toFloat16;
    const { bytes, quantization } = quantise(values);
    entries.push({ name, shape, dtype: 'float32', quantization });
    parts.push(bytes);
  }
  const shards = cut(concatenated(parts), LONGEST_SHARD);
  const paths = shards.map((_, index) => shardPath(index));
  const model = {
    format: 'layers-model',
    generatedBy: `TensorFlow.js tfjs-layers v${version_layers}`,
    convertedBy: null,
    modelTopology: net.toJSON(null, false),
    weightsManifest: [{ paths, weights: entries }],
  };
  return { modelJson: new TextEncoder().encode(JSON.stringify(model)), shards };
}

/** The embedding, and the 0 and 1 that sum label sets to labels: those stay exact. */
function isOfBytes(name: string, net: LayersModel): boolean {
  if (name.startsWith(`${LAYER.embedding}/`)) return true;
  const sumsSets = net.layers.some((layer) => layer.name === LAYER.sets);
  return sumsSets && name.startsWith(`${LAYER.output}/`);
}

/** File name of a shard beside `model.json`; names count from 1. */
export function shardPath(index: number): string {
  return `weights-${index + 1}.bin`;
}

function weightsOf(net: LayersModel) {
  return net.weights.map((weight) => ({
    // `name` would carry a counter where a second net is built in one process
    originalName: weight.originalName,
    shape: weight.shape.map(Number),
    read: () => weight.read().data<'float32'>(),
  }));
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function cut(whole: Uint8Array<ArrayBuffer>, longest: number): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < whole.length; start += longest) {
    pieces.push(whole.slice(start, start + longest));
  }
  return pieces;
}
