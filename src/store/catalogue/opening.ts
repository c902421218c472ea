import { FILTERS } from '../../catalogue/review/filters';
import { AppError, messageOf } from '../../domain/errors';
import { pageTurn } from '../../runtime/pageTurn';
import { type Context, focusFirst, patch, restOf, stopScoring, tell, type Work } from './context';
import { listed } from './listing';
import { derived, type Refresh } from './refresh';
import { RecentChunks } from './recentChunks';
import { readDetail } from './rowDetail';
import { CatalogueSession } from './session';
import { endSearch, NOT_SEARCHED } from './searching';
import type { CatalogueState, OpenCatalogue, ShownRow } from './state';

type Opening = Pick<
  CatalogueState,
  | 'open'
  | 'openCatalogue'
  | 'closeCatalogue'
  | 'setFilter'
  | 'setOrder'
  | 'setCut'
  | 'focusRow'
  | 'shownRow'
  | 'detailOf'
  | 'reasonsFor'
  | 'dismissFailure'
>;

/** Which catalogue is worked on, and which of its rows are seen. */
export function createOpening(
  context: Context,
  refresh: Refresh,
  readReport: () => Promise<void>,
): Opening {
  const { get, set } = context;
  let asked = 0;

  function close(): void {
    const { work } = context;
    if (work) {
      stopScoring(work);
      endSearch(work);
      work.release?.();
    }
    context.work = undefined;
    set({ open: undefined });
  }

  function ask(changes: Partial<OpenCatalogue>): void {
    if (context.work) context.work.showsSample = false;
    patch(context, changes);
    refresh({ keepRows: false });
  }

  return {
    open: undefined,
    async openCatalogue(id) {
      close();
      const own = ++asked;
      try {
        const work = await openedWork(context, id);
        const view = initialView(work);
        const seen = derived(work, view, undefined);
        // 50,000 rows are sorted and drawn in turns of their own
        await pageTurn();
        // another one was asked for meanwhile
        if (own !== asked) return work.release?.();
        begin(context, work, { ...view, ...seen });
      } catch (thrown) {
        if (own === asked) set({ list: { status: 'failed', message: messageOf(thrown) } });
        return;
      }
      focusFirst(context);
      // the expected precision can wait, and be missing
      await readReport().catch(() => undefined);
    },
    closeCatalogue() {
      asked++;
      close();
      void get().refreshList();
    },
    setFilter: (filter) => ask({ filter }),
    setOrder: (order) => ask({ order }),
    setCut(cut) {
      if (context.work) context.work.sample = undefined; // it is one of other rows
      ask({ cut });
      void keepCut(context, cut);
    },
    focusRow: (focused) => patch(context, { focused }),
    shownRow: (row) => context.work?.session.shown(row, get().open?.cut) ?? NOTHING,
    detailOf: (row) => readDetail(context, row),
    reasonsFor: (product, label) => context.ports.reasons(product, label),
    dismissFailure: () => patch(context, { failure: undefined }),
  };
}

/**
 * Reads a catalogue of this device, to be worked on unless another window has it. It is held before it is
 * read, so that nobody changes it in between.
 */
async function openedWork(context: Context, id: string): Promise<Work> {
  const release = await context.ports.windows.hold(id);
  try {
    return await readWork(context, id, release);
  } catch (thrown) {
    release?.();
    throw thrown;
  }
}

/** @param release undefined when another window has it: then it can be looked at */
export async function readWork(
  context: Context,
  id: string,
  release: (() => void) | undefined,
): Promise<Work> {
  const archive = await context.archive();
  const record = await archive.get(id);
  if (!record) throw new AppError('io', 'This catalogue is no longer on this device.');
  const { registry } = await context.ports.shelf();
  const session = await CatalogueSession.open(archive, record, await context.categories());
  const chunks = new RecentChunks((index) => archive.readChunk(id, index));
  return { session, chunks, registry, release, ...NOTHING_DONE };
}

const NOTHING_DONE = {
  ...{ first: undefined, run: undefined, scoring: undefined, search: undefined },
  ...{ sample: undefined, showsSample: false },
};

/** Shows a catalogue. What another window has waits for its turn. */
export function begin(context: Context, work: Work, open: OpenCatalogue): void {
  context.work = work;
  context.set({ open, deletedElsewhere: undefined });
  work.release ??= context.ports.windows.holdLater(work.session.record.id, () => {
    if (context.work === work) patch(context, { isFree: true });
  });
}

async function keepCut(context: Context, cut: number | undefined): Promise<void> {
  const { work, get } = context;
  if (!work || get().open?.isReadOnly) return;
  try {
    await (await context.archive()).update(work.session.record.id, { cut });
    context.changed();
  } catch (thrown) {
    tell(context, thrown);
  }
}

/** Of a row when no catalogue is open. */
const NOTHING: ShownRow = {
  ...{ row: 0, name: '', kind: 'empty', status: undefined, path: undefined },
  ...{ confidence: undefined, agrees: true, unknownWords: 0, differs: false },
};

/** A catalogue as it is opened, of which nothing has been worked out. */
export function initialView(work: Work): OpenCatalogue {
  const { record } = work.session;
  return {
    catalogue: listed(record),
    run: restOf(work),
    ...{ filter: 'all', order: 'doubt', cut: record.cut, ...NOT_SEARCHED },
    ...{ isReadOnly: work.release === undefined, isFree: false },
    counts: Object.fromEntries(FILTERS.map((filter) => [filter, 0])) as OpenCatalogue['counts'],
    visible: new Int32Array(0),
    version: 0,
    focused: undefined,
    ...{ canUndo: false, canRedo: false, acceptable: 0, audit: undefined },
    automatic: { rows: 0, share: 0, precision: undefined },
    ...{ isOutdated: false, exporting: 'no' },
    failure: undefined,
  };
}
