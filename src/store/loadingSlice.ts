import type { BaseModelId } from '../domain/model';
import { CategoryTree } from '../taxonomy/categoryTree';
import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { asksModel } from './asked';
import { columnsOf, forEachBaseModel } from './columns';
import { failureOf } from './failure';
import type { AppPorts } from './ports';
import type { AppState, LoadingSlice, ModelState } from './state';

/**
 * The order in which models are fetched: the quickest to come is the first to answer, and the
 * linear baseline is there early because it needs nothing of the graphics device.
 */
const LOADING_ORDER: readonly BaseModelId[] = ['mlp', 'linear', 'cnn', 'lstm', 'powerset'];

/**
 * What has arrived and what has not. The models are loaded one after the other, so that the
 * first answer waits only for the first of them; one that fails does not stop the rest. One
 * that is not asked is left where it is until it is.
 */
export function createLoadingSlice({
  runtime,
  text,
}: AppPorts): StateCreator<AppState, [], [], LoadingSlice> {
  return (set, get) => {
    const setModel = (id: BaseModelId, state: ModelState) =>
      set(({ models }) => ({ models: { ...models, [id]: state } }));

    const onProgress = (id: BaseModelId) => (loaded: number, total: number) =>
      setModel(
        id,
        loaded < total ? { status: 'loading', loaded, total } : { status: 'warming', total },
      );

    async function openShelf(): Promise<boolean> {
      set({ shelf: { status: 'opening' } });
      try {
        const shelf = await runtime.open();
        const tree = new CategoryTree(shelf.taxonomy, shelf.labels.labels.length);
        set({ shelf: { status: 'open', shelf, tree, columns: columnsOf(shelf.registry) } });
        return true;
      } catch (error) {
        const message = failureOf(error, get(), 'The list of models');
        set({ shelf: { status: 'failed', message } });
        return false;
      }
    }

    return {
      shelf: { status: 'opening' },
      text: { status: 'opening' },
      models: forEachBaseModel(() => ({ status: 'idle' })),
      backend: runtime.backend(),

      async open() {
        if (!(await openShelf())) return;
        await Promise.all([get().retryText(), get().loadAsked()]);
      },

      async retryText() {
        set({ text: { status: 'opening' } });
        try {
          await text.open();
          set({ text: { status: 'ready' } });
        } catch (error) {
          set({ text: { status: 'failed', message: failureOf(error, get(), 'The vocabulary') } });
          return;
        }
        // it is computed where the text is read, and failed with it
        if (get().models.linear.status === 'failed') await get().loadModel('linear');
      },

      async loadModel(id) {
        const total = bytesOf(get(), id);
        setModel(id, { status: 'loading', loaded: 0, total });
        try {
          await runtime.load(id, onProgress(id));
          setModel(id, { status: 'ready' });
        } catch (error) {
          setModel(id, { status: 'failed', message: failureOf(error, get(), 'This') });
        }
      },

      loadAsked: oneAtATime(() => loadInTurn(get)),
    };
  };
}

/** The run that goes on, or a new one. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= run().finally(() => (running = undefined)));
}

/** Looks anew before each model: what is asked may have changed during the one before. */
async function loadInTurn(get: () => AppState): Promise<void> {
  for (let id = nextOf(get()); id !== undefined; id = nextOf(get())) await get().loadModel(id);
}

/** What failed waits for a Retry. */
function nextOf(state: AppState): BaseModelId | undefined {
  const isNext = (id: BaseModelId) =>
    state.models[id].status === 'idle' && asksModel(state, id) && !waits(state, id);
  return LOADING_ORDER.find(isNext);
}

/**
 * Whether a model is left until another view is opened: a catalogue is scored by nets of its own, in
 * its workers, and two of each would take too much memory beside 50,000 rows.
 */
function waits({ view }: AppState, id: BaseModelId): boolean {
  return view.tab === 'catalogue' && id !== 'linear';
}

function bytesOf({ shelf }: AppState, id: BaseModelId): number {
  if (shelf.status !== 'open') return 0;
  return shelf.columns.find((column) => column.id === id)?.bytes ?? 0;
}

/**
 * Loads a model once it is asked again whose column was hidden, or whose view was not open.
 *
 * @returns the end of it
 */
export function startLoadingAsked(store: StoreApi<AppState>): () => void {
  return store.subscribe((state, before) => {
    const { hiddenColumns, tab } = before.view;
    if (state.view.hiddenColumns !== hiddenColumns || state.view.tab !== tab) {
      void state.loadAsked();
    }
  });
}
