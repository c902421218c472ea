/// <reference lib="webworker" />
import { TextHandlers } from './handlers';
import type { TextRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const handlers = new TextHandlers((url, options) => fetch(url, options));

self.addEventListener('message', ({ data }: MessageEvent<TextRequest>) => {
  void handlers.handle(data).then((reply) => self.postMessage(reply));
});
