/// <reference lib="webworker" />
import type { Archive } from '../../archive/archive';
import { openArchive } from '../../archive/openArchive';
import { CatalogueFileHandlers } from './handlers';
import type { CatalogueFileRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const handlers = new CatalogueFileHandlers({
  openArchive: openShared,
  report: (progress) => self.postMessage(progress),
});

self.addEventListener('message', ({ data }: MessageEvent<CatalogueFileRequest>) => {
  void handlers.handle(data).then((reply) => self.postMessage(reply));
});

/** What lies in this worker's memory the page would never see. */
async function openShared(): Promise<Archive> {
  const archive = await openArchive();
  if (archive.failure) throw archive.failure;
  return archive;
}
