/// <reference lib="webworker" />
import { AppError } from '../../domain/errors';
import { CacheFileStore } from '../../manifest/cacheFileStore';
import { CatalogueHandlers, transfersOf } from './handlers';
import type { CatalogueRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const handlers = new CatalogueHandlers({
  fetch: (url, options) => fetch(url, options),
  readKernels,
  storeOf: (folder) => new CacheFileStore(() => self.caches, folder),
  report: (progress) => self.postMessage(progress),
});

self.addEventListener('message', ({ data }: MessageEvent<CatalogueRequest>) => {
  void handlers.handle(data).then((reply) => self.postMessage(reply, transfersOf(reply)));
});

async function readKernels(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const failed = 'A part of the page that scores the catalogue could not be fetched. ';
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new AppError('network', `${failed}Check the connection and try again.`, { cause });
  }
  if (!response.ok) throw new AppError('missing-file', `${failed}Reload the page.`);
  return new Uint8Array(await response.arrayBuffer());
}
