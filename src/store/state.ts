import type { BaseModelId, ModelId, RunId, Scores } from '../domain/model';
import type { Product } from '../domain/product';
import type { ReportFile } from '../manifest/reportSchema';
import type { HistoryFile } from '../manifest/schema';
import type { Explanation } from '../models/explain/explanation';
import type { BackendState, Shelf } from '../runtime/ports';
import type { CategoryTree } from '../taxonomy/categoryTree';
import type { EncodedProduct } from '../text/encodedProduct';
import type { LocatedProduct } from '../text/locate';
import type { View } from './address';
import type { Column } from './columns';
import type { InputId } from './inputs';
import type { VisitEntry } from './visitLog';
import type { WhyTarget } from './whyTarget';
import type { DeviceSpace, ShellState } from './ports';
import type { ReportChoices } from './views/report';

/** Registry, labels and taxonomy: what is known before any model is there. */
export type ShelfState =
  | { status: 'opening' }
  | { status: 'open'; shelf: Shelf; tree: CategoryTree; columns: readonly Column[] }
  | { status: 'failed'; message: string };

export type TextState =
  { status: 'opening' } | { status: 'ready' } | { status: 'failed'; message: string };

/** One model on its way from the server to its first answer. */
export type ModelState =
  | { status: 'idle' }
  | { status: 'loading'; loaded: number; total: number }
  | { status: 'warming'; total: number }
  | { status: 'ready' }
  | { status: 'failed'; message: string };

/** The scores a model gave to the input with number `sequence`. */
export interface ModelScores {
  sequence: number;
  /** Calibrated. */
  scores: Scores;
}

export type ScoresByModel = Readonly<Partial<Record<ModelId, ModelScores>>>;

/** Token ids of the input with number `sequence`. */
export interface EncodedInput {
  sequence: number;
  product: EncodedProduct;
}

export type HistoryState =
  | { status: 'loading' }
  | { status: 'ready'; history: HistoryFile }
  | { status: 'failed'; message: string };

export type ReportState =
  | { status: 'loading' }
  | { status: 'ready'; report: ReportFile }
  | { status: 'failed'; message: string };

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface LoadingSlice {
  shelf: ShelfState;
  text: TextState;
  /** The ensemble is not among them: it is there when its members are. */
  models: Readonly<Record<BaseModelId, ModelState>>;
  backend: BackendState | undefined;
  /** Opens the shelf, then text worker and models. Can be called again after a failure. */
  open(): Promise<void>;
  retryText(): Promise<void>;
  loadModel(id: BaseModelId): Promise<void>;
  /** Loads what is asked and not there yet, one after the other. */
  loadAsked(): Promise<void>;
}

/** One product and what has been found out about it. */
export interface InputState {
  product: Product;
  /** Counts the changes of the input. Whatever belongs to a lower number is out of date. */
  sequence: number;
  encoded: EncodedInput | undefined;
  scores: ScoresByModel;
}

/** The product of the form, whose state this is itself, and the one it is compared with. */
export interface InputSlice extends InputState {
  second: InputState | undefined;
  setName(name: string): void;
  setDescription(description: string): void;
  setProduct(product: Product): void;
  /** Compares with this product; with `undefined` the comparison is over. */
  setSecond(product: Product | undefined): void;
}

export interface PredictionSlice {
  /** Milliseconds of each model's recent predictions, the latest last. */
  latencies: Readonly<Record<BaseModelId, readonly number[]>>;
}

/** What is known of the words of the input with number `sequence`. */
export interface Explained {
  sequence: number;
  /** As it was typed. */
  product: Product;
  words: LocatedProduct;
  /** By model and label; before calibration. */
  byModel: Readonly<Partial<Record<BaseModelId, ReadonlyMap<number, Explanation>>>>;
}

export interface WhySlice {
  /** What the pointer or the focus is on in the table of scores. */
  pointed: WhyTarget | undefined;
  explained: Explained | undefined;
  /** Why the newest input cannot be explained, as a sentence. */
  whyFailure: string | undefined;
  pointAt(target: WhyTarget | undefined): void;
  retryWhy(): void;
}

export interface HistorySlice {
  histories: Readonly<Partial<Record<RunId, HistoryState>>>;
  /** Fetches a run once; tries again after a failure. Resolves to nothing when it failed. */
  loadHistory(id: RunId): Promise<HistoryFile | undefined>;
}

export interface ReportSlice {
  /** Undefined until it is asked for. */
  report: ReportState | undefined;
  loadReport(): Promise<void>;
}

export interface ViewSlice {
  view: View;
  /** A new tab or section makes a history entry; everything else changes the present one. */
  setView(change: Partial<View>): void;
  /** The whole address of what is on the screen, the last keystroke included. */
  link(): string;
  setReportView(change: Partial<ReportChoices>): void;
}

export interface ThemeSlice {
  theme: Theme;
  setTheme(theme: Theme): void;
}

/** What was classified in this visit. */
export interface VisitSlice {
  /** The newest first. */
  visit: readonly VisitEntry[];
  /** What stood in the form before another product was brought back, up to the next change. */
  leftProduct: { product: Product; until: number } | undefined;
  /** Records an input if the newest text of it has been answered. */
  recordVisit(id: InputId): void;
  /** Puts a product into the form; what stands there is recorded before. */
  bringBack(entry: VisitEntry): void;
  undoBringBack(): void;
  clearVisit(): void;
}

/** "Download all for offline use", on its way. */
export type FetchAllState =
  | { status: 'idle' }
  | { status: 'running'; loaded: number; total: number }
  | { status: 'done' }
  | { status: 'failed'; message: string };

export interface DeviceSlice {
  /** SHA-256 of the files this device keeps; `undefined` before it is known, or if it keeps none. */
  kept: ReadonlySet<string> | undefined;
  /** A model works here that the browser refused to keep: it is gone with the page. */
  memoryOnly: boolean;
  space: DeviceSpace;
  fetchAll: FetchAllState;
  /** Looks again at what is kept. */
  refreshDevice(): Promise<void>;
  /** Fetches whatever is not here, and asks the browser never to clear it by itself. */
  downloadAll(): Promise<void>;
  cancelDownload(): void;
  removeModels(): Promise<void>;
}

export interface ShellSlice {
  online: boolean;
  shell: ShellState;
  installable: boolean;
  /** Shell and models are here since this visit: said once, until it is waved away. */
  offlineNotice: boolean;
  /** Waved away; the newer release waits for the next visit. */
  updateLater: boolean;
  /** What would be lost by a reload, as a sentence; views that hold such work set it. */
  unsavedWork: string | undefined;
  /** Files given by the system or dropped on the page, until the view Catalogue takes them. */
  openedFiles: readonly File[];
  setUnsavedWork(sentence: string | undefined): void;
  /** Lets the newer release in and reloads; asking about unsaved work is up to the caller. */
  update(): void;
  postponeUpdate(): void;
  dismissOfflineNotice(): void;
  /** Gives them to the view that reads them, once. */
  takeOpenedFiles(): readonly File[];
  install(): Promise<void>;
}

export type AppState = LoadingSlice &
  InputSlice &
  PredictionSlice &
  WhySlice &
  HistorySlice &
  VisitSlice &
  ReportSlice &
  ViewSlice &
  ThemeSlice &
  DeviceSlice &
  ShellSlice;
