import { AppError } from '../domain/errors';
import type { Product } from '../domain/product';
import type { EncodedProduct } from '../text/encodedProduct';
import type { VocabularySource } from './protocol';
import { WorkerSession, type WorkerLike } from './workerSession';

export interface TextEncoderOptions {
  /** Starts a worker; may throw where workers are refused. */
  spawn: () => WorkerLike;
  /**
   * Where the vocabulary is, by an absolute address: a relative one would be looked up
   * beside the worker's own file. Asked again after a failure.
   */
  vocabulary: () => Promise<VocabularySource>;
}

/**
 * The text worker as the store sees it (`TextEncoderPort` of the runtime). A worker that
 * crashed is replaced at the next call, with the vocabulary loaded anew.
 */
export class TextEncoderClient {
  readonly #options: TextEncoderOptions;
  #session: WorkerSession | undefined;
  #opened: Promise<{ vocabularySize: number }> | undefined;

  constructor(options: TextEncoderOptions) {
    this.#options = options;
  }

  /** @throws AppError of the download, or `worker-failed`; can be called again after that */
  async open(): Promise<{ vocabularySize: number }> {
    if (!this.#session?.alive) {
      this.#session = new WorkerSession(this.#options.spawn);
      this.#opened = undefined;
    }
    this.#opened ??= this.#openIn(this.#session);
    return await this.#opened;
  }

  /** @throws AppError `aborted` when the signal fires before the answer is there */
  async encode(product: Product, signal?: AbortSignal): Promise<EncodedProduct> {
    if (signal?.aborted) throw superseded();
    // only two texts, so that nothing else of the caller's object has to be cloned
    const { name, description } = product;
    return await untilAborted(this.#encode({ name, description }), signal);
  }

  dispose(): void {
    this.#session?.end(new AppError('aborted', 'The page is closing.'));
    this.#session = undefined;
    this.#opened = undefined;
  }

  async #encode(product: Product): Promise<EncodedProduct> {
    await this.open();
    if (!this.#session) throw new AppError('aborted', 'The page is closing.');
    return await this.#session.call('encode', product);
  }

  async #openIn(session: WorkerSession): Promise<{ vocabularySize: number }> {
    try {
      return await session.call('open', await this.#options.vocabulary());
    } catch (thrown) {
      if (this.#session === session) this.#opened = undefined; // so that a retry asks again
      throw thrown;
    }
  }
}

/** The promise, or a rejection as soon as the signal fires. */
function untilAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(superseded());
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function superseded(): AppError {
  return new AppError('aborted', 'Newer input has taken the place of this one.');
}
