import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { isAborted, messageOf } from '../domain/errors';
import { isBase } from './columns';
import { isAllKept, isKept, isRelease } from './device';
import { newestOnly } from './newestOnly';
import type { AppPorts } from './ports';
import type { AppState, DeviceSlice } from './state';

/** Whether "Ready to work offline" has been said. */
export const OFFLINE_SAID = 'offlineSaid';

/** The files of models and curves that this device keeps. */
export function createDeviceSlice({
  device,
  preferences,
}: AppPorts): StateCreator<AppState, [], [], DeviceSlice> {
  return (set, get) => {
    let running: AbortController | undefined;
    /** Over when the last file that had begun to arrive is written. */
    let fetching: Promise<void> | undefined;

    return {
      kept: undefined,
      memoryOnly: false,
      space: {},
      fetchAll: { status: 'idle' },

      async refreshDevice() {
        const [kept, space] = await Promise.all([device.kept(), device.space()]);
        set({ kept, space });
      },

      async downloadAll() {
        const { shelf, fetchAll } = get();
        if (shelf.status !== 'open' || fetchAll.status === 'running') return;
        running = new AbortController();
        set({ fetchAll: { status: 'running', loaded: 0, total: 0 } });
        try {
          await device.persist();
          fetching = device.fetchAll(
            shelf.shelf.registry,
            (loaded, total) => set({ fetchAll: { status: 'running', loaded, total } }),
            running.signal,
          );
          await fetching;
          set({ fetchAll: { status: 'done' }, memoryOnly: false });
        } catch (error) {
          set({
            fetchAll: isAborted(error)
              ? { status: 'idle' }
              : { status: 'failed', message: messageOf(error) },
          });
        }
        await get().refreshDevice();
      },

      cancelDownload: () => running?.abort(),

      async removeModels() {
        running?.abort();
        await fetching?.catch(() => undefined);
        await device.clear();
        preferences.set(OFFLINE_SAID, '');
        set({ fetchAll: { status: 'idle' }, offlineNotice: false });
        await get().refreshDevice();
      },
    };
  };
}

/**
 * Looks at what is kept whenever a model or the vocabulary has come. When all of a release
 * works and is kept, it replaces the one before on this device: there is always one that works
 * without a network.
 *
 * @returns the end of it
 */
export function startDevice(store: StoreApi<AppState>, { device }: AppPorts): () => void {
  let settled = false;

  async function look(): Promise<void> {
    await store.getState().refreshDevice();
    const state = store.getState();
    if (!settled && state.shelf.status === 'open' && isRelease(state)) {
      settled = true;
      await device.settle(state.shelf.shelf.registry);
      await store.getState().refreshDevice();
    }
    store.setState((state) => ({ memoryOnly: isMemoryOnly(state) }));
  }

  // one look at a time, or an old one could overwrite what a newer one saw
  const looks = newestOnly<void>(look);
  const stop = store.subscribe((state, before) => {
    if (readyCount(state) > readyCount(before)) looks.push();
  });
  const stopKeeping = keepUnloaded(store, device, () => looks.push());
  return () => {
    stop();
    stopKeeping();
    looks.clear();
  };
}

/**
 * In Catalogue most models are not loaded, and would not be here without a network: their files
 * are fetched all the same, quietly, as long as that view is open.
 *
 * @returns the end of it
 */
function keepUnloaded(
  store: StoreApi<AppState>,
  device: AppPorts['device'],
  onKept: () => void,
): () => void {
  let running: AbortController | undefined;
  const stop = store.subscribe(({ shelf, kept, models, view }) => {
    if (view.tab !== 'catalogue') {
      running?.abort();
      running = undefined;
      return;
    }
    if (running || shelf.status !== 'open' || models.linear.status !== 'ready') return;
    const { registry } = shelf.shelf;
    if (kept === undefined || isAllKept(registry, kept)) return;
    running = new AbortController();
    const nobodyAsked = () => undefined;
    device.fetchAll(registry, nobodyAsked, running.signal).then(onKept, nobodyAsked);
  });
  return () => {
    stop();
    running?.abort();
  };
}

/** Models and vocabulary that have come. */
function readyCount({ models, text }: AppState): number {
  const ready = Object.values(models).filter(({ status }) => status === 'ready').length;
  return ready + (text.status === 'ready' ? 1 : 0);
}

function isMemoryOnly({ shelf, models, kept }: AppState): boolean {
  if (shelf.status !== 'open') return false;
  const { columns, shelf: opened } = shelf;
  return columns
    .filter(isBase)
    .some((card) => models[card.id].status === 'ready' && !isKept(card, opened.registry, kept));
}
