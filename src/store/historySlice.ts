import { messageOf } from '../domain/errors';
import type { ModelId } from '../domain/model';
import type { StateCreator } from 'zustand/vanilla';
import type { AppPorts } from './ports';
import type { AppState, HistorySlice, HistoryState } from './state';

/** The recorded training runs, fetched when the curves are first looked at. */
export function createHistorySlice({
  runtime,
}: AppPorts): StateCreator<AppState, [], [], HistorySlice> {
  return (set, get) => ({
    histories: {},

    async loadHistory(id) {
      const status = get().histories[id]?.status;
      if (status === 'loading' || status === 'ready') return;
      const put = (id: ModelId, state: HistoryState) =>
        set(({ histories }) => ({ histories: { ...histories, [id]: state } }));
      put(id, { status: 'loading' });
      try {
        put(id, { status: 'ready', history: await runtime.history(id) });
      } catch (error) {
        put(id, { status: 'failed', message: messageOf(error) });
      }
    },
  });
}
