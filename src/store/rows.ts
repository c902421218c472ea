import type { ModelId, Scores } from '../domain/model';
import type { ModelScores } from './state';

/** From this score on a category counts as predicted. */
export const PREDICTED_FROM = 0.5;

/** A category and what each model gives it, in the order of the columns. */
export interface Row {
  label: number;
  name: string;
  scores: readonly (number | undefined)[];
}

export type ScoresByModel = Readonly<Partial<Record<ModelId, ModelScores>>>;

/** The models that have answered the newest input that any has answered. */
export function freshest(scores: ScoresByModel, columns: readonly ModelId[]): ModelId[] {
  const newest = Math.max(0, ...columns.map((id) => scores[id]?.sequence ?? 0));
  return columns.filter((id) => newest > 0 && scores[id]?.sequence === newest);
}

/** The mean over models, label by label; `undefined` without a model. */
export function meanScores(all: readonly Scores[]): Scores | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  return first.map((_, label) => all.reduce((sum, scores) => sum + scores[label]!, 0) / all.length);
}

export interface RowQuery {
  columns: readonly ModelId[];
  /** Ordered by this column's score, or by the mean of the models in step with the input. */
  sort: 'mean' | ModelId;
  /** Only names with this text in them, in any case. */
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
 * A column without scores cannot be sorted by: the mean stands in for it.
 */
export function rankedRows(names: readonly string[], scores: ScoresByModel, query: RowQuery): Rows {
  const { columns, sort, filter, limit } = query;
  const answered = freshest(scores, columns).map((id) => scores[id]!.scores);
  const key = (sort === 'mean' ? undefined : scores[sort]?.scores) ?? meanScores(answered);
  const wanted = filter.trim().toLowerCase();
  const matching = [...names.keys()].filter((label) =>
    names[label]!.toLowerCase().includes(wanted),
  );
  if (key !== undefined) matching.sort((a, b) => key[b]! - key[a]!);
  const rows = matching.slice(0, limit).map((label) => ({
    label,
    name: names[label]!,
    scores: columns.map((id) => scores[id]?.scores[label]),
  }));
  return { rows, matching: matching.length };
}
