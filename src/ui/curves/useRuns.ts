import { useEffect, useMemo } from 'react';
import { COUNTERPARTS, type RunId } from '../../domain/model';
import { useApp, useArticleRuns, useBaseColumns } from '../../store/hooks';
import type { HistoryState } from '../../store/state';
import type { ComparedRun, Run } from './runs';

export interface Runs {
  runs: ComparedRun[];
  /** How many of our runs are still on their way. */
  pending: number;
  failures: { id: RunId; title: string; message: string }[];
}

interface Listed {
  id: RunId;
  title: string;
  state: HistoryState | undefined;
}

/** The nets of the registry, whose training was recorded. */
export function useNets() {
  const columns = useBaseColumns();
  return useMemo(() => columns.filter(({ kind }) => kind === 'net'), [columns]);
}

/** The recorded runs, fetched when they are first asked for; the article's when they are shown. */
export function useRuns(): Runs {
  const nets = useNets();
  const listed = useArticleRuns();
  const shown = useApp((state) => state.view.article);
  const histories = useApp((state) => state.histories);
  const loadHistory = useApp((state) => state.loadHistory);
  useEffect(() => {
    for (const { id } of nets) void loadHistory(id);
    for (const { id } of shown ? listed : []) void loadHistory(id);
  }, [nets, listed, shown, loadHistory]);
  return useMemo(() => {
    const articles = listed.map(({ id, title }) => ({ id, title, state: histories[id] }));
    const ours = nets.map(({ id, title }) => ({ id, title, state: histories[id] }));
    return {
      runs: ours.flatMap((net): ComparedRun[] => {
        const article = articles.find(({ id }) => shown && COUNTERPARTS[id] === net.id);
        return readyRun(net).map((run) => withCounterpart({ ...run, id: net.id }, article));
      }),
      pending: ours.filter(({ state }) => (state?.status ?? 'loading') === 'loading').length,
      failures: [...ours, ...articles].flatMap(failureOf),
    };
  }, [nets, listed, shown, histories]);
}

function readyRun({ id, title, state }: Listed): Run[] {
  return state?.status === 'ready' ? [{ id, title, history: state.history }] : [];
}

function withCounterpart(run: ComparedRun, listed: Listed | undefined): ComparedRun {
  const [article] = listed ? readyRun(listed) : [];
  return article ? { ...run, article } : run;
}

function failureOf({ id, title, state }: Listed) {
  return state?.status === 'failed' ? [{ id, title, message: state.message }] : [];
}
