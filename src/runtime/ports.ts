import type { ModelId, Scores } from '../domain/model';
import type { Product } from '../domain/product';
import type {
  HistoryFile,
  LabelsFile,
  ModelCard,
  Registry,
  TaxonomyFile,
} from '../manifest/schema';
import type { EncodedProduct } from '../text/encodedProduct';

/** Where the nets run. */
export interface BackendState {
  name: 'webgl' | 'wasm' | 'cpu';
  /** Why it is not WebGL, or what happened to it; a sentence for the status bar. */
  notice?: string;
}

/** What the page knows before any net is loaded. */
export interface Shelf {
  registry: Registry;
  labels: LabelsFile;
  taxonomy: TaxonomyFile;
}

/** Bytes of one net that have arrived, never falling; `total` from the registry. */
export type ProgressListener = (loaded: number, total: number) => void;

export interface Prediction {
  scores: Scores;
  elapsedMs: number;
}

/**
 * The nets as the store sees them. All promises reject with an AppError. A failed call can
 * be made again: nothing remembers a failure.
 */
export interface ModelRuntime {
  /** Fetches and checks registry, labels and taxonomy. */
  open(): Promise<Shelf>;
  /** Fetches, verifies, builds and warms up one net; at once when it is already there. */
  load(id: ModelId, onProgress: ProgressListener): Promise<ModelCard>;
  /** Scores one product. The net must be loaded. */
  predict(id: ModelId, product: EncodedProduct): Promise<Prediction>;
  history(id: ModelId): Promise<HistoryFile>;
  backend(): BackendState | undefined;
  /** Calls back on every change of backend, also after a lost context; returns the end of it. */
  onBackendChange(listener: (state: BackendState) => void): () => void;
  /** For tests and the About drawer. */
  memory(): { tensors: number; bytes: number };
  dispose(): void;
}

/** The text worker as the store sees it. */
export interface TextEncoderPort {
  /** Fetches and checks the vocabulary in the worker. Can be called again after a failure. */
  open(): Promise<{ vocabularySize: number }>;
  /** Rejects with code `aborted` when the signal fires first. */
  encode(product: Product, signal?: AbortSignal): Promise<EncodedProduct>;
  dispose(): void;
}
