import { RowSearch } from '../../catalogue/review/rowSearch';
import { messageOf } from '../../domain/errors';
import { newestOnly } from '../newestOnly';
import { type Context, patch, type Search, type Work } from './context';
import { filedUnder } from './filedUnder';
import type { Refresh } from './refresh';
import type { CatalogueSession } from './session';
import type { CatalogueState, OpenCatalogue } from './state';

type Searching = Pick<CatalogueState, 'setSearch' | 'searchAgain'>;

/** So long no key must have been pressed before the device is read, in milliseconds. */
const REST_MS = 200;

/** What is longer is cut, in UTF-16 units: each of its words costs memory. */
const LONGEST_QUERY = 500;

/** As a catalogue is opened. */
export const NOT_SEARCHED: Pick<OpenCatalogue, 'search' | 'cellSearch'> = {
  search: '',
  cellSearch: { status: 'done' },
};

/**
 * Finds rows, by name and category at each key, by all of their cells once typing rests: those lie on the
 * device. Only the newest query is searched for, and its result is kept as long as it stays the same.
 */
export function createSearching(context: Context, refresh: Refresh): Searching {
  const { get } = context;
  const cells = newestOnly<{ work: Work; search: Search }>(
    ({ work, search }) => searchCells(context, refresh, work, search),
    () => REST_MS,
  );

  function search(query: string): void {
    const { work } = context;
    if (!work) return;
    const rows = new RowSearch(query, searchedRows(work.session), work.search?.rows);
    endSearch(work);
    work.showsSample = false;
    const isRead = rows.unread.length === 0;
    const next = rows.isEmpty ? undefined : { rows, controller: new AbortController() };
    work.search = next;
    patch(context, { search: query, cellSearch: { status: isRead ? 'done' : 'searching' } });
    refresh({ keepRows: false });
    if (next && !isRead) cells.push({ work, search: next });
  }

  return {
    setSearch: (query) => search(query.slice(0, LONGEST_QUERY)),
    searchAgain: () => search(get().open?.search ?? ''),
  };
}

/** Whatever is asked for instead, nobody waits for the device any more. */
export function endSearch(work: Work): void {
  work.search?.controller.abort();
  work.search = undefined;
}

function searchedRows(session: CatalogueSession) {
  return {
    textOf: (row: number) => session.rows.textOf(row),
    labels: session.categories.names,
    filedUnder: (labels: ReadonlySet<number>) => filedUnder(session, labels),
  };
}

/** Searches the device. What comes when something else is asked for is dropped. */
async function searchCells(
  context: Context,
  refresh: Refresh,
  work: Work,
  search: Search,
): Promise<void> {
  const { rows, controller } = search;
  const { signal } = controller;
  if (signal.aborted) return;
  const words = rows.unread;
  try {
    const { id } = work.session.record;
    rows.takeCells(words, await context.ports.files.search({ id, words }, signal));
  } catch (thrown) {
    if (signal.aborted) return;
    patch(context, { cellSearch: { status: 'failed', message: messageOf(thrown) } });
    return;
  }
  if (signal.aborted) return;
  patch(context, { cellSearch: { status: 'done' } });
  refresh({ keepRows: false });
}
