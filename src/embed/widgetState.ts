import {
  DEFAULT_TOP,
  type PredictionOptions,
  type TimedPrediction,
} from '../classifier/prediction';
import type { ModelId } from '../domain/model';
import { type CategoryIndex, type Choice, withCategories } from './choice';
import type { HostOptions, HostProduct } from './protocol/hostMessages';

/** What all models share, once it is there. */
export type ShelfState =
  | { readonly status: 'opening' }
  | {
      readonly status: 'open';
      readonly index: CategoryIndex;
      /** Labels from the root down to each place where a category stands. */
      readonly places: readonly (readonly number[])[];
    }
  | { readonly status: 'failed'; readonly message: string };

export interface WidgetOptions extends PredictionOptions {
  readonly model: ModelId;
  readonly top: number;
  readonly theme: NonNullable<HostOptions['theme']>;
  /** `#rrggbb`. */
  readonly accent?: string;
}

export interface WidgetState {
  readonly shelf: ShelfState;
  readonly options: WidgetOptions;
  /** What the host's form has; undefined until it has said so, and after `clear`. */
  readonly product: HostProduct | undefined;
  /** Counts what is to be answered, so that an answer that comes too late is known. */
  readonly asked: number;
  /** The newest answer for the product; `asked` tells to which of its texts. */
  readonly answer: { readonly asked: number; readonly prediction: TimedPrediction } | undefined;
  /** A model on its way: the share of it that is there, in [0, 1]. */
  readonly loading: number | undefined;
  /** What went wrong with the newest question. */
  readonly failure: string | undefined;
  readonly choice: Choice;
  /** Whatever was chosen for this product at some time: it stays in sight when it no longer is. */
  readonly touched: Choice;
}

/** Whole label sets are right as often as the ensemble's, at a fifth of its download. */
const DEFAULT_MODEL: ModelId = 'powerset';

export const INITIAL: WidgetState = {
  shelf: { status: 'opening' },
  options: { model: DEFAULT_MODEL, top: DEFAULT_TOP, theme: 'auto' },
  product: undefined,
  asked: 0,
  answer: undefined,
  loading: undefined,
  failure: undefined,
  choice: [],
  touched: [],
};

/** What is left out stays as it is; `null` takes a wish back. */
export function withOptions(options: WidgetOptions, change: HostOptions): WidgetOptions {
  const { model = options.model, top = options.top, theme = options.theme } = change;
  const { threshold = options.threshold, accent = options.accent } = change;
  return {
    ...{ model, top, theme },
    ...(typeof threshold === 'number' && { threshold }),
    ...(typeof accent === 'string' && { accent }),
  };
}

/** The state with another text in the host's form, or with another product. */
export function withProduct(state: WidgetState, product: HostProduct): WidgetState {
  const isSame = state.product?.id === product.id;
  const before = isSame ? state : { ...state, answer: undefined, choice: [], touched: [] };
  const next = { ...before, product, asked: state.asked + 1, failure: undefined };
  return withGivenChoice(hasText(next) ? next : { ...next, answer: undefined });
}

/** The state with what the host says is chosen, as soon as it is known what there is. */
export function withGivenChoice(state: WidgetState): WidgetState {
  const { shelf, product, touched } = state;
  const given = product?.categories;
  if (shelf.status !== 'open' || !given) return state;
  const known = given.flatMap((key) => shelf.index.find(key)?.id ?? []);
  const choice = withCategories([], known, shelf.index);
  return { ...state, choice, touched: [...new Set([...touched, ...choice])] };
}

/** What of the host's categories there is not. */
export function unknownCategories({ shelf, product }: WidgetState): string[] {
  if (shelf.status !== 'open') return [];
  return (product?.categories ?? []).filter((key) => shelf.index.find(key) === undefined);
}

/** Whether there is something to answer. */
export function hasText({ product }: WidgetState): boolean {
  return product !== undefined && `${product.name}${product.description}`.trim() !== '';
}
