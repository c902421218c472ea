import { AppError, assert } from '../../domain/errors';
import type { ModelId } from '../../domain/model';
import type { Registry } from '../../manifest/schema';
import type { WorkerLike } from '../workerSession';
import { CatalogueRun, type RunListeners } from './catalogueRun';
import { CatalogueWorker } from './catalogueWorker';
import type { ProductSource } from './chunks';
import type { CatalogueCalls } from './protocol';

/** Each worker holds the whole model: more would be too much for phones. */
const MOST_WORKERS = 4;

export interface CataloguePoolOptions {
  /** Starts a worker; may throw where workers are refused. */
  readonly spawn: () => WorkerLike<CatalogueCalls>;
  /** Absolute address of the registry's folder, with a slash at its end. */
  readonly folder: string;
  /** Absolute address of the SIMD kernels. */
  readonly kernels: string;
  /** As `workersFor` says of this machine, when it is left out. */
  readonly workers?: number;
}

export interface CatalogueJob extends RunListeners {
  readonly registry: Registry;
  readonly model: ModelId;
  readonly products: ProductSource;
  /** Cancels the run. */
  readonly signal?: AbortSignal;
}

/**
 * Workers that score catalogues. They start with the first run and keep the model for the next.
 * Chunks are handed out as workers become free, so that a slow one holds up nothing; all goes by
 * messages, which no browser slows down in a background tab as it does timers and frames.
 */
export class CataloguePool {
  readonly #options: CataloguePoolOptions;
  readonly #workers: readonly CatalogueWorker[];
  readonly #runs = new Set<CatalogueRun>();

  constructor(options: CataloguePoolOptions) {
    const { spawn, workers = workersFor(globalThis.navigator?.hardwareConcurrency) } = options;
    assert(workers >= 1, 'at least one worker');
    this.#options = options;
    this.#workers = Array.from({ length: workers }, () => new CatalogueWorker(spawn));
  }

  /** How many workers there are at most. */
  get size(): number {
    return this.#workers.length;
  }

  /**
   * Begins to score a catalogue. A run that was begun before and not cancelled shares the workers
   * with it, so two at once make sense only with one model.
   */
  run({ registry, model, products, signal, ...listeners }: CatalogueJob): CatalogueRun {
    const { folder, kernels } = this.#options;
    const source = { folder, kernels, registry, model };
    const run = new CatalogueRun(this.#workers, source, products, listeners, signal);
    this.#runs.add(run);
    const forget = () => void this.#runs.delete(run);
    void run.finished.then(forget, forget);
    return run;
  }

  /** Ends all workers and gives back their memory, unless they are at work; the next run starts them. */
  rest(): void {
    if (this.#runs.size === 0) this.#end();
  }

  /** Cancels what is under way, ends all workers and gives back their memory. */
  dispose(): void {
    for (const run of this.#runs) run.cancel();
    this.#end();
  }

  #end(): void {
    const reason = new AppError('aborted', 'The classification of the catalogue has ended.');
    for (const worker of this.#workers) worker.dispose(reason);
  }
}

/**
 * One worker for each processor: scoring is arithmetic, and the page itself has little to do
 * meanwhile. At least 1, also where the browser does not tell; at most `MOST_WORKERS`.
 */
export function workersFor(processors: number | undefined): number {
  return Math.min(MOST_WORKERS, Math.max(1, processors ?? 1));
}
