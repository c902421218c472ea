import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Archive } from '../../archive/archive';
import type { ReportFile } from '../../manifest/reportSchema';
import { memoised } from '../../runtime/memoised';
import { CategoryTree } from '../../taxonomy/categoryTree';
import { createAuditing } from './auditing';
import { createClassifyingAgain } from './classifyingAgain';
import { coalesced } from './coalesced';
import type { Context } from './context';
import { createExporting } from './exporting';
import { createIncoming } from './incoming';
import { createKeys } from './keys';
import { createListing } from './listing';
import { createOpening } from './opening';
import { createOtherWindows } from './otherWindows';
import type { CataloguePorts } from './ports';
import { createRefresh } from './refresh';
import { createReviewing } from './reviewing';
import { createRunning } from './running';
import { createSearching } from './searching';
import type { Categories } from './session';
import type { CatalogueState } from './state';

/** The state of the view Catalogue. Nothing is read before it is asked for. */
export function createCatalogueStore(ports: CataloguePorts): StoreApi<CatalogueState> {
  return createStore<CatalogueState>()((set, get) => {
    const archive = memoised<'archive', Archive>(() => ports.openArchive());
    const categories = memoised<'categories', Categories>(() => readCategories(ports));
    const context: Context = {
      ports,
      get,
      set,
      work: undefined,
      archive: () => archive('archive'),
      categories: () => categories('categories'),
      changed: coalesced(() => ports.windows.tell({ kind: 'changed' })),
    };
    let report: ReportFile | undefined;
    const refresh = createRefresh(context, () => report);
    return {
      ...createListing(context),
      ...createIncoming(context),
      ...createOpening(context, refresh, async () => {
        report ??= await ports.report();
        refresh({ keepRows: true });
      }),
      ...createSearching(context, refresh),
      ...createReviewing(context, refresh),
      ...createAuditing(context, refresh),
      ...createRunning(context, refresh),
      ...createClassifyingAgain(context, refresh),
      ...createExporting(context),
      ...createKeys(context),
      ...createOtherWindows(context, refresh),
    };
  });
}

async function readCategories(ports: CataloguePorts): Promise<Categories> {
  const { labels, taxonomy } = await ports.shelf();
  const names = labels.labels.map(({ name }) => name);
  return { names, tree: new CategoryTree(taxonomy, names.length) };
}
