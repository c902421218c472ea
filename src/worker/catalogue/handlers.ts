import { AppError, assert } from '../../domain/errors';
import type { Fetch } from '../../manifest/download';
import { NO_STORE, type FileStore } from '../../manifest/fileStore';
import { type FileOrigin, loadFile } from '../../manifest/loadFile';
import { BatchClassifier } from '../../models/batch/batchClassifier';
import { openShelf, type ReadFile } from '../../models/batch/shelf';
import { buffersOf, type RowAnswers } from '../../models/rowAnswers';
import { failureOf, type Progress } from '../messages';
import {
  type CatalogueReply,
  type CatalogueRequest,
  type ModelSource,
  type OpenedModel,
  type ProductColumns,
  TOP_LABELS,
} from './protocol';

export interface CatalogueSurroundings {
  readonly fetch: Fetch;
  /** Reads the SIMD kernels, which come with the page and not with the registry. */
  readonly readKernels: (address: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Where the files of a registry's folder are kept. */
  readonly storeOf?: (folder: string) => FileStore;
  /** Is told how files arrive, before the reply. */
  readonly report?: (progress: Progress) => void;
}

/** What a worker of the catalogue does, without the worker. */
export class CatalogueHandlers {
  readonly #around: CatalogueSurroundings;
  #classifier: BatchClassifier | undefined;
  /** How many models have been asked for. */
  #asked = 0;

  constructor(around: CatalogueSurroundings) {
    this.#around = around;
  }

  /** Never rejects: what goes wrong is part of the reply. */
  async handle(request: CatalogueRequest): Promise<CatalogueReply> {
    const { id } = request;
    try {
      switch (request.kind) {
        case 'open': {
          const onBytes = (arrived: number) =>
            this.#around.report?.({ id, kind: 'progress', arrived });
          return { id, kind: 'open', value: await this.open(request.payload, onBytes) };
        }
        case 'score':
          return { id, kind: 'score', value: this.score(request.payload) };
      }
    } catch (thrown) {
      return failureOf(id, thrown);
    }
  }

  /**
   * @param onBytes told how many bytes of all files are there
   * @throws AppError `aborted` when another model has been asked for meanwhile: that one stays,
   *         whichever is there first
   */
  async open(source: ModelSource, onBytes: (arrived: number) => void): Promise<OpenedModel> {
    const own = ++this.#asked;
    this.#classifier = undefined; // its memory is free before more is taken
    const { folder, registry, model } = source;
    const { fetch, storeOf = () => NO_STORE } = this.#around;
    const card = registry.models.find(({ id }) => id === model);
    if (!card) {
      throw new AppError(
        'missing-file',
        `There is no model "${model}" among those of this page. Choose another one.`,
      );
    }
    const origin = { fetch, folder, store: storeOf(folder) };
    const shelf = await openShelf(registry, reader(origin, onBytes));
    const kernels = await this.#around.readKernels(source.kernels);
    const classifier = await BatchClassifier.open(shelf, card, kernels, TOP_LABELS);
    if (own !== this.#asked) throw new AppError('aborted', 'Another model was asked for.');
    this.#classifier = classifier;
    const members = card.kind === 'ensemble' ? card.members : [];
    return {
      labels: shelf.labels.length,
      members: members.filter(({ weight }) => weight > 0).map(({ id }) => id),
    };
  }

  score({ names, descriptions }: ProductColumns): RowAnswers {
    if (!this.#classifier) {
      throw new AppError('worker-failed', 'The model is not loaded yet. Try again.');
    }
    assert(names.length === descriptions.length, 'a description, perhaps empty, for each name');
    return this.#classifier.classify(
      names.map((name, row) => ({ name, description: descriptions[row]! })),
    );
  }
}

/** What of a reply is handed over instead of copied. */
export function transfersOf(reply: CatalogueReply): ArrayBuffer[] {
  return reply.kind === 'score' ? buffersOf(reply.value) : [];
}

/** Reads files of the registry, counting the bytes of all of them. */
function reader(origin: FileOrigin, onBytes: (arrived: number) => void): ReadFile {
  let sum = 0;
  return async (file, parse) => {
    let own = 0;
    const bytes = await loadFile(origin, file, (arrived) => {
      sum += arrived - own;
      own = arrived;
      onBytes(sum);
    });
    return parse(bytes);
  };
}
