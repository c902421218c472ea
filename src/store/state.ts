import type { ModelId, Scores } from '../domain/model';
import type { Product } from '../domain/product';
import type { HistoryFile } from '../manifest/schema';
import type { BackendState, Shelf } from '../runtime/ports';
import type { CategoryTree } from '../taxonomy/categoryTree';
import type { EncodedProduct } from '../text/encodedProduct';
import type { View } from './address';

/** Registry, labels and taxonomy: what is known before any net is there. */
export type ShelfState =
  | { status: 'opening' }
  | { status: 'open'; shelf: Shelf; tree: CategoryTree }
  | { status: 'failed'; message: string };

export type TextState =
  { status: 'opening' } | { status: 'ready' } | { status: 'failed'; message: string };

/** One net on its way from the server to its first answer. */
export type ModelState =
  | { status: 'idle' }
  | { status: 'loading'; loaded: number; total: number }
  | { status: 'warming'; total: number }
  | { status: 'ready' }
  | { status: 'failed'; message: string };

/** The scores a model gave to the input with number `sequence`. */
export interface ModelScores {
  sequence: number;
  scores: Scores;
}

/** Token ids of the input with number `sequence`. */
export interface EncodedInput {
  sequence: number;
  product: EncodedProduct;
}

export type HistoryState =
  | { status: 'loading' }
  | { status: 'ready'; history: HistoryFile }
  | { status: 'failed'; message: string };

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface LoadingSlice {
  shelf: ShelfState;
  text: TextState;
  models: Readonly<Record<ModelId, ModelState>>;
  backend: BackendState | undefined;
  /** Opens the shelf, then text worker and nets. Can be called again after a failure. */
  open(): Promise<void>;
  retryText(): Promise<void>;
  loadModel(id: ModelId): Promise<void>;
}

export interface InputSlice {
  product: Product;
  /** Counts the changes of the input. Whatever belongs to a lower number is out of date. */
  sequence: number;
  setName(name: string): void;
  setDescription(description: string): void;
  setProduct(product: Product): void;
}

export interface PredictionSlice {
  encoded: EncodedInput | undefined;
  scores: Readonly<Partial<Record<ModelId, ModelScores>>>;
  /** Milliseconds of each model's recent predictions, the latest last. */
  latencies: Readonly<Record<ModelId, readonly number[]>>;
}

export interface HistorySlice {
  histories: Readonly<Partial<Record<ModelId, HistoryState>>>;
  loadHistory(id: ModelId): Promise<void>;
}

export interface ViewSlice {
  view: View;
  /** A new tab makes a history entry; everything else changes the present one. */
  setView(change: Partial<View>): void;
}

export interface ThemeSlice {
  theme: Theme;
  setTheme(theme: Theme): void;
}

export type AppState = LoadingSlice &
  InputSlice &
  PredictionSlice &
  HistorySlice &
  ViewSlice &
  ThemeSlice;
