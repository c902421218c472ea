import type { Status } from '../../catalogue/answerColumns';
import type { ColumnMapping } from '../../catalogue/columns/columnMapping';
import type { Filter } from '../../catalogue/review/filters';
import type { ModelId } from '../../domain/model';
import type { Product } from '../../domain/product';
import type { Explanation } from '../../models/explain/explanation';
import type { LocatedProduct } from '../../text/locate';
import type { InspectedFile } from '../../worker/catalogueFiles/protocol';

export type { InspectedFile };

/** A catalogue on this device, as the list shows it. */
export interface ListedCatalogue {
  readonly id: string;
  readonly name: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
  readonly rows: number;
  readonly products: number;
  readonly model: ModelId;
  /** Rows that have been answered. */
  readonly answered: number;
  /** Rows a person has decided. */
  readonly reviewed: number;
}

export type ListState =
  | { status: 'loading' }
  | { status: 'ready'; catalogues: readonly ListedCatalogue[] }
  | { status: 'failed'; message: string };

/** A file on its way in. */
export type IncomingState =
  | { status: 'none' }
  | { status: 'inspecting'; name: string }
  /** It waits until someone has looked at the columns. */
  | { status: 'mapping'; name: string; file: InspectedFile; mapping: ColumnMapping; model: ModelId }
  | { status: 'importing'; name: string; share: number; rows: number }
  | { status: 'failed'; name: string; message: string };

