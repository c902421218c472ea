import { categoryPlaces } from '../../catalogue/review/suggestCategories';
import { namedCategories } from '../../classifier/namedCategories';
import type { TimedPrediction } from '../../classifier/prediction';
import { ServedModels } from '../../classifier/servedModels';
import { AppError } from '../../domain/errors';
import { isModelId, type ModelId } from '../../domain/model';
import type { Fetch } from '../../manifest/download';
import { NO_STORE, type FileStore } from '../../manifest/fileStore';
import { type FileOrigin, loadFile } from '../../manifest/loadFile';
import { parseRegistry } from '../../manifest/parse';
import { bytesOf, filesOfModel } from '../../manifest/registryFiles';
import type { FileReference, ModelCard, Registry } from '../../manifest/schema';
import { openShelf, type Shelf } from '../../models/batch/shelf';
import { newestRegistry } from '../../runtime/newestRegistry';
import { failureOf, type Progress } from '../messages';
import type {
  OpenedShelf,
  WidgetQuestion,
  WidgetReply,
  WidgetRequest,
  WidgetSource,
} from './protocol';

export interface WidgetSurroundings {
  readonly fetch: Fetch;
  readonly readKernels: (address: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Where the files of a registry's folder are kept. */
  readonly storeOf?: (folder: string) => FileStore;
  /** Is told how files arrive, before the reply. */
  readonly report?: (progress: Progress) => void;
}

interface Opened {
  readonly shelf: Shelf;
  readonly models: ServedModels;
}

/** Nobody but the widget asks, one product at a time; it waits as long as a model takes. */
const SERVING = { patienceMs: 2 ** 31 - 1, mostWaiting: 16 };

/** What the worker of the widget does, without the worker. */
export class WidgetHandlers {
  readonly #around: WidgetSurroundings;
  #opened: Opened | undefined;
  /** Bytes of each file that are there, by its hash. */
  readonly #arrived = new Map<string, number>();
  #onArrival: () => void = () => {};

  constructor(around: WidgetSurroundings) {
    this.#around = around;
  }

  /** Never rejects: what goes wrong is part of the reply. */
  async handle(request: WidgetRequest): Promise<WidgetReply> {
    const { id } = request;
    try {
      switch (request.kind) {
        case 'open':
          return { id, kind: 'open', value: await this.open(request.payload) };
        case 'load':
          return { id, kind: 'load', value: await this.load(request.payload, id) };
        case 'predict':
          return { id, kind: 'predict', value: await this.predict(request.payload) };
      }
    } catch (thrown) {
      return failureOf(id, thrown);
    }
  }

  async open({ folder, kernels }: WidgetSource): Promise<OpenedShelf> {
    const { fetch, readKernels, storeOf = () => NO_STORE } = this.#around;
    const origin = { fetch, folder, store: storeOf(folder) };
    const shelf = await newestRegistry(origin, (text) =>
      this.#shelfOf(parseRegistry(text), origin),
    );
    const source = {
      openShelf: () => Promise.resolve(shelf),
      readKernels: () => readKernels(kernels),
    };
    const later = (work: () => void) => void setTimeout(work, 0);
    this.#opened = { shelf, models: new ServedModels(source, { ...SERVING, later }) };
    return describe(shelf);
  }

  /** @param id of the request that is told how the files arrive */
  async load(model: ModelId, id: number): Promise<ModelId> {
    const { shelf, models } = this.#here();
    const files = filesNeeded(shelf.registry, model);
    const total = bytesOf(files);
    this.#onArrival = () => {
      const arrived = files.reduce((sum, { sha256 }) => sum + (this.#arrived.get(sha256) ?? 0), 0);
      this.#around.report?.({ id, kind: 'progress', arrived, share: arrived / total });
    };
    await models.load(model);
    return model;
  }

  async predict({ model, ...question }: WidgetQuestion): Promise<TimedPrediction> {
    const start = performance.now();
    const [prediction] = await this.#here().models.predict(model, [question]);
    const elapsedMs = Math.round((performance.now() - start) * 100) / 100;
    return { ...prediction!, elapsedMs };
  }

  #shelfOf(registry: Registry, origin: FileOrigin): Promise<Shelf> {
    return openShelf(registry, async (file, parse) => {
      const onBytes = (arrived: number) => {
        this.#arrived.set(file.sha256, arrived);
        this.#onArrival();
      };
      return parse(await loadFile(origin, file, onBytes));
    });
  }

  #here(): Opened {
    if (this.#opened) return this.#opened;
    throw new AppError('worker-failed', 'The models are not loaded yet. Try again.');
  }
}

function describe(shelf: Shelf): OpenedShelf {
  return {
    models: shelf.registry.models.map(({ id }) => id).filter(isModelId),
    categories: namedCategories(shelf),
    places: categoryPlaces(shelf.tree),
  };
}

/** The model's own files, or those of the members that have a say. */
function filesNeeded({ models }: Registry, model: ModelId): FileReference[] {
  const cardOf = (id: string) => models.filter((card) => card.id === id);
  const needed = (card: ModelCard) =>
    card.kind === 'ensemble'
      ? card.members.filter(({ weight }) => weight > 0).flatMap(({ id }) => cardOf(id))
      : [card];
  return cardOf(model).flatMap(needed).flatMap(filesOfModel);
}
