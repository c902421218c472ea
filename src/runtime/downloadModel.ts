import { loadFile, type FileOrigin } from '../manifest/loadFile';
import type { NetCard } from '../manifest/schema';
import type { LayersFiles } from '../models/loadNet';
import type { ProgressListener } from './ports';

/**
 * Loads and verifies the files of one net at once. Progress never falls.
 */
export async function downloadModel(
  origin: FileOrigin,
  { topology, shards }: NetCard,
  onProgress: ProgressListener,
): Promise<LayersFiles> {
  const files = [topology, ...shards];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const arrived = files.map(() => 0);
  const load = (index: number) =>
    loadFile(origin, files[index]!, (bytes) => {
      arrived[index] = bytes;
      onProgress(
        arrived.reduce((sum, count) => sum + count, 0),
        total,
      );
    });
  const [modelJson, ...weights] = await Promise.all([
    load(0),
    ...shards.map((_, shard) => load(shard + 1)),
  ]);
  return { modelJson, shards: weights };
}
