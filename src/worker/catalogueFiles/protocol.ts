import type { CatalogueRecord } from '../../archive/catalogueRecord';
import type { ColumnMapping } from '../../catalogue/columns/columnMapping';
import type { OpenOptions } from '../../catalogue/reading/table';
import type { RowBits } from '../../catalogue/review/rowBits';
import type { TableFormat } from '../../catalogue/tableFormat';
import type { ModelId } from '../../domain/model';
import type { Reply, Request } from '../messages';

/** What the worker for suppliers' files does. All but `abort` can be given up by their ticket. */
export interface CatalogueFileCalls {
  inspect: { takes: Ticketed<GivenFile>; answers: InspectedFile };
  /** Rows go straight into the archive; the progress is in rows. */
  import: { takes: Ticketed<ImportJob>; answers: CatalogueRecord };
  export: { takes: Ticketed<ExportJob>; answers: ExportedFile };
  /** For each word the rows that have it in a cell. */
  search: { takes: Ticketed<SearchJob>; answers: readonly RowBits[] };
  /** What has this ticket fails as `aborted`, once nothing is left of it. */
  abort: { takes: { readonly ticket: number }; answers: undefined };
}

interface Ticketed<Job> {
  readonly ticket: number;
  readonly job: Job;
}

/** A file, or text that was pasted, and what somebody knows better than it tells. */
export interface GivenFile {
  readonly file: Blob;
  readonly name: string;
  readonly options?: Omit<OpenOptions, 'signal'>;
}

export interface InspectedFile {
  readonly format: TableFormat;
  readonly header: readonly string[];
  /** The columns as they were recognised, or as somebody chose them for such a file. */
  readonly mapping: ColumnMapping;
  readonly isRemembered: boolean;
  /** Whether decisions can be read from it. */
  readonly isExport: boolean;
  /** Cells of some of the first rows. */
  readonly sample: readonly (readonly string[])[];
}

export interface ImportJob extends GivenFile {
  /** Of the catalogue to be made. */
  readonly id: string;
  readonly mapping: ColumnMapping;
  readonly model: ModelId;
  readonly modelVersion: string;
  /** Names of all categories in the order of their labels, to read earlier decisions. */
  readonly labels: readonly string[];
}

/**
 * `catalogue` is the file as it was with the answers appended, `json-lines` the same as objects,
 * `training` what a next training can learn from.
 */
export type ExportKind = 'catalogue' | 'json-lines' | 'training';

export interface ExportJob {
  /** Of the catalogue. */
  readonly id: string;
  readonly kind: ExportKind;
  /** Rows whose confidence reaches it are `automatic`; undefined: none are. */
  readonly cut: number | undefined;
  /** Names of all categories in the order of their labels. */
  readonly labels: readonly string[];
  /** Defuses cells of the supplier too that a spreadsheet would take for formulas. */
  readonly defuseInput?: boolean;
}

export interface ExportedFile {
  readonly blob: Blob;
  readonly name: string;
}

export interface SearchJob {
  /** Of the catalogue. */
  readonly id: string;
  /** Each is looked for by itself; as `wordsOf` in `text/search` gives them. */
  readonly words: readonly string[];
}

export type CatalogueFileRequest = Request<CatalogueFileCalls>;
export type CatalogueFileReply = Reply<CatalogueFileCalls>;
