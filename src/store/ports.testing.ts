import { AppError } from '../domain/errors';
import { BASE_MODEL_IDS, type BaseModelId, type RunId } from '../domain/model';
import type { Product } from '../domain/product';
import { sampleCard, sampleRegistry } from '../manifest/sample.testing';
import { SCHEMA_VERSION, type HistoryFile, type Registry } from '../manifest/schema';
import type { Explanation, WordQuestion } from '../models/explain/explanation';
import { sampleReport } from '../manifest/sampleReport.testing';
import type { MeasuredScores } from '../models/measuredScores';
import { Listeners } from '../pwa/listeners';
import type { BackendState, ProgressListener } from '../runtime/ports';
import { sampleEnsembleCard, sampleLinearCard } from '../runtime/sampleCards.testing';
import { columnsOf } from './columns';
import type { AppPorts, Shelf, ShellState } from './ports';

/** A promise that the test settles. */
export interface Call<T> {
  resolve: (value: T) => void;
  reject: (error: Error) => void;
}

type WordQuestionOf = Omit<WordQuestion, 'product'>;

/** Three categories in one branch and one beside it; models in no order, the ensemble of all. */
export const shelf: Shelf = {
  registry: sampleRegistry([
    sampleEnsembleCard(
      BASE_MODEL_IDS.map((id) => ({ id, weight: id === 'mlp' ? 3 : 1 })),
      { bytes: 500, calibration: { yes: 2, no: 2, offset: 0 } },
    ),
    ...['lstm', 'powerset', 'mlp', 'cnn'].map((id) => sampleCard(id, { bytes: 100 })),
    sampleLinearCard({ bytes: 100 }),
  ]),
  labels: {
    schemaVersion: SCHEMA_VERSION,
    threshold: 0,
    labels: ['Appliances', 'Coffee', 'Coffee Pods', 'Games'].map((name) => ({ name, products: 9 })),
  },
  taxonomy: {
    schemaVersion: SCHEMA_VERSION,
    nodes: [
      { label: 0, parent: -1, products: 9 },
      { label: 1, parent: 0, products: 9 },
      { label: 2, parent: 1, products: 9 },
      { label: 3, parent: -1, products: 9 },
    ],
  },
};

export const columns = columnsOf(shelf.registry);

/**
 * Ports in memory. What takes time in the page waits in `loads` and `predictions` until
 * the test settles it; the text worker answers at once, with the text's length as its id.
 */
export class PortsInMemory implements AppPorts {
  readonly loads = new Map<BaseModelId, Call<void> & { onProgress: ProgressListener }>();
  readonly predictions: (Call<number[]> & { id: BaseModelId; input: number })[] = [];
  readonly explanations: (Call<Explanation> &
    WordQuestionOf & { id: BaseModelId; input: number; signal: AbortSignal | undefined })[] = [];
  readonly encoded: Product[] = [];
  /** What was recorded of the runs; those that are not here cannot be read. */
  readonly historyFiles = new Map<RunId, HistoryFile>();
  readonly historiesAsked: RunId[] = [];
  readonly preferencesKept = new Map<string, string>();
  readonly sessionKept = new Map<string, string>();
  openFailure: AppError | undefined;
  reportFailure: AppError | undefined;
  textFailure: AppError | undefined;
  hash = '';
  /** Every change of the address, oldest first. */
  readonly written: [kind: 'replace' | 'push', hash: string][] = [];
  #hashListener: (() => void) | undefined;
  announceBackend: (state: BackendState) => void = () => undefined;

  readonly runtime: AppPorts['runtime'] = {
    open: () => (this.openFailure ? Promise.reject(this.openFailure) : Promise.resolve(shelf)),
    load: async (id, onProgress) => {
      await new Promise<void>((resolve, reject) => {
        this.loads.set(id, { resolve, reject, onProgress });
      });
      return shelf.registry.models.find((card) => card.id === id)!;
    },
    predict: async (id, product): Promise<MeasuredScores> => {
      const scores = await new Promise<number[]>((resolve, reject) => {
        this.predictions.push({ id, input: product.name[0]!, resolve, reject });
      });
      return { scores: Float32Array.from(scores), elapsedMs: 5 };
    },
    history: (id) => {
      this.historiesAsked.push(id);
      const file = this.historyFiles.get(id);
      return file
        ? Promise.resolve(file)
        : Promise.reject(new AppError('missing-file', 'There is no history.'));
    },
    explain: (id, { product, label, words }, signal) =>
      new Promise((resolve, reject) => {
        const input = product.name[0]!;
        this.explanations.push({ id, input, label, words, signal, resolve, reject });
        signal?.addEventListener('abort', () => reject(new AppError('aborted', 'Overtaken.')));
      }),
    report: () =>
      this.reportFailure ? Promise.reject(this.reportFailure) : Promise.resolve(sampleReport()),
    backend: () => undefined,
    onBackendChange: (listener) => {
      this.announceBackend = listener;
      return () => undefined;
    },
    memory: () => ({ tensors: 0, bytes: 0 }),
    dispose: () => undefined,
  };

