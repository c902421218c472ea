import type { NamedCategory } from '../../classifier/namedCategories';
import type { PredictionOptions, TimedPrediction } from '../../classifier/prediction';
import type { ModelId } from '../../domain/model';
import type { Product } from '../../domain/product';
import type { Reply, Request } from '../messages';

/** What the worker of the widget does. */
export interface WidgetCalls {
  /** Reads what all models share; must be answered before anything else is asked. */
  open: { takes: WidgetSource; answers: OpenedShelf };
  /** Loads a model, or the members of the ensemble, unless it is there already; says how it gets on. */
  load: { takes: ModelId; answers: ModelId };
  predict: { takes: WidgetQuestion; answers: TimedPrediction };
}

/** Where everything is, by absolute addresses. */
export interface WidgetSource {
  /** The registry's folder, with a slash at its end. */
  readonly folder: string;
  /** The SIMD kernels. */
  readonly kernels: string;
}

export type WidgetCategory = NamedCategory;

export interface OpenedShelf {
  /** Models that can be asked for. */
  readonly models: readonly ModelId[];
  /** In the order of the labels. */
  readonly categories: readonly WidgetCategory[];
  /** Labels from the root down to each place where a category stands. */
  readonly places: readonly (readonly number[])[];
}

export interface WidgetQuestion extends PredictionOptions {
  readonly model: ModelId;
  readonly product: Product;
}

export type WidgetRequest = Request<WidgetCalls>;
export type WidgetReply = Reply<WidgetCalls>;
