import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Product } from '../domain/product';
import { answerOf, type Answer } from './answer';
import type { AppStore } from './appStore';
import {
  articleRunsOf,
  askedOf,
  isBase,
  shownOf,
  type ArticleColumn,
  type BaseColumn,
  type Column,
} from './columns';
import { comparedRows } from './comparedRows';
import { inputOf, type InputId } from './inputs';
import { rankedRows, type Rows } from './rows';
import type { AppState, ScoresByModel } from './state';
import { whyOf, type Why } from './why';

/** The only file of the store that knows React. */
export const AppStoreContext = createContext<AppStore | undefined>(undefined);

/** Reads from the state and follows it. The selector must return the same for the same state. */
export function useApp<T>(selector: (state: AppState) => T): T {
  const store = useContext(AppStoreContext);
  if (store === undefined) throw new Error('broken invariant: the store is above every part');
  return useStore(store, selector);
}

const NO_COLUMNS: readonly Column[] = [];

/** The models in the order of their columns; none before the shelf is open. */
export function useColumns(): readonly Column[] {
  return useApp(({ shelf }) => (shelf.status === 'open' ? shelf.columns : NO_COLUMNS));
}

/** The models that score by themselves, in the order of their columns. */
export function useBaseColumns(): readonly BaseColumn[] {
  const columns = useColumns();
  return useMemo(() => columns.filter(isBase), [columns]);
}

const NO_RUNS: readonly ArticleColumn[] = [];

/** The article's runs that the registry lists, in the order of our columns. */
export function useArticleRuns(): readonly ArticleColumn[] {
  const registry = useApp(({ shelf }) =>
    shelf.status === 'open' ? shelf.shelf.registry : undefined,
  );
  return useMemo(() => (registry ? articleRunsOf(registry) : NO_RUNS), [registry]);
}

/** The names of the categories, in the order of the models' scores. */
export function useCategoryNames(): readonly string[] {
  const labels = useApp(({ shelf }) => (shelf.status === 'open' ? shelf.shelf.labels : undefined));
  return useMemo(() => labels?.labels.map(({ name }) => name) ?? [], [labels]);
}

/** The columns that are not hidden. */
export function useShownColumns(): readonly Column[] {
  const columns = useColumns();
  const hidden = useApp((state) => state.view.hiddenColumns);
  return useMemo(() => shownOf(columns, hidden), [columns, hidden]);
}

/** The columns of the models whose scores are wanted. */
export function useAskedColumns(): readonly Column[] {
  const columns = useColumns();
  const hidden = useApp((state) => state.view.hiddenColumns);
  return useMemo(() => askedOf(columns, hidden), [columns, hidden]);
}

/** The models that are asked and score by themselves, in the order of the columns. */
export function useAskedBaseColumns(): readonly BaseColumn[] {
  const asked = useAskedColumns();
  return useMemo(() => asked.filter(isBase), [asked]);
}

const NO_SCORES: ScoresByModel = {};

/** What was typed into an input; `undefined` where it is not there. */
export function useProduct(id: InputId): Product | undefined {
  return useApp((state) => inputOf(state, id)?.product);
}

/** The scores of an input; none where it is not there. */
function useScores(id: InputId): ScoresByModel {
  return useApp((state) => inputOf(state, id)?.scores ?? NO_SCORES);
}

export function useAnswer(id: InputId = 'first'): Answer | undefined {
  const tree = useApp(({ shelf }) => (shelf.status === 'open' ? shelf.tree : undefined));
  const scores = useScores(id);
  const sequence = useApp((state) => inputOf(state, id)?.sequence ?? 0);
  const names = useCategoryNames();
  const columns = useAskedColumns();
  return useMemo(
    () => tree && answerOf({ tree, names, scores, columns, sequence }),
    [tree, names, scores, columns, sequence],
  );
}

/** How many rows are listed: all of them when they are asked for, or when they are filtered. */
function useLimit(shortLimit: number): number {
  const { filter, all } = useApp((state) => state.view);
  return all || filter.trim() !== '' ? Infinity : shortLimit;
}

/** The table's rows for what is sorted by, filtered and listed in the view. */
export function useRows(shortLimit: number): Rows {
  const names = useCategoryNames();
  const scores = useScores('first');
  const { sort, filter } = useApp((state) => state.view);
  const limit = useLimit(shortLimit);
  const columns = useShownColumns();
  const asked = useAskedColumns();
  return useMemo(
    () => rankedRows(names, scores, { columns, asked, sort, filter, limit }),
    [names, scores, columns, asked, sort, filter, limit],
  );
}

/** The rows of the table that compares the two products. */
export function useComparedRows(shortLimit: number): ReturnType<typeof comparedRows> {
  const names = useCategoryNames();
  const [first, second] = [useScores('first'), useScores('second')];
  const { comparedBy: by, comparedOrder: order, filter } = useApp((state) => state.view);
  const limit = useLimit(shortLimit);
  const columns = useShownColumns();
  const asked = useAskedColumns();
  return useMemo(
    () => comparedRows(names, [first, second], { columns, asked, by, order, filter, limit }),
    [names, first, second, columns, asked, by, order, filter, limit],
  );
}

/** What the words say for or against the category that is asked about. */
export function useWhy(): Why | undefined {
  const shelf = useApp((state) => state.shelf);
  const scores = useApp((state) => state.scores);
  const models = useApp((state) => state.models);
  const product = useApp((state) => state.product);
  const sequence = useApp((state) => state.sequence);
  const pointed = useApp((state) => state.pointed);
  const view = useApp((state) => state.view);
  const explained = useApp((state) => state.explained);
  const whyFailure = useApp((state) => state.whyFailure);
  return useMemo(
    () => whyOf({ shelf, scores, models, product, sequence, pointed, view, explained, whyFailure }),
    [shelf, scores, models, product, sequence, pointed, view, explained, whyFailure],
  );
}
