import type { Fetch } from '../manifest/download';
import { TextHandlers } from './handlers';
import type { CallsOf, Progress, Reply, Request } from './messages';
import type { TextCalls } from './protocol';
import type { WorkerLike } from './workerSession';

/** What a worker's handlers have in common. */
interface Handlers<Calls extends CallsOf<Calls>> {
  handle(request: Request<Calls>): Promise<Reply<Calls>>;
}

type Event<Calls extends CallsOf<Calls>> = { data: Reply<Calls> | Progress } | { message?: string };

/** A worker's handlers behind a channel that clones messages, as a real worker does. */
export class ThreadlessChannel<Calls extends CallsOf<Calls>> implements WorkerLike<Calls> {
  readonly #handlers: Handlers<Calls>;
  readonly #listeners = new Map<string, (event: never) => void>();
  terminated = false;
  silent = false;

  /** @param make is given the way to report progress */
  constructor(make: (report: (progress: Progress) => void) => Handlers<Calls>) {
    this.#handlers = make((progress) => this.emit('message', { data: structuredClone(progress) }));
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }

  postMessage(message: Request<Calls>): void {
    if (this.silent) return;
    void this.#handlers
      .handle(structuredClone(message))
      .then((reply) => this.emit('message', { data: structuredClone(reply) }));
  }

  emit(type: string, event: Event<Calls>): void {
    if (!this.terminated) this.#listeners.get(type)?.(event as never);
  }

  terminate(): void {
    this.terminated = true;
  }
}

/** The text worker without a thread. */
export class ThreadlessWorker extends ThreadlessChannel<TextCalls> {
  constructor(served: (url: string) => Response) {
    const fetch: Fetch = (url) => Promise.resolve(served(url));
    super((report) => new TextHandlers(fetch, report));
  }
}
