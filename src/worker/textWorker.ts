/// <reference lib="webworker" />
import { CacheFileStore } from '../manifest/cacheFileStore';
import { TextHandlers } from './handlers';
import type { Progress } from './messages';
import type { TextReply, TextRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const send = (message: TextReply | Progress) => self.postMessage(message);
const handlers = new TextHandlers(
  (url, options) => fetch(url, options),
  send,
  (folder) => new CacheFileStore(() => self.caches, folder),
);

self.addEventListener('message', ({ data }: MessageEvent<TextRequest>) => {
  void handlers.handle(data).then(send);
});
