import type { ScoredCategory } from '../classifier/prediction';
import type { ModelId } from '../domain/model';

/** A word of a product, and what it says for or against a category. */
export interface WordWeight {
  /** As it stands in the text. */
  readonly text: string;
  /** Where it stands in its field, in UTF-16 units as `slice` takes them; the end exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * What it adds to `logOdds`: above 0 it speaks for the category, below 0 against it; `null` when it
   * stands behind what the model reads.
   */
  readonly weight: number | null;
  /** Whether the models know the word or a part of it. */
  readonly known: boolean;
}

/** Why a model scores a category as it does. */
export interface ProductExplanation {
  readonly model: ModelId;
  /** When these models were made, ISO 8601. */
  readonly version: string;
  readonly category: ScoredCategory;
  /**
   * Log-odds of the category before the model's own calibration. Of the linear model they are exactly
   * `bias` and all weights together. Of a net a weight is by how much they fall without the word; of
   * the ensemble it is the weighted mean of what its members say.
   */
  readonly logOdds: number;
  /** What the linear model says without any word; `null` for the others. */
  readonly bias: number | null;
  /** All words of the name, in order. */
  readonly name: readonly WordWeight[];
  /** All words of the description, in order. */
  readonly description: readonly WordWeight[];
}
