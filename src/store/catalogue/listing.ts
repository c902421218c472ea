import type { CatalogueRecord } from '../../archive/catalogueRecord';
import { messageOf } from '../../domain/errors';
import type { Context } from './context';
import type { CatalogueState, ListedCatalogue } from './state';

type Listing = Pick<CatalogueState, 'list' | 'persistent' | 'refreshList' | 'removeCatalogue'>;

/** The catalogues of this device. */
export function createListing(context: Context): Listing {
  const { get, set } = context;
  let asked = 0;
  let shown = 0;
  return {
    list: { status: 'loading' },
    persistent: true,
    async refreshList() {
      const own = ++asked;
      try {
        const archive = await context.archive();
        const records = await archive.list();
        // asked for later, and here before
        if (own < shown) return;
        shown = own;
        set({
          list: { status: 'ready', catalogues: records.map(listed) },
          persistent: archive.persistent,
        });
      } catch (thrown) {
        set({ list: { status: 'failed', message: messageOf(thrown) } });
      }
    },
    async removeCatalogue(id) {
      try {
        await (await context.archive()).delete(id);
        context.ports.windows.tell({ kind: 'deleted', id });
      } catch (thrown) {
        set({ list: { status: 'failed', message: messageOf(thrown) } });
        return;
      }
      await get().refreshList();
    },
  };
}

export function listed(record: CatalogueRecord): ListedCatalogue {
  const { id, name, changed, rows, products, model, reviewed } = record;
  const answered = Math.min(rows, record.answeredChunks * record.chunkRows);
  return { id, name, changed, rows, products, model, answered, reviewed };
}
