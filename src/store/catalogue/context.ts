import type { StoreApi } from 'zustand/vanilla';
import type { Archive } from '../../archive/archive';
import type { RowSearch } from '../../catalogue/review/rowSearch';
import { messageOf } from '../../domain/errors';
import type { CataloguePorts, RunPort } from './ports';
import type { RecentChunks } from './recentChunks';
import type { CatalogueSession, Categories } from './session';
import type { CatalogueState, OpenCatalogue } from './state';

/** What the parts of the store share. */
export interface Context {
  readonly ports: CataloguePorts;
  readonly get: StoreApi<CatalogueState>['getState'];
  readonly set: StoreApi<CatalogueState>['setState'];
  /** Opened at first use. */
  archive(): Promise<Archive>;
  categories(): Promise<Categories>;
  /** Tells other windows that something is kept now; what comes close together is told once. */
  changed(): void;
  /** The catalogue that is worked on. */
  work: Work | undefined;
}

/** All that ends with the catalogue that is worked on. */
export interface Work {
  readonly session: CatalogueSession;
  readonly chunks: RecentChunks;
  /** Lets go of the catalogue, or waits no longer for its turn to have it. */
  release: (() => void) | undefined;
  /** The row that has the focus as long as nobody has moved it. */
  first: number | undefined;
  /** What scores it at the moment. */
  run: RunPort | undefined;
  /** Rows of the audit's sample. */
  sample: Int32Array | undefined;
  /** Whether they are what is seen, until something else is asked for. */
  showsSample: boolean;
  /** What is searched for; undefined: nothing. */
  search: Search | undefined;
}

/** A search, and what gives up its reading of the device. */
export interface Search {
  readonly rows: RowSearch;
  readonly controller: AbortController;
}

/** Changes the open catalogue, if there is one. */
export function patch({ set }: Context, changes: Partial<OpenCatalogue>): void {
  set(({ open }) => (open ? { open: { ...open, ...changes } } : {}));
}

/** Says what went wrong, beside the work, which stays. */
export function tell(context: Context, thrown: unknown): void {
  patch(context, { failure: messageOf(thrown) });
}

/** Begins with the first of the rows that are shown. */
export function focusFirst(context: Context): void {
  const focused = context.get().open?.visible[0];
  if (context.work) context.work.first = focused;
  patch(context, { focused });
}
