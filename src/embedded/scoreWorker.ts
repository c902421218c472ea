/// <reference lib="webworker" />
import { CatalogueHandlers, transfersOf } from '../worker/catalogue/handlers';
import type { CatalogueRequest } from '../worker/catalogue/protocol';
import { type FilesMessage, isFilesMessage, ServedFiles } from './fileMessages';
import { damaged, noNetwork } from './noNetwork';

declare const self: DedicatedWorkerGlobalScope;

/** The catalogue worker of the single file: the page reads models and kernels for it. */
const files = new ServedFiles();
const handlers = new CatalogueHandlers({
  fetch: noNetwork,
  readKernels,
  storeOf: () => files,
  report: (progress) => self.postMessage(progress),
});

self.addEventListener('message', ({ data }: MessageEvent<CatalogueRequest | FilesMessage>) => {
  if (isFilesMessage(data)) files.connect(data);
  else void handlers.handle(data).then((reply) => self.postMessage(reply, transfersOf(reply)));
});

async function readKernels(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const kernels = await files.read(name);
  if (!kernels) throw damaged(name);
  return kernels;
}
