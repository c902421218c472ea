import { useEffect, useMemo } from 'react';
import type { ModelId } from '../../domain/model';
import { useApp, useColumns } from '../../store/hooks';
import type { Run } from './runs';

export interface Runs {
  runs: Run[];
  loading: boolean;
  failures: { id: ModelId; title: string; message: string }[];
}

/** The recorded runs, fetched when they are first asked for. */
export function useRuns(): Runs {
  const columns = useColumns();
  const histories = useApp((state) => state.histories);
  const opening = useApp((state) => state.shelf.status === 'opening');
  const loadHistory = useApp((state) => state.loadHistory);
  useEffect(() => {
    for (const { id } of columns) void loadHistory(id);
  }, [columns, loadHistory]);
  return useMemo(() => {
    const known = columns.map(({ id, title }) => ({ id, title, state: histories[id] }));
    return {
      runs: known.flatMap(({ id, title, state }) =>
        state?.status === 'ready' ? [{ id, title, history: state.history }] : [],
      ),
      loading: opening || known.some(({ state }) => state?.status === 'loading'),
      failures: known.flatMap(({ id, title, state }) =>
        state?.status === 'failed' ? [{ id, title, message: state.message }] : [],
      ),
    };
  }, [columns, histories, opening]);
}
