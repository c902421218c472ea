import { AppError } from '../domain/errors';
import type { ModelId } from '../domain/model';
import type { Product } from '../domain/product';
import { sampleCard, sampleRegistry } from '../manifest/sample.testing';
import type { BackendState, Prediction, ProgressListener } from '../runtime/ports';
import type { AppPorts, Shelf } from './ports';

/** A promise that the test settles. */
export interface Call<T> {
  resolve: (value: T) => void;
  reject: (error: Error) => void;
}

/** Three categories in one branch and one beside it. */
export const shelf: Shelf = {
  registry: sampleRegistry(['lstm', 'mlp', 'cnn'].map((id) => sampleCard(id, { bytes: 100 }))),
  labels: {
    schemaVersion: 1,
    threshold: 0,
    labels: ['Appliances', 'Coffee', 'Coffee Pods', 'Games'].map((name) => ({ name, products: 9 })),
  },
  taxonomy: {
    schemaVersion: 1,
    nodes: [
      { label: 0, parent: -1, products: 9 },
      { label: 1, parent: 0, products: 9 },
      { label: 2, parent: 1, products: 9 },
      { label: 3, parent: -1, products: 9 },
    ],
  },
};

/**
 * Ports in memory. What takes time in the page waits in `loads` and `predictions` until
 * the test settles it; the text worker answers at once, with the text's length as its id.
 */
export class PortsInMemory implements AppPorts {
  readonly loads = new Map<ModelId, Call<void> & { onProgress: ProgressListener }>();
  readonly predictions: (Call<number[]> & { id: ModelId; input: number })[] = [];
  readonly encoded: Product[] = [];
  readonly preferencesKept = new Map<string, string>();
  openFailure: AppError | undefined;
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
    predict: async (id, product): Promise<Prediction> => {
      const scores = await new Promise<number[]>((resolve, reject) => {
        this.predictions.push({ id, input: product.name[0]!, resolve, reject });
      });
      return { scores: Float32Array.from(scores), elapsedMs: 5 };
    },
    history: () => Promise.reject(new AppError('missing-file', 'There is no history.')),
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
    dispose: () => undefined,
  };

  readonly address: AppPorts['address'] = {
    read: () => this.hash,
    replace: (hash) => this.#write('replace', hash),
    push: (hash) => this.#write('push', hash),
    onChange: (listener) => {
      this.#hashListener = listener;
      return () => (this.#hashListener = undefined);
    },
  };

  readonly preferences: AppPorts['preferences'] = {
    get: (key) => this.preferencesKept.get(key),
    set: (key, value) => this.preferencesKept.set(key, value),
  };

  /** As if a link was followed. */
  follow(hash: string): void {
    this.hash = hash;
    this.#hashListener?.();
  }

  /** The last prediction asked of a model, taken out. */
  take(id: ModelId): (typeof this.predictions)[number] | undefined {
    const index = this.predictions.findLastIndex((call) => call.id === id);
    return index < 0 ? undefined : this.predictions.splice(index, 1)[0];
  }

  #write(kind: 'replace' | 'push', hash: string): void {
    this.hash = hash;
    this.written.push([kind, hash]);
  }
}
