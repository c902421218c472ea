/// <reference lib="webworker" />
import { CacheFileStore } from '../../manifest/cacheFileStore';
import { fetchKernels } from '../kernels';
import { CatalogueHandlers, transfersOf } from './handlers';
import type { CatalogueRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const handlers = new CatalogueHandlers({
  fetch: (url, options) => fetch(url, options),
  readKernels: fetchKernels,
  storeOf: (folder) => new CacheFileStore(() => self.caches, folder),
  report: (progress) => self.postMessage(progress),
});

self.addEventListener('message', ({ data }: MessageEvent<CatalogueRequest>) => {
  void handlers.handle(data).then((reply) => self.postMessage(reply, transfersOf(reply)));
});
