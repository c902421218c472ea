import type { RunId } from '../domain/model';
import type { StateCreator } from 'zustand/vanilla';
import { failureOf } from './failure';
import type { AppPorts } from './ports';
import type { AppState, HistorySlice, HistoryState } from './state';

/** The recorded training runs, fetched when the curves are first looked at. */
export function createHistorySlice({
  runtime,
}: AppPorts): StateCreator<AppState, [], [], HistorySlice> {
  return (set, get) => {
    const put = (id: RunId, state: HistoryState) =>
      set(({ histories }) => ({ histories: { ...histories, [id]: state } }));

    return {
      histories: {},

      async loadHistory(id) {
        const known = get().histories[id];
        if (known?.status === 'ready') return known.history;
        if (known?.status !== 'loading') put(id, { status: 'loading' });
        try {
          const history = await runtime.history(id);
          if (get().histories[id]?.status !== 'ready') put(id, { status: 'ready', history });
          return history;
        } catch (error) {
          put(id, { status: 'failed', message: failureOf(error, get(), 'This training run') });
          return undefined;
        }
      },
    };
  };
}
