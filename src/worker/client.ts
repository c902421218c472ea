import { AppError } from '../domain/errors';
import type { Product } from '../domain/product';
import type { FileReference } from '../manifest/schema';
import type { Explanation, WordQuestion } from '../models/explain/explanation';
import type { MeasuredScores } from '../models/measuredScores';
import type { EncodedProduct } from '../text/encodedProduct';
import type { LocatedProduct } from '../text/locate';
import type { TextCalls } from './protocol';
import { WorkerSession, type WorkerLike, type WorkerTask } from './workerSession';

const READING: WorkerTask = { many: 'read the text', one: 'reads the text' };

export interface TextWorkerOptions {
  /** Starts a worker; may throw where workers are refused. */
  spawn: () => WorkerLike<TextCalls>;
  /**
   * Folder of the registry, by an absolute address with a slash at its end: a relative one
   * would be looked up beside the worker's own file.
   */
  folder: string;
  /** Asked again after a failure. */
  vocabulary: () => Promise<FileReference>;
}

/** A worker and what has been loaded into it. */
interface Loaded {
  session: WorkerSession<TextCalls>;
  vocabulary?: Promise<{ vocabularySize: number }> | undefined;
  linear?: Promise<{ labels: number }> | undefined;
}

/**
 * The text worker as the page sees it (`TextEncoderPort` and `LinearScorerPort` of the
 * runtime). A worker that crashed is replaced at the next call, and what that call needs is
 * loaded anew.
 */
export class TextWorkerClient {
  readonly #options: TextWorkerOptions;
  #loaded: Loaded | undefined;
  /** What the linear baseline was opened from, for the next worker. */
  #linearFile: FileReference | undefined;

  constructor(options: TextWorkerOptions) {
    this.#options = options;
  }

  /** @throws AppError of the download, or `worker-failed`; can be called again after that */
  async open(): Promise<{ vocabularySize: number }> {
    const loaded = this.#current();
    loaded.vocabulary ??= forgetting(this.#openVocabulary(loaded), () => {
      loaded.vocabulary = undefined;
    });
    return await loaded.vocabulary;
  }

  /** @throws AppError `aborted` when the signal fires before the answer is there */
  async encode(product: Product, signal?: AbortSignal): Promise<EncodedProduct> {
    return await untilAborted(this.#read('encode', product), signal);
  }

  /** Where the words stand that `encode` reads. @throws AppError as `encode` */
  async locate(product: Product, signal?: AbortSignal): Promise<LocatedProduct> {
    return await untilAborted(this.#read('locate', product), signal);
  }

  /**
   * Loads the linear baseline, once in each worker.
   *
   * @throws AppError of the download or the file, or `worker-failed`; can be called again
   */
  async openLinear(
    file: FileReference,
    onBytes: (arrived: number) => void = () => {},
  ): Promise<{ labels: number }> {
    this.#linearFile = file;
    const loaded = this.#current();
    loaded.linear ??= forgetting(
      loaded.session.call('openLinear', { folder: this.#options.folder, file }, onBytes),
      () => {
        loaded.linear = undefined;
      },
    );
    return await loaded.linear;
  }

  /** Scores of the linear baseline, not calibrated. */
  async scoreLinear(product: EncodedProduct): Promise<MeasuredScores> {
    return await (await this.#withLinear()).call('scoreLinear', product);
  }

  /** The exact weights of the words in the linear baseline. */
  async explainLinear(question: WordQuestion): Promise<Explanation> {
    return await (await this.#withLinear()).call('explainLinear', question);
  }

  dispose(): void {
    this.#loaded?.session.end(closing());
    this.#loaded = undefined;
    this.#linearFile = undefined;
  }

  async #read<Kind extends 'encode' | 'locate'>(
    kind: Kind,
    { name, description }: Product,
  ): Promise<TextCalls[Kind]['answers']> {
    await this.open();
    // only two texts, so that nothing else of the caller's object has to be cloned
    return await this.#alive().call(kind, { name, description });
  }

  async #openVocabulary({ session }: Loaded): Promise<{ vocabularySize: number }> {
    const file = await this.#options.vocabulary();
    return await session.call('open', { folder: this.#options.folder, file });
  }

  /** A worker into which the linear baseline has been loaded. */
  async #withLinear(): Promise<WorkerSession<TextCalls>> {
    if (!this.#linearFile) {
      throw new AppError('worker-failed', 'The linear model is not loaded yet. Try again.');
    }
    await this.openLinear(this.#linearFile);
    return this.#alive();
  }

  /** The worker, or a new one in the place of one that crashed. */
  #current(): Loaded {
    if (!this.#loaded?.session.alive) {
      this.#loaded = { session: new WorkerSession(this.#options.spawn, READING) };
    }
    return this.#loaded;
  }

  /** The worker that has just answered. */
  #alive(): WorkerSession<TextCalls> {
    if (!this.#loaded) throw closing();
    return this.#loaded.session;
  }
}

/** The promise; a rejection is forgotten before anyone hears of it, so that a retry asks again. */
async function forgetting<Value>(promise: Promise<Value>, forget: () => void): Promise<Value> {
  try {
    return await promise;
  } catch (thrown) {
    forget();
    throw thrown;
  }
}

/** The promise, or a rejection as soon as the signal fires. */
function untilAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(superseded());
    const abort = () => reject(superseded());
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function superseded(): AppError {
  return new AppError('aborted', 'Newer input has taken the place of this one.');
}

function closing(): AppError {
  return new AppError('aborted', 'The page is closing.');
}
