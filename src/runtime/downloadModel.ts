import { download, type Fetch } from '../manifest/download';
import type { ModelCard } from '../manifest/schema';
import type { LayersFiles } from '../models/loadNet';
import type { ProgressListener } from './ports';

/**
 * Fetches and verifies the files of one net at once. Progress never falls, also when a
 * damaged file is fetched again.
 */
export async function downloadModel(
  fetch: Fetch,
  folder: string,
  { topology, shards }: ModelCard,
  onProgress: ProgressListener,
): Promise<LayersFiles> {
  const files = [topology, ...shards];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const arrived = files.map(() => 0);
  const loadFile = (index: number) =>
    download(fetch, folder, files[index]!, (bytes) => {
      if (bytes <= arrived[index]!) return;
      arrived[index] = bytes;
      onProgress(
        arrived.reduce((sum, count) => sum + count, 0),
        total,
      );
    });
  const [modelJson, ...weights] = await Promise.all([
    loadFile(0),
    ...shards.map((_, shard) => loadFile(shard + 1)),
  ]);
  return { modelJson, shards: weights };
}
