import type { TimedPrediction } from '../../classifier/prediction';
import type { ModelId } from '../../domain/model';
import { type OnProgress, WorkerSession, type WorkerLike, type WorkerTask } from '../workerSession';
import type { OpenedShelf, WidgetCalls, WidgetQuestion, WidgetSource } from './protocol';

const SCORING: WorkerTask = { many: 'score the product', one: 'scores the product' };

interface Loaded {
  readonly session: WorkerSession<WidgetCalls>;
  opened?: Promise<OpenedShelf>;
}

/** The worker as the widget sees it. One that crashed is replaced at the next call. */
export class WidgetWorkerClient {
  readonly #spawn: () => WorkerLike<WidgetCalls>;
  readonly #source: WidgetSource;
  #loaded: Loaded | undefined;

  constructor(spawn: () => WorkerLike<WidgetCalls>, source: WidgetSource) {
    this.#spawn = spawn;
    this.#source = source;
  }

  /** @throws AppError of the download, or `worker-failed`; can be called again after that */
  async open(): Promise<OpenedShelf> {
    const loaded = this.#current();
    loaded.opened ??= loaded.session.call('open', this.#source);
    try {
      return await loaded.opened;
    } catch (thrown) {
      delete loaded.opened;
      throw thrown;
    }
  }

  /** @throws AppError as `open`; `missing-file` when there is no such model */
  async load(model: ModelId, onProgress?: OnProgress): Promise<void> {
    await this.open();
    await this.#current().session.call('load', model, onProgress);
  }

  /** @throws AppError as `load` */
  async predict(question: WidgetQuestion): Promise<TimedPrediction> {
    await this.open();
    return await this.#current().session.call('predict', question);
  }

  #current(): Loaded {
    if (!this.#loaded?.session.alive) {
      this.#loaded = { session: new WorkerSession(this.#spawn, SCORING) };
    }
    return this.#loaded;
  }
}
