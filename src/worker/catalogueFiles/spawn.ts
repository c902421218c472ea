import type { Archive } from '../../archive/archive';
import type { WorkerLike } from '../workerSession';
import { PageThread } from './pageThread';
import type { CatalogueFileCalls } from './protocol';

/**
 * Starts what reads and writes the files of an archive: a worker, if the archive is there for it.
 * Throws where the browser refuses workers.
 */
export function spawnFilesWorker(archive: Archive): WorkerLike<CatalogueFileCalls> {
  if (!archive.persistent) return new PageThread(archive);
  return new Worker(new URL('./filesWorker.ts', import.meta.url), {
    type: 'module',
    name: 'catalogue-files',
  });
}
