import type { Archive } from '../../archive/archive';
import { messageOf } from '../../domain/errors';
import type { Progress } from '../messages';
import type { WorkerLike } from '../workerSession';
import type { CatalogueFileHandlers } from './handlers';
import type { CatalogueFileCalls, CatalogueFileReply, CatalogueFileRequest } from './protocol';

type Event = { data: CatalogueFileReply | Progress } | { message: string };

/**
 * Reads and writes files on the page's own thread: an archive in the page's memory is not there for
 * a worker.
 */
export class PageThread implements WorkerLike<CatalogueFileCalls> {
  readonly #archive: Archive;
  readonly #listeners = new Map<string, (event: never) => void>();
  readonly #handlers: Promise<CatalogueFileHandlers>;
  #isEnded = false;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#handlers = this.#load();
    this.#handlers.catch((thrown: unknown) => this.#emit('error', { message: messageOf(thrown) }));
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }

  postMessage(request: CatalogueFileRequest): void {
    this.#handlers
      .then((handlers) => handlers.handle(request))
      .then(
        (data) => this.#emit('message', { data }),
        () => {}, // told already
      );
  }

  terminate(): void {
    this.#isEnded = true;
  }

  /** Most pages never need it. */
  async #load() {
    const { CatalogueFileHandlers } = await import('./handlers');
    return new CatalogueFileHandlers({
      openArchive: () => Promise.resolve(this.#archive),
      report: (data) => this.#emit('message', { data }),
      turn: () => new Promise((resolve) => setTimeout(resolve)),
    });
  }

  #emit(type: string, event: Event): void {
    if (!this.#isEnded) this.#listeners.get(type)?.(event as never);
  }
}
