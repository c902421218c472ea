/// <reference lib="webworker" />
import { CacheFileStore } from '../../manifest/cacheFileStore';
import { fetchKernels } from '../kernels';
import { WidgetHandlers } from './handlers';
import type { WidgetRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const handlers = new WidgetHandlers({
  fetch: (url, options) => fetch(url, options),
  readKernels: fetchKernels,
  storeOf: (folder) => new CacheFileStore(() => self.caches, folder),
  report: (progress) => self.postMessage(progress),
});

self.addEventListener('message', ({ data }: MessageEvent<WidgetRequest>) => {
  void handlers.handle(data).then((reply) => self.postMessage(reply));
});
