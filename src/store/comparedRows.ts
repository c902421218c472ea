import { matcherOf } from '../text/search';
import type { Column } from './columns';
import type { ScoresByModel } from './state';
import { voiceOf } from './together';
import type { ComparedOrder, Voice } from './views/classify';

/** A category and what one voice gives it for two products. */
export interface ComparedRow {
  label: number;
  name: string;
  first: number | undefined;
  second: number | undefined;
  /** Of the second from the first, in [−1, 1]; `undefined` as long as one is not scored. */
  difference: number | undefined;
}

export interface ComparedQuery {
  columns: readonly Column[];
  /** Those of the models that are asked, among them the shown ones. */
  asked: readonly Column[];
  by: Voice;
  order: ComparedOrder;
  /** As in the table of scores. */
  filter: string;
  /** At most this many. */
  limit: number;
}

/**
 * The rows of the table that compares two products: first what either is scored highest, or
 * what differs most; equal ones keep the order of the labels.
 */
export function comparedRows(
  names: readonly string[],
  [first, second]: readonly [ScoresByModel, ScoresByModel],
  query: ComparedQuery,
): { rows: ComparedRow[]; matching: number } {
  const [a, b] = [voiceOf(first, query), voiceOf(second, query)];
  const matches = matcherOf(query.filter);
  const rows = [...names.entries()].flatMap(([label, name]): ComparedRow[] => {
    if (!matches(name)) return [];
    const [one, other] = [a?.[label], b?.[label]];
    const difference = one === undefined || other === undefined ? undefined : other - one;
    return [{ label, name, first: one, second: other, difference }];
  });
  const key = query.order === 'difference' ? sizeOf : highestOf;
  rows.sort((one, other) => key(other) - key(one));
  return { rows: rows.slice(0, query.limit), matching: rows.length };
}

function highestOf({ first = 0, second = 0 }: ComparedRow): number {
  return Math.max(first, second);
}

function sizeOf({ difference = 0 }: ComparedRow): number {
  return Math.abs(difference);
}
