import type { AppError } from '../../domain/errors';
import type { RowAnswers } from '../../models/rowAnswers';
import { WorkerSession, type WorkerLike, type WorkerTask } from '../workerSession';
import type { CatalogueCalls, ModelSource, OpenedModel, ProductColumns } from './protocol';

const SCORING: WorkerTask = { many: 'score the catalogue', one: 'scores the catalogue' };

interface Loaded {
  readonly session: WorkerSession<CatalogueCalls>;
  source?: ModelSource;
  opened?: Promise<OpenedModel>;
}

/** A place for a worker in the pool. A worker that crashed is replaced at the next call. */
export class CatalogueWorker {
  readonly #spawn: () => WorkerLike<CatalogueCalls>;
  #loaded: Loaded | undefined;

  constructor(spawn: () => WorkerLike<CatalogueCalls>) {
    this.#spawn = spawn;
  }

  /** False from a crash until the next call. */
  get alive(): boolean {
    return this.#loaded?.session.alive ?? false;
  }

  /**
   * Loads a model, unless it is there already.
   *
   * @throws AppError of the download or the files, or `worker-failed`; can be called again
   */
  async open(source: ModelSource, onBytes?: (arrived: number) => void): Promise<OpenedModel> {
    const loaded = this.#current();
    if (!loaded.opened || !isSame(loaded.source, source)) {
      loaded.source = source;
      loaded.opened = loaded.session.call('open', source, onBytes);
    }
    const { opened } = loaded;
    try {
      return await opened;
    } catch (thrown) {
      // another model may have been asked for since
      if (loaded.opened === opened) delete loaded.opened;
      throw thrown;
    }
  }

  /** @throws AppError what the worker says, or `worker-failed` when it crashes over it */
  score(products: ProductColumns): Promise<RowAnswers> {
    return this.#current().session.call('score', products);
  }

  dispose(reason: AppError): void {
    this.#loaded?.session.end(reason);
    this.#loaded = undefined;
  }

  #current(): Loaded {
    if (!this.#loaded?.session.alive) {
      this.#loaded = { session: new WorkerSession(this.#spawn, SCORING) };
    }
    return this.#loaded;
  }
}

function isSame(one: ModelSource | undefined, other: ModelSource): boolean {
  return one?.model === other.model && one.registry === other.registry;
}
