import type { Status } from '../answerColumns';
import type { Decision } from './decision';
import type { ReviewRows } from './reviewRows';
import type { RowSearch } from './rowSearch';
import { type RowFacts, statusOf } from './rowStatus';

/**
 * Which rows of a catalogue are shown. Those marked with * go by where a row stands and, together
 * with the products that have neither answer nor decision, share out all rows: a row stands in one of
 * them, and leaves it when it is decided. The others say what is odd about an answer, or that there is
 * none, whatever was decided.
 */
export const FILTERS = [
  'all', // but empty rows
  'needs review', // * nobody has decided, and it is not sure enough, or nothing is predicted
  'models disagree',
  'nothing predicted',
  'accepted', // *
  'edited', // *
  'rejected', // *
  'automatic', // * sure enough to need nobody, and nobody has decided
  'unknown words',
  'errors', // * no product in the row
  'waiting', // a product without an answer: its turn has not come, or it could not be classified
] as const;
export type Filter = (typeof FILTERS)[number];
export type FilterCounts = Readonly<Record<Filter, number>>;

export interface RowQuery {
  readonly filter: Filter;
  /** Only rows that a search finds, where there is one; see `RowSearch`. */
  readonly search: Pick<RowSearch, 'finds'> | undefined;
  readonly order: 'file' | 'doubt';
  /** As for `statusOf`. */
  readonly cut: number | undefined;
}

/** What was decided; a review's log. */
export interface Decisions {
  decisionOf(row: number): Decision | undefined;
}

/** The filter that goes by each status. */
const FILTER_OF: Readonly<Record<Status, Filter>> = {
  accepted: 'accepted',
  edited: 'edited',
  rejected: 'rejected',
  automatic: 'automatic',
  'needs review': 'needs review',
  'no category': 'needs review',
  error: 'errors',
};

/** How many rows each filter shows, whatever is searched for. */
export function filterCounts(
  rows: ReviewRows,
  decisions: Decisions,
  cut: number | undefined,
): FilterCounts {
  const filtersOf = filterReader(rows, decisions, cut);
  const counts = new Uint32Array(FILTERS.length);
  for (let row = 0; row < rows.count; row++) {
    for (let bits = filtersOf(row); bits !== 0; bits &= bits - 1) {
      counts[31 - Math.clz32(bits & -bits)]!++;
    }
  }
  return forEachFilter((_, index) => counts[index]!);
}

/** The rows that a filter and a search show, in the order asked for. */
export function visibleRows(
  rows: ReviewRows,
  decisions: Decisions,
  { filter, search, order, cut }: RowQuery,
): Int32Array {
  const filtersOf = filterReader(rows, decisions, cut);
  const wanted = BIT_OF[filter];
  const ordered = order === 'doubt' ? rows.byDoubt() : undefined;
  const visible = new Int32Array(rows.count);
  let count = 0;
  for (let place = 0; place < rows.count; place++) {
    const row = ordered ? ordered[place]! : place;
    if ((filtersOf(row) & wanted) === 0) continue;
    if (search && !search.finds(row)) continue;
    visible[count++] = row;
  }
  return visible.slice(0, count);
}

/**
 * Those of some rows that accepting them all at once touches: products with an answer that nobody
 * has decided on. Those that are filed automatically are among them.
 */
export function acceptable(
  rows: ReviewRows,
  decisions: Decisions,
  among: ArrayLike<number>,
): Int32Array {
  const found = new Int32Array(among.length);
  let count = 0;
  for (let place = 0; place < among.length; place++) {
    const row = among[place]!;
    if (rows.isAnswered(row) && decisions.decisionOf(row) === undefined) found[count++] = row;
  }
  return found.slice(0, count);
}

/** Reads where rows stand, without an object for each. */
export function statusReader(
  rows: ReviewRows,
  decisions: Decisions,
  cut: number | undefined,
): (row: number) => Status | undefined {
  const facts: { -readonly [Fact in keyof RowFacts]: RowFacts[Fact] } = {
    kind: 'empty',
    confidence: undefined,
    predicted: 0,
  };
  return (row) => {
    facts.kind = rows.kindOf(row);
    facts.confidence = rows.confidenceOf(row);
    facts.predicted = rows.predictedOf(row);
    return statusOf(facts, decisions.decisionOf(row), cut);
  };
}

const BIT_OF = forEachFilter((_, index) => 1 << index);

/** Reads by which filters rows are shown, each a bit of `BIT_OF`. */
function filterReader(
  rows: ReviewRows,
  decisions: Decisions,
  cut: number | undefined,
): (row: number) => number {
  const statusAt = statusReader(rows, decisions, cut);
  return (row) => {
    const status = statusAt(row);
    if (status === undefined && rows.kindOf(row) === 'empty') return 0;
    const bits = BIT_OF.all | (status === undefined ? 0 : BIT_OF[FILTER_OF[status]]);
    if (rows.isAnswered(row)) return bits | oddities(rows, row);
    return rows.kindOf(row) === 'product' ? bits | BIT_OF.waiting : bits;
  };
}

function oddities(rows: ReviewRows, row: number): number {
  return (
    (rows.agreesOn(row) ? 0 : BIT_OF['models disagree']) |
    (rows.predictedOf(row) === 0 ? BIT_OF['nothing predicted'] : 0) |
    (rows.unknownWordsOf(row) > 0 ? BIT_OF['unknown words'] : 0)
  );
}

function forEachFilter(valueOf: (filter: Filter, index: number) => number): FilterCounts {
  const entries = FILTERS.map((filter, index) => [filter, valueOf(filter, index)] as const);
  return Object.fromEntries(entries) as Record<Filter, number>;
}