export interface RunNumbers {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly rowsPerSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

export type RunState =
  | { status: 'idle' }
  /** The answers so far are being forgotten: another model is there to give them anew. */
  | { status: 'resetting' }
  /** `arrived` is the share of the model's bytes, in [0, 1]. */
  | { status: 'loading'; arrived: number }
  | { status: 'running' | 'paused'; numbers: RunNumbers }
  | { status: 'done' }
  | { status: 'failed'; message: string };

export const ORDERS = ['doubt', 'file'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * The search of the cells, which lie on the device and are read after a moment. Names and categories are
 * searched at once, and alone when it fails.
 */
export type CellSearch =
  { status: 'done' } | { status: 'searching' } | { status: 'failed'; message: string };

/** What the grid shows of a row; the texts are undefined until they have been read. */
export interface ShownRow {
  readonly row: number;
  readonly name: string;
  readonly kind: 'product' | 'problem' | 'empty';
  readonly status: Status | undefined;
  /** Names of the path, root first. */
  readonly path: readonly string[] | undefined;
  readonly confidence: number | undefined;
  readonly agrees: boolean;
  readonly unknownWords: number;
  /** Whether somebody has accepted another path than stands here now. */
  readonly differs: boolean;
}

/** A category that could be chosen for a row. */
export interface Suggestion {
  readonly label: number;
  readonly name: string;
  /** Undefined for one that was chosen by hand and is not among the best. */
  readonly score: number | undefined;
  readonly predicted: boolean;
  /** Whether it is decided for, or would be by accepting. */
  readonly chosen: boolean;
}

/** Why a product would be filed under a category. */
export interface RowReasons {
  readonly label: number;
  readonly words: LocatedProduct;
  /** What each word adds in the linear baseline, exactly. */
  readonly explanation: Pick<Explanation, 'name' | 'description'>;
}

/** All that is known of the row that is looked at. */
export interface RowDetail {
  readonly row: number;
  readonly line: number;
  readonly name: string;
  readonly description: string;
  /** Why it holds no product, or what is odd about it, as a sentence. */
  readonly problem: string | undefined;
  readonly shown: ShownRow;
  /** Where the best path ends; undefined without an answer. */
  readonly label: number | undefined;
  /** Best first; those chosen by hand at the end. */
  readonly suggestions: readonly Suggestion[];
  /** Of each member of the ensemble; none for a single model. */
  readonly opinions: readonly ModelOpinion[];
  /** All cells of the row beside the names of their columns. */
  readonly cells: readonly { readonly column: string; readonly value: string }[];
}

/** What a member of the ensemble says of the row that is looked at. */
export interface ModelOpinion {
  readonly id: string;
  /** Name of the last category of its own best path. */
  readonly category: string;
  /** Whether the answer ends there too. */
  readonly agrees: boolean;
  /** Of the category where the answer ends; undefined when an older release has answered. */
  readonly score: number | undefined;
}

export interface AuditState {
  /** Rows of the sample, and how many of them a person has looked at. */
  readonly size: number;
  readonly looked: number;
  readonly wrong: number;
  /** 95 % interval of the share that is right; undefined before the first. */
  readonly interval: { readonly lower: number; readonly upper: number } | undefined;
}

/** The catalogue that is worked on. */
export interface OpenCatalogue {
  readonly catalogue: ListedCatalogue;
  readonly run: RunState;
  /** Whether it has answers of another release of the models than the page's. */
  readonly isOutdated: boolean;
  readonly filter: Filter;
  readonly search: string;
  readonly cellSearch: CellSearch;
  readonly order: Order;
  /** From which confidence on rows are filed without a look; undefined: none. */
  readonly cut: number | undefined;
  /** How many rows each filter has. */
  readonly counts: Readonly<Record<Filter, number>>;
  /** Rows of filter and search, in their order. */
  readonly visible: Int32Array;
  /** Counts the changes of answers and decisions: rows are to be read again. */
  readonly version: number;
  readonly focused: number | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Rows that a bulk accept over filter and search would take. */
  readonly acceptable: number;
  /** Share of products at or above the cut, and the precision expected there by the report. */
  readonly automatic: {
    readonly rows: number;
    readonly share: number;
    readonly precision: number | undefined;
  };
  readonly audit: AuditState | undefined;
  readonly exporting: 'no' | 'catalogue' | 'json-lines' | 'training';
  /** What went wrong last, as a sentence; nothing of the work is lost by it. */
  readonly failure: string | undefined;
  /** Open in another window too: it can be looked at, not changed. */
  readonly isReadOnly: boolean;
  /** The other window has closed it: here it can be opened to be changed. */
  readonly isFree: boolean;
}

export interface CatalogueState {
  list: ListState;
  /** False where the browser keeps nothing: all is gone with the page. */
  persistent: boolean;
  incoming: IncomingState;
  open: OpenCatalogue | undefined;
  /** Name of the catalogue that was open here when another window deleted it. */
  deletedElsewhere: string | undefined;
  /** Whether letters and digits act at once in the review. */
  singleKeys: boolean;

  refreshList(): Promise<void>;
  /** Looks at the first of them; others are refused with a sentence. */
  takeFiles(files: readonly File[]): Promise<void>;
  takeText(text: string): Promise<void>;
  takeExample(): Promise<void>;
  setMapping(mapping: ColumnMapping): void;
  setIncomingModel(model: ModelId): void;
  /** Whether the first line names the columns, as somebody knows better. */
  setHasHeader(hasHeader: boolean): Promise<void>;
  /** Takes the file in, opens it and begins to classify it. */
  importFile(): Promise<void>;
  cancelIncoming(): void;

  openCatalogue(id: string): Promise<void>;
  closeCatalogue(): void;
  removeCatalogue(id: string): Promise<void>;
  /** Reads what is free now as the other window has left it, and goes on with it where one is. */
  openToChange(): Promise<void>;
  dismissDeleted(): void;

  /**
   * Classifies what waits for it. Answers of two releases are never mixed: where those so far are of
   * another release than the page's models, all rows are classified again.
   */
  start(): void;
  /**
   * Puts the answers of a model, of the page's release, in the place of all. Those so far are kept
   * until it is loaded; decisions stay.
   */
  classifyAgain(model: ModelId): void;
  pause(): void;
  resume(): void;
  cancelRun(): void;

  setFilter(filter: Filter): void;
  setSearch(search: string): void;
  /** Searches the cells after that has failed. */
  searchAgain(): void;
  setOrder(order: Order): void;
  setCut(cut: number | undefined): void;
  focusRow(row: number | undefined): void;

  /** What stands in the grid, at once. */
  shownRow(row: number): ShownRow;
  /** Reads it from the device. */
  detailOf(row: number): Promise<RowDetail>;
  reasonsFor(product: Product, label: number): Promise<RowReasons>;

  accept(row: number): void;
  reject(row: number): void;
  toggleLabel(row: number, label: number): void;
  /** Chooses a category at one of its places, with all above it. */
  choosePath(row: number, path: readonly number[]): void;
  /** The rows that `acceptable` counts, as they are when somebody is asked about them. */
  acceptableRows(): Int32Array;
  /**
   * Accepts them in one step, and nothing that has come to be shown since. Those that were decided
   * meanwhile stay as they are.
   *
   * @returns how many were accepted
   */
  acceptVisible(asked: Int32Array): number;
  undo(): void;
  redo(): void;
  startAudit(size: number): void;
  endAudit(): void;

  /** Gives a file to the browser, or to a place that is chosen where the browser can do so. */
  exportCatalogue(options: { defuseInput: boolean }): Promise<void>;
  /** The same rows and answers as objects, one a line. */
  exportJsonLines(): Promise<void>;
  exportTraining(): Promise<void>;
  dismissFailure(): void;

  setSingleKeys(singleKeys: boolean): void;
}
