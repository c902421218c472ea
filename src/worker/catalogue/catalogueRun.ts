import { AppError } from '../../domain/errors';
import { type Attempt, type ChunkResult, chunksOf, givenUp, type ProductSource } from './chunks';
import type { CatalogueWorker } from './catalogueWorker';
import { Gate } from './gate';
import type { ModelSource, OpenedModel } from './protocol';
import { Throughput } from './throughput';

export interface RunProgress {
  /** Rows with an answer or a failure. */
  readonly done: number;
  /** Those of them without an answer. */
  readonly failed: number;
  readonly total: number;
  /** Over the last seconds; undefined until there is something to say. */
  readonly rowsPerSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

export interface RunListeners {
  /** Told once, before the first chunk. */
  readonly onOpened?: (model: OpenedModel) => void;
  /** Told how many bytes of the model are there, as long as the first worker loads it. */
  readonly onBytes?: (arrived: number) => void;
  /** Told of every chunk once, in the order in which they are done. */
  readonly onChunk: (result: ChunkResult) => void;
  /** Told after every chunk. */
  readonly onProgress?: (progress: RunProgress) => void;
}

/** One catalogue on its way through the workers. */
export class CatalogueRun {
  /**
   * Resolves when every chunk has been told of. Rejects with `aborted` when the run is cancelled,
   * or with what kept the last worker from loading the model.
   */
  readonly finished: Promise<RunProgress>;
  readonly #source: ModelSource;
  readonly #products: ProductSource;
  readonly #listeners: RunListeners;
  readonly #queue: Attempt[];
  readonly #gate = new Gate();
  readonly #throughput = new Throughput(performance.now());
  #cancelled: boolean;
  #giveUp: (reason: AppError) => void = () => {};
  #done = 0;
  #failed = 0;

  constructor(
    workers: readonly CatalogueWorker[],
    source: ModelSource,
    products: ProductSource,
    listeners: RunListeners,
    signal?: AbortSignal,
  ) {
    this.#source = source;
    this.#products = products;
    this.#listeners = listeners;
    this.#queue = chunksOf(products.rows).map((chunk) => ({ chunk, crashes: 0 }));
    const cancel = () => this.cancel();
    this.#cancelled = signal?.aborted ?? false;
    signal?.addEventListener('abort', cancel, { once: true });
    this.finished = new Promise((resolve, reject) => {
      this.#giveUp = reject;
      void this.#run(workers)
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener('abort', cancel));
    });
  }

  get paused(): boolean {
    return !this.#gate.isOpen;
  }

  /** No further chunk is begun; those under way are finished. */
  pause(): void {
    this.#gate.close();
  }

  resume(): void {
    if (!this.paused) return;
    this.#throughput.restart(performance.now());
    this.#gate.open();
  }

  /** Nothing more is told of; `finished` rejects with `aborted`. */
  cancel(): void {
    this.#cancelled = true;
    this.#gate.open();
    this.#giveUp(cancelled());
  }

  get progress(): RunProgress {
    const total = this.#products.rows;
    const { rowsPerSecond } = this.#throughput;
    const secondsLeft = rowsPerSecond ? (total - this.#done) / rowsPerSecond : undefined;
    return { done: this.#done, failed: this.#failed, total, rowsPerSecond, secondsLeft };
  }

  async #run(workers: readonly CatalogueWorker[]): Promise<RunProgress> {
    if (this.#cancelled) throw cancelled();
    if (this.#queue.length === 0) return this.progress;
    // one worker loads the files first, so that the others find them on the device
    const model = await this.#open(workers[0]!, this.#listeners.onBytes);
    this.#listeners.onOpened?.(model);
    this.#throughput.restart(performance.now());
    let able = workers;
    while (this.#queue.length > 0 && !this.#cancelled) {
      const ends = await Promise.allSettled(able.map((worker) => this.#work(worker)));
      // a worker that cannot load the model, perhaps for want of memory, leaves its part to others
      able = able.filter((_, i) => ends[i]!.status === 'fulfilled');
      const refused = ends.find((end) => end.status === 'rejected');
      if (able.length === 0 && refused) throw refused.reason;
    }
    if (this.#cancelled) throw cancelled();
    return this.progress;
  }

  /** Takes chunks until there are none. Rejects when the worker cannot load the model. */
  async #work(worker: CatalogueWorker): Promise<void> {
    for (;;) {
      await this.#gate.passed();
      const attempt = this.#cancelled ? undefined : this.#queue.shift();
      if (!attempt) return;
      try {
        await this.#open(worker);
      } catch (thrown) {
        this.#queue.unshift(attempt);
        throw thrown;
      }
      const result = await this.#score(worker, attempt);
      if (result) this.#tell(result);
    }
  }

  /** Tries twice when the worker crashes over it. */
  async #open(worker: CatalogueWorker, onBytes?: (arrived: number) => void): Promise<OpenedModel> {
    try {
      return await worker.open(this.#source, onBytes);
    } catch (thrown) {
      if (worker.alive || this.#cancelled) throw thrown;
      return await worker.open(this.#source, onBytes);
    }
  }

  /** Undefined when the worker crashed for the first time over this chunk, which waits again then. */
  async #score(worker: CatalogueWorker, attempt: Attempt): Promise<ChunkResult | undefined> {
    const { chunk, crashes } = attempt;
    try {
      const products = await this.#products.read(chunk);
      // another model may be in the worker by now
      if (this.#cancelled) return undefined;
      const answers = await worker.score(products);
      return { ...chunk, kind: 'answered', answers };
    } catch (thrown) {
      if (this.#cancelled) return undefined;
      if (worker.alive || crashes > 0) {
        return { ...chunk, kind: 'failed', error: givenUp(chunk, thrown) };
      }
      this.#queue.unshift({ chunk, crashes: 1 });
      return undefined;
    }
  }

  #tell(result: ChunkResult): void {
    if (this.#cancelled) return;
    this.#done += result.rows;
    if (result.kind === 'failed') this.#failed += result.rows;
    this.#throughput.add(performance.now(), this.#done);
    this.#listeners.onChunk(result);
    this.#listeners.onProgress?.(this.progress);
  }
}

function cancelled(): AppError {
  return new AppError('aborted', 'The classification of the catalogue was cancelled.');
}
