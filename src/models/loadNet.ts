import { io } from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { AppError, messageOf } from '../domain/errors';

/** A net in the tfjs Layers format: `model.json` and the weights beside it. */
export interface LayersFiles {
  readonly modelJson: Uint8Array<ArrayBuffer>;
  /** In the order of the paths in `modelJson`; together all weights, one after another. */
  readonly shards: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Builds a net from files that have been verified, on the current tfjs backend.
 *
 * @throws AppError `bad-format` when the topology cannot be read, `shape-mismatch` when
 *         the shards are not the weights it lists
 */
export async function loadNet(files: LayersFiles): Promise<LayersModel> {
  const model = modelJsonOf(files.modelJson);
  const specs = model.weightsManifest.flatMap(({ weights }) => weights);
  const listed = specs.reduce((sum, spec) => sum + byteLength(spec), 0);
  const arrived = files.shards.reduce((sum, { length }) => sum + length, 0);
  if (listed !== arrived) {
    throw new AppError(
      'shape-mismatch',
      `A net lists ${listed} bytes of weights, but its files hold ${arrived}. ` +
        'Files of two releases may have been mixed; reload the page.',
    );
  }
  const weights = files.shards.map((shard) => shard.slice().buffer);
  const artifacts = io.getModelArtifactsForJSONSync(model, specs, weights);
  try {
    return await loadLayersModel(io.fromMemory(artifacts));
  } catch (cause) {
    throw unreadable(messageOf(cause), cause);
  }
}

function modelJsonOf(bytes: Uint8Array): io.ModelJSON {
  try {
    const model = JSON.parse(new TextDecoder().decode(bytes)) as Partial<io.ModelJSON> | null;
    if (model?.modelTopology && Array.isArray(model.weightsManifest)) return model as io.ModelJSON;
  } catch (cause) {
    throw unreadable('it is not JSON', cause);
  }
  throw unreadable('it lacks the topology or the list of weights');
}

const BYTES = { uint8: 1, uint16: 2, float16: 2 } as const;

function byteLength({ shape, quantization }: io.WeightsManifestEntry): number {
  const size = shape.reduce((product, length) => product * length, 1);
  return size * (quantization ? BYTES[quantization.dtype] : 4);
}

function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError('bad-format', `A net cannot be read: ${reason}. Reload the page.`, { cause });
}
