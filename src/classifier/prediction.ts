import type { ModelId } from '../domain/model';
import type { Product } from '../domain/product';

/** A category and what a model says of it. */
export interface ScoredCategory {
  readonly id: string;
  readonly name: string;
  /** The chance that the product belongs there, in [0, 1]. */
  readonly score: number;
  /** Whether the score reaches the category's own threshold, or the one that was asked for. */
  readonly predicted: boolean;
  /** Names of the categories without which it cannot stand, root first. */
  readonly ancestors: readonly string[];
}

/** What a model says of a product: the one shape in which it leaves this program. */
export interface Prediction {
  readonly model: ModelId;
  /** When these models were made, ISO 8601. */
  readonly version: string;
  /** Names of the best path, root first. */
  readonly path: readonly string[];
  /** Best first. */
  readonly predictions: readonly ScoredCategory[];
  /** Words of the product that the models do not know. */
  readonly unknownWords: readonly string[];
}

/** A prediction as it answers a request. */
export interface TimedPrediction extends Prediction {
  /** From the request to its answer, all its products together. */
  readonly elapsedMs: number;
}

/** How an answer is asked for. */
export interface PredictionOptions {
  /** Categories with scores, best first; 10 of them when it is left out. */
  readonly top?: number;
  /** Scores from which on a category counts as predicted, instead of the categories' own. */
  readonly threshold?: number;
}

export const DEFAULT_TOP = 10;

/** A product and how its answer is asked for. */
export interface Question extends PredictionOptions {
  readonly product: Product;
}
