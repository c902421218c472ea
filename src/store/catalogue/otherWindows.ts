import { type Context, tell } from './context';
import { begin, initialView, readWork } from './opening';
import type { News } from './ports';
import type { Refresh } from './refresh';
import { endSearch } from './searching';
import type { CatalogueState } from './state';

type OtherWindows = Pick<CatalogueState, 'deletedElsewhere' | 'dismissDeleted' | 'openToChange'>;

/** What other windows do to the catalogues of this device, and what follows from it here. */
export function createOtherWindows(context: Context, refresh: Refresh): OtherWindows {
  const { get, set, ports } = context;
  ports.windows.onNews((news) => hear(context, news));
  return {
    deletedElsewhere: undefined,
    dismissDeleted: () => set({ deletedElsewhere: undefined }),
    async openToChange() {
      const { work } = context;
      const { open } = get();
      if (!work?.release || !open?.isFree) return;
      try {
        // it is held already: what the other window did is read, and nobody comes in between
        const again = await readWork(context, open.catalogue.id, work.release);
        // it was closed meanwhile
        if (context.work !== work) return;
        const { filter, search, order, focused, version } = get().open!;
        endSearch(work);
        const view = { ...initialView(again), filter, order, focused, version: version + 1 };
        begin(context, again, view);
        refresh({ keepRows: false });
        if (search !== '') get().setSearch(search);
      } catch (thrown) {
        tell(context, thrown);
      }
    },
  };
}

function hear({ get, set }: Context, news: News): void {
  const { open, list, closeCatalogue, refreshList } = get();
  if (news.kind === 'deleted' && news.id === open?.catalogue.id) {
    // nothing of it could be kept or exported any more
    set({ deletedElsewhere: open.catalogue.name });
    closeCatalogue();
  } else if (!open && list.status !== 'failed') {
    // what failed stays until somebody has read it
    void refreshList();
  }
}
