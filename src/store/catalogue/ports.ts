import type { Archive } from '../../archive/archive';
import type { CatalogueRecord } from '../../archive/catalogueRecord';
import type { ColumnMapping } from '../../catalogue/columns/columnMapping';
import type { RowBits } from '../../catalogue/review/rowBits';
import type { ModelId } from '../../domain/model';
import type { Product } from '../../domain/product';
import type { ReportFile } from '../../manifest/reportSchema';
import type { CatalogueJob } from '../../worker/catalogue/pool';
import type { RunProgress } from '../../worker/catalogue/catalogueRun';
import type { SearchJob } from '../../worker/catalogueFiles/protocol';
import type { OnProgress } from '../../worker/workerSession';
import type { PreferencesPort, Shelf } from '../ports';
import type { InspectedFile, RowReasons } from './state';

export interface ImportRequest {
  readonly id: string;
  readonly file: File;
  readonly hasHeader: boolean | undefined;
  readonly mapping: ColumnMapping;
  readonly model: ModelId;
  readonly modelVersion: string;
  /** Names of all labels, by which decisions of an earlier export are read. */
  readonly labels: readonly string[];
}

export interface ExportRequest {
  readonly id: string;
  readonly kind: 'catalogue' | 'json-lines' | 'training';
  readonly cut: number | undefined;
  readonly labels: readonly string[];
  readonly defuseInput: boolean;
}

/** Reads and writes files, on a thread of its own. All promises reject with an AppError. */
export interface CatalogueFilesPort {
  inspect(file: File, hasHeader: boolean | undefined, signal: AbortSignal): Promise<InspectedFile>;
  /** Puts all rows into the archive, or nothing when it is aborted. */
  import(
    request: ImportRequest,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<CatalogueRecord>;
  export(request: ExportRequest): Promise<{ blob: Blob; name: string }>;
  /** For each word the rows that have it in a cell. */
  search(request: SearchJob, signal: AbortSignal): Promise<readonly RowBits[]>;
}

/** A run as the store steers it; the signal of its job cancels it. */
export interface RunPort {
  readonly finished: Promise<RunProgress>;
  pause(): void;
  resume(): void;
}

/** What a window tells the others of this browser. */
export type News =
  /** The catalogues of this device are not as they were. */
  { readonly kind: 'changed' } | { readonly kind: 'deleted'; readonly id: string };

/** The windows of this browser. Of those that have a catalogue open one may change it. */
export interface WindowsPort {
  /**
   * Takes hold of a catalogue for this window.
   *
   * @returns lets go of it; undefined when another window has it
   */
  hold(id: string): Promise<(() => void) | undefined>;
  /**
   * Takes hold of it as soon as no other window has it.
   *
   * @param onHeld told then
   * @returns lets go of it, or waits no longer
   */
  holdLater(id: string, onHeld: () => void): () => void;
  /** Tells all other windows. */
  tell(news: News): void;
  /** Calls back with what other windows tell, as long as the page is there. */
  onNews(listener: (news: News) => void): void;
}

/** What the catalogue needs from outside, given by its composition root. */
export interface CataloguePorts {
  openArchive(): Promise<Archive>;
  readonly files: CatalogueFilesPort;
  /** Begins to score; the workers start with the first run. */
  run(job: CatalogueJob): RunPort;
  /** Registry, labels and taxonomy; rejects when they cannot be had. */
  shelf(): Promise<Shelf>;
  report(): Promise<ReportFile>;
  example(): Promise<File>;
  /** Asks the models of the page, which may have to be loaded before. */
  reasons(product: Product, label: number): Promise<RowReasons>;
  /** Gives a file to the person in front of the page. */
  save(name: string, content: Blob): Promise<void>;
  readonly windows: WindowsPort;
  readonly preferences: PreferencesPort;
  newId(): string;
}
