import type { Prediction, PredictionOptions } from '../classifier/prediction';
import type { ModelId } from '../domain/model';
import type { ExplainOptions, ProductInput } from './options';
import type { ProductExplanation } from './productExplanation';

/** A model that is loaded. It computes on the thread that asks, and answers at once. */
export interface Classifier {
  readonly model: ModelId;
  /** When these models were made, ISO 8601. */
  readonly version: string;
  /** Names of all categories, in no order that means anything. */
  readonly categories: readonly string[];

  /**
   * The categories a product belongs to.
   *
   * @throws AppError `bad-input` with what is wrong with product or options, or `disposed`
   */
  predict(product: ProductInput, options?: PredictionOptions): Prediction;
  /** The same for many products, in their order; those of one call are scored together. */
  predict(products: readonly ProductInput[], options?: PredictionOptions): Prediction[];

  /**
   * What each word of a product says for or against a category.
   *
   * @throws AppError `bad-input` with what is wrong with the product or when there is no such
   *         category, or `disposed`
   */
  explain(product: ProductInput, options?: ExplainOptions): ProductExplanation;

  /** Gives up the model and its memory. Whatever is asked afterwards is refused; again does nothing. */
  dispose(): void;
}
