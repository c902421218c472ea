import { AppError } from '../domain/errors';
import type { ModelId } from '../domain/model';
import type { Shelf } from '../models/batch/shelf';
import { BatchQueue } from './batchQueue';
import { NotNow } from './notNow';
import type { Prediction, Question } from './prediction';
import { ProductClassifier } from './productClassifier';

/** Where models and kernels come from. */
export interface ModelSource {
  openShelf(): Promise<Shelf>;
  readKernels(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface ServedModelsOptions {
  /** How long a question waits for a model that is being loaded, in milliseconds. */
  readonly patienceMs: number;
  /** Questions that may wait for each model. */
  readonly mostWaiting: number;
  /** Runs some work when what is under way is done. */
  readonly later: (work: () => void) => void;
}

/** What to say to somebody who asks while a model is being loaded. */
const LOADING_SECONDS = 1;

/** Models that answer questions of many, each loaded when it is first asked for. */
export class ServedModels {
  readonly #source: ModelSource;
  readonly #options: ServedModelsOptions;
  readonly #queues = new Map<ModelId, Promise<BatchQueue>>();
  #shelf: Promise<Shelf> | undefined;

  constructor(source: ModelSource, options: ServedModelsOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** @throws AppError when the model cannot be had; asked again it is tried again */
  async load(model: ModelId): Promise<void> {
    await this.#queue(model);
  }

  /**
   * @throws NotNow while the model is being loaded and when too much is asked; AppError when it
   *         cannot be had
   */
  async predict(model: ModelId, questions: readonly Question[]): Promise<Prediction[]> {
    const queue = await this.#soon(this.#queue(model), model);
    return await queue.predict(questions);
  }

  #queue(model: ModelId): Promise<BatchQueue> {
    const known = this.#queues.get(model);
    if (known) return known;
    const opening = this.#open(model);
    this.#queues.set(model, opening);
    opening.catch(() => this.#queues.delete(model));
    return opening;
  }

  async #open(model: ModelId): Promise<BatchQueue> {
    this.#shelf ??= this.#source.openShelf();
    this.#shelf.catch(() => (this.#shelf = undefined));
    const shelf = await this.#shelf;
    const card = shelf.registry.models.find(({ id }) => id === model);
    if (!card) {
      throw new AppError('missing-file', `There is no model "${model}" among those that are here.`);
    }
    const classifier = await ProductClassifier.open(shelf, card, await this.#source.readKernels());
    return new BatchQueue(classifier, this.#options.mostWaiting, this.#options.later);
  }

  async #soon<Value>(opening: Promise<Value>, model: ModelId): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      const refuse = () =>
        reject(new NotNow(`The model "${model}" is being loaded. Try again.`, LOADING_SECONDS));
      timer = setTimeout(refuse, this.#options.patienceMs);
    });
    try {
      return await Promise.race([opening, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
