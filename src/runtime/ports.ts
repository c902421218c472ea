import type { BaseModelId, RunId } from '../domain/model';
import type { Product } from '../domain/product';
import type { ReportFile } from '../manifest/reportSchema';
import type {
  FileReference,
  HistoryFile,
  LabelsFile,
  ModelCard,
  Registry,
  TaxonomyFile,
} from '../manifest/schema';
import type { Explanation, WordQuestion } from '../models/explain/explanation';
import type { MeasuredScores } from '../models/measuredScores';
import type { EncodedProduct } from '../text/encodedProduct';
import type { LocatedProduct } from '../text/locate';

/** Where the nets run. */
export interface BackendState {
  name: 'webgl' | 'wasm' | 'cpu';
  /** Why it is not WebGL, or what happened to it; a sentence for the status bar. */
  notice?: string;
}

/** What the page knows before any model is loaded. */
export interface Shelf {
  registry: Registry;
  labels: LabelsFile;
  taxonomy: TaxonomyFile;
}

/** Bytes of one model that have arrived, never falling; `total` from the registry. */
export type ProgressListener = (loaded: number, total: number) => void;

/**
 * The models that score by themselves, as the store sees them: nets and the linear baseline
 * alike. All promises reject with an AppError. A failed call can
 * be made again: nothing remembers a failure.
 */
export interface ModelRuntime {
  /** Fetches and checks registry, labels and taxonomy. */
  open(): Promise<Shelf>;
  /** Fetches, verifies, builds and warms up one model; at once when it is already there. */
  load(id: BaseModelId, onProgress: ProgressListener): Promise<ModelCard>;
  /** Scores one product, calibrated by the model's card. The model must be loaded. */
  predict(id: BaseModelId, product: EncodedProduct): Promise<MeasuredScores>;
  /**
   * What each word says in one loaded model: exact weights in the linear baseline, occlusion in
   * a net, which runs between keystrokes. Rejects with code `aborted` when the signal fires first.
   */
  explain(id: BaseModelId, question: WordQuestion, signal?: AbortSignal): Promise<Explanation>;
  /** The recorded training run of a net, or of the article's recipe. */
  history(id: RunId): Promise<HistoryFile>;
  /** How good every model is, and the data behind it. */
  report(): Promise<ReportFile>;
  backend(): BackendState | undefined;
  /** Calls back on every change of backend, also after a lost context; returns the end of it. */
  onBackendChange(listener: (state: BackendState) => void): () => void;
  /** For tests and the About drawer. */
  memory(): { tensors: number; bytes: number };
  dispose(): void;
}

/** Where the linear baseline is computed: never on the page's own thread. */
export interface LinearScorerPort {
  /** Fetches, verifies and reads the file; says how many labels it scores. */
  openLinear(file: FileReference, onBytes: (arrived: number) => void): Promise<{ labels: number }>;
  /**
   * Scores before calibration, and how long they took there: the way back waits for the
   * page's own thread. The file must have been opened.
   */
  scoreLinear(product: EncodedProduct): Promise<MeasuredScores>;
  /** The exact weights of the words. The file must have been opened. */
  explainLinear(question: WordQuestion): Promise<Explanation>;
}

/** The text worker as the store sees it. */
export interface TextEncoderPort {
  /** Fetches and checks the vocabulary in the worker. Can be called again after a failure. */
  open(): Promise<{ vocabularySize: number }>;
  /** Rejects with code `aborted` when the signal fires first. */
  encode(product: Product, signal?: AbortSignal): Promise<EncodedProduct>;
  /** Where the words stand that `encode` reads; rejects as `encode`. */
  locate(product: Product, signal?: AbortSignal): Promise<LocatedProduct>;
  dispose(): void;
}

/** What the browser says of the space that this origin takes; it may say nothing. */
export interface DeviceSpace {
  /** All of it: page, models, settings. */
  usedBytes?: number;
  /** Whether the browser has promised not to clear it by itself. */
  persisted?: boolean;
}

/** The files of the registry that this device keeps, as the store sees them. */
export interface DeviceFiles {
  /** SHA-256 of each; `undefined` where the browser keeps nothing. */
  kept(): Promise<ReadonlySet<string> | undefined>;
  /**
   * Fetches whatever is not here yet, models, curves and figures.
   *
   * @throws AppError of the download, `aborted` by the signal, `io` when nothing is kept
   */
  fetchAll(registry: Registry, onProgress: ProgressListener, signal: AbortSignal): Promise<void>;
  /** All of this registry works: it is the one to open without the server; older files go. */
  settle(registry: Registry): Promise<void>;
  /** Removes everything. What is loaded goes on working until the page is left. */
  clear(): Promise<void>;
  space(): Promise<DeviceSpace>;
  /** Asks the browser never to clear this origin by itself. */
  persist(): Promise<boolean>;
}
