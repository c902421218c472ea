import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ModelId } from '../domain/model';
import type { ModelCard } from '../manifest/schema';
import { answerOf, type Answer } from './answer';
import type { AppStore } from './appStore';
import { columnsOf } from './loadingSlice';
import { rankedRows, type Rows } from './rows';
import type { AppState } from './state';

/** The only file of the store that knows React. */
export const AppStoreContext = createContext<AppStore | undefined>(undefined);

/** Reads from the state and follows it. The selector must return the same for the same state. */
export function useApp<T>(selector: (state: AppState) => T): T {
  const store = useContext(AppStoreContext);
  if (store === undefined) throw new Error('broken invariant: the store is above every part');
  return useStore(store, selector);
}

/** A card of the registry whose model has a column. */
export type Column = ModelCard & { id: ModelId };

/** The models in the order of their columns; none before the shelf is open. */
export function useColumns(): readonly Column[] {
  const registry = useApp(({ shelf }) =>
    shelf.status === 'open' ? shelf.shelf.registry : undefined,
  );
  return useMemo(() => {
    if (registry === undefined) return [];
    return columnsOf(registry).flatMap((id) =>
      registry.models.filter((card) => card.id === id).map((card) => ({ ...card, id })),
    );
  }, [registry]);
}

/** The names of the categories, in the order of the nets' outputs. */
export function useCategoryNames(): readonly string[] {
  const labels = useApp(({ shelf }) => (shelf.status === 'open' ? shelf.shelf.labels : undefined));
  return useMemo(() => labels?.labels.map(({ name }) => name) ?? [], [labels]);
}

export function useAnswer(): Answer | undefined {
  const shelf = useApp((state) => (state.shelf.status === 'open' ? state.shelf : undefined));
  const scores = useApp((state) => state.scores);
  const sequence = useApp((state) => state.sequence);
  const names = useCategoryNames();
  return useMemo(() => {
    if (shelf === undefined) return undefined;
    const columns = columnsOf(shelf.shelf.registry);
    return answerOf({ tree: shelf.tree, names, scores, columns, sequence });
  }, [shelf, names, scores, sequence]);
}

/** The table's rows for what is sorted by, filtered and listed in the view. */
export function useRows(shortLimit: number): Rows {
  const names = useCategoryNames();
  const scores = useApp((state) => state.scores);
  const { sort, filter, all } = useApp((state) => state.view);
  const cards = useColumns();
  return useMemo(() => {
    const columns = cards.map(({ id }) => id);
    const limit = all ? names.length : shortLimit;
    return rankedRows(names, scores, { columns, sort, filter, limit });
  }, [names, scores, cards, sort, filter, all, shortLimit]);
}
