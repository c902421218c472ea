import { matcherOf } from '../text/search';
import type { Column } from './columns';
import type { ScoresByModel } from './state';
import { togetherOf, voiceOf } from './together';
import type { Voice } from './views/classify';

/** A category and what each model gives it, in the order of the columns. */
export interface Row {
  label: number;
  name: string;
  scores: readonly (number | undefined)[];
}

export interface RowQuery {
  columns: readonly Column[];
  /** Those of the models that are asked, among them the shown ones. */
  asked: readonly Column[];
  /** Ordered by this column's score, or by what all models together say. */
  sort: Voice;
  /** Only names with all of these parts of words; see `matcherOf`. */
  filter: string;
  /** At most this many. */
  limit: number;
}

export interface Rows {
  rows: Row[];
  /** Categories that match the filter, shown or not. */
  matching: number;
}

/**
 * The rows of the table of scores, best first; equal scores keep the order of the labels.
 * A column that is hidden or has no scores cannot be sorted by: all models together stand in
 * for it.
 */
export function rankedRows(names: readonly string[], scores: ScoresByModel, query: RowQuery): Rows {
  const { columns, asked, sort, filter, limit } = query;
  const alone = voiceOf(scores, { columns, asked, by: sort });
  const key = alone ?? togetherOf(scores, asked)?.scores;
  const matches = matcherOf(filter);
  const matching = [...names.keys()].filter((label) => matches(names[label]!));
  if (key !== undefined) matching.sort((a, b) => key[b]! - key[a]!);
  const rows = matching.slice(0, limit).map((label) => ({
    label,
    name: names[label]!,
    scores: columns.map(({ id }) => scores[id]?.scores[label]),
  }));
  return { rows, matching: matching.length };
}
