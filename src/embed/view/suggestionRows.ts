import type { ScoredCategory } from '../../classifier/prediction';
import type { WidgetCategory } from '../../worker/widget/protocol';
import type { WidgetState } from '../widgetState';

/** A score below this is no suggestion, whatever place it takes. */
const LEAST = 0.01;

export interface SuggestionRows {
  /** The best path, root first. */
  readonly path: readonly WidgetCategory[];
  /** Predicted, best first. */
  readonly likely: readonly ScoredCategory[];
  /** Not predicted, but not out of the question either. */
  readonly unlikely: readonly ScoredCategory[];
  /** Chosen at some time for this product, and not suggested. */
  readonly others: readonly WidgetCategory[];
}

export function suggestionsOf({ shelf, answer, touched }: WidgetState): SuggestionRows {
  const { path = [], predictions = [] } = answer?.prediction ?? {};
  const find = (key: string) => (shelf.status === 'open' ? (shelf.index.find(key) ?? []) : []);
  const likely = predictions.filter(({ predicted }) => predicted);
  const unlikely = predictions.filter(({ predicted, score }) => !predicted && score >= LEAST);
  const shown = new Set([...likely, ...unlikely].map(({ id }) => id));
  return {
    path: path.flatMap(find),
    ...{ likely, unlikely },
    others: touched.filter((id) => !shown.has(id)).flatMap(find),
  };
}
