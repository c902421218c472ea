/// <reference lib="webworker" />
import { TextHandlers } from '../worker/handlers';
import type { Progress } from '../worker/messages';
import type { TextReply, TextRequest } from '../worker/protocol';
import { type FilesMessage, isFilesMessage, ServedFiles } from './fileMessages';
import { noNetwork } from './noNetwork';

declare const self: DedicatedWorkerGlobalScope;

/** The text worker of the single file: the page reads the files for it. */
const files = new ServedFiles();
const send = (message: TextReply | Progress) => self.postMessage(message);
const handlers = new TextHandlers(noNetwork, send, () => files);

self.addEventListener('message', ({ data }: MessageEvent<TextRequest | FilesMessage>) => {
  if (isFilesMessage(data)) files.connect(data);
  else void handlers.handle(data).then(send);
});
