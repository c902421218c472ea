import { MODEL_IDS, type ModelId } from '../domain/model';
import { messageOf } from '../domain/errors';
import type { Registry } from '../manifest/schema';
import { CategoryTree } from '../taxonomy/categoryTree';
import type { StateCreator } from 'zustand/vanilla';
import type { AppPorts } from './ports';
import type { AppState, LoadingSlice, ModelState } from './state';

/** The registry's models that this release knows, in the order of their columns. */
export function columnsOf(registry: Registry): ModelId[] {
  return MODEL_IDS.filter((id) => registry.models.some((card) => card.id === id));
}

/** A record with one entry for each model. */
export function forEachModel<T>(value: (id: ModelId) => T): Record<ModelId, T> {
  return { mlp: value('mlp'), cnn: value('cnn'), lstm: value('lstm') };
}

/**
 * What has arrived and what has not. The nets are loaded one after the other, so that the
 * first answer waits only for the first of them; one that fails does not stop the rest.
 */
export function createLoadingSlice({
  runtime,
  text,
}: AppPorts): StateCreator<AppState, [], [], LoadingSlice> {
  return (set, get) => {
    const setModel = (id: ModelId, state: ModelState) =>
      set(({ models }) => ({ models: { ...models, [id]: state } }));

    const onProgress = (id: ModelId) => (loaded: number, total: number) =>
      setModel(
        id,
        loaded < total ? { status: 'loading', loaded, total } : { status: 'warming', total },
      );

    async function openShelf(): Promise<boolean> {
      set({ shelf: { status: 'opening' } });
      try {
        const shelf = await runtime.open();
        const tree = new CategoryTree(shelf.taxonomy, shelf.labels.labels.length);
        set({ shelf: { status: 'open', shelf, tree } });
        return true;
      } catch (error) {
        set({ shelf: { status: 'failed', message: messageOf(error) } });
        return false;
      }
    }

    return {
      shelf: { status: 'opening' },
      text: { status: 'opening' },
      models: forEachModel(() => ({ status: 'idle' })),
      backend: runtime.backend(),

      async open() {
        if (!(await openShelf())) return;
        await Promise.all([get().retryText(), loadInTurn(get)]);
      },

      async retryText() {
        set({ text: { status: 'opening' } });
        try {
          await text.open();
          set({ text: { status: 'ready' } });
        } catch (error) {
          set({ text: { status: 'failed', message: messageOf(error) } });
        }
      },

      async loadModel(id) {
        const total = bytesOf(get(), id);
        setModel(id, { status: 'loading', loaded: 0, total });
        try {
          await runtime.load(id, onProgress(id));
          setModel(id, { status: 'ready' });
        } catch (error) {
          setModel(id, { status: 'failed', message: messageOf(error) });
        }
      },
    };
  };
}

async function loadInTurn(get: () => AppState): Promise<void> {
  const { shelf } = get();
  if (shelf.status !== 'open') return;
  for (const id of columnsOf(shelf.shelf.registry)) {
    const { status } = get().models[id];
    if (status === 'idle' || status === 'failed') await get().loadModel(id);
  }
}

function bytesOf({ shelf }: AppState, id: ModelId): number {
  if (shelf.status !== 'open') return 0;
  return shelf.shelf.registry.models.find((card) => card.id === id)?.bytes ?? 0;
}
