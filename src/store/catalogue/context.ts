import type { StoreApi } from 'zustand/vanilla';
import type { Archive } from '../../archive/archive';
import type { RowSearch } from '../../catalogue/review/rowSearch';
import { messageOf } from '../../domain/errors';
import type { Registry } from '../../manifest/schema';
import type { CataloguePorts, RunPort } from './ports';
import type { RecentChunks } from './recentChunks';
import type { CatalogueSession, Categories } from './session';
import type { CatalogueState, OpenCatalogue, RunState } from './state';

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
  /** The page's models, by which all answers should be that are to come. */
  readonly registry: Registry;
  /** Lets go of the catalogue, or waits no longer for its turn to have it. */
  release: (() => void) | undefined;
  /** The row that has the focus as long as nobody has moved it. */
  first: number | undefined;
  /** What scores it at the moment. */
  run: RunPort | undefined;
  /** Ends what scores it, or is about to. */
  scoring: AbortController | undefined;
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

/** Ends a run under way: neither answers nor progress of it are taken any more. */
export function stopScoring(work: Work): void {
  work.scoring?.abort();
  Object.assign(work, { scoring: undefined, run: undefined });
}

/** How a catalogue stands that is not being scored. */
export function restOf({ session }: Work): RunState {
  return { status: session.pending.length > 0 ? 'idle' : 'done' };
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