  readonly text: AppPorts['text'] = {
    open: () =>
      this.textFailure
        ? Promise.reject(this.textFailure)
        : Promise.resolve({ vocabularySize: 100 }),
    encode: (product) => {
      this.encoded.push(product);
      return this.textFailure
        ? Promise.reject(this.textFailure)
        : Promise.resolve({
            name: Int32Array.of(product.name.length),
            description: new Int32Array(),
            unknown: [],
          });
    },
    locate: ({ name }) =>
      Promise.resolve({
        name: [{ start: 0, end: name.length, firstId: 0, ids: 1, known: true }],
        description: [],
      }),
    dispose: () => undefined,
  };

  readonly address: AppPorts['address'] = {
    read: () => this.hash,
    replace: (hash) => this.#write('replace', hash),
    push: (hash) => this.#write('push', hash),
    link: (hash) => `https://shop.example/aisle/${hash}`,
    onChange: (listener) => {
      this.#hashListener = listener;
      return () => (this.#hashListener = undefined);
    },
  };

  readonly preferences: AppPorts['preferences'] = {
    get: (key) => this.preferencesKept.get(key),
    set: (key, value) => this.preferencesKept.set(key, value),
  };

  readonly session: AppPorts['session'] = {
    get: (key) => this.sessionKept.get(key),
    set: (key, value) => this.sessionKept.set(key, value),
  };

  /** SHA-256 of what the device keeps; `undefined` for a browser that keeps nothing. */
  kept: Set<string> | undefined = new Set();
  /** The registry that replaced the one before, as often as one did. */
  readonly settled: Registry[] = [];
  fetchAll: (Call<void> & { onProgress: ProgressListener; signal: AbortSignal }) | undefined;

  readonly device: AppPorts['device'] = {
    kept: () => Promise.resolve(this.kept && new Set(this.kept)),
    fetchAll: (_, onProgress, signal) =>
      new Promise((resolve, reject) => {
        this.fetchAll = { resolve, reject, onProgress, signal };
      }),
    settle: (registry) => {
      this.settled.push(registry);
      return Promise.resolve();
    },
    clear: () => {
      this.kept?.clear();
      return Promise.resolve();
    },
    space: () => Promise.resolve({ usedBytes: 1000, persisted: false }),
    persist: () => Promise.resolve(true),
  };

  readonly shellStates = new Listeners<ShellState>({ status: 'installing', update: 'none' });
  updates = 0;

  readonly shell: AppPorts['shell'] = {
    onChange: (listener) => this.shellStates.add(listener),
    update: () => this.updates++,
  };

  readonly installer: AppPorts['installer'] = {
    onChange: (listener) => {
      listener(false);
      return () => undefined;
    },
    install: () => Promise.resolve(),
  };

  readonly online = new Listeners(true);
  readonly connection: AppPorts['connection'] = {
    onChange: (listener) => this.online.add(listener),
  };

  openFiles: (files: readonly File[]) => void = () => undefined;
  readonly openedFiles: AppPorts['openedFiles'] = {
    onFiles: (listener) => {
      this.openFiles = listener;
      return () => undefined;
    },
  };

  /** As if a link was followed. */
  follow(hash: string): void {
    this.hash = hash;
    this.#hashListener?.();
  }

  /** The last prediction asked of a model, taken out. */
  take(id: BaseModelId): (typeof this.predictions)[number] | undefined {
    const index = this.predictions.findLastIndex((call) => call.id === id);
    return index < 0 ? undefined : this.predictions.splice(index, 1)[0];
  }

  #write(kind: 'replace' | 'push', hash: string): void {
    this.hash = hash;
    this.written.push([kind, hash]);
  }
}
