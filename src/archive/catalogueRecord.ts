import type { ColumnMapping } from '../catalogue/columns/columnMapping';
import type { TableFormat } from '../catalogue/tableFormat';
import type { ModelId } from '../domain/model';

/** What is known of a catalogue before its rows are read. */
export interface CatalogueDraft {
  readonly id: string;
  /** Name of the file. */
  readonly name: string;
  readonly format: TableFormat;
  readonly mapping: ColumnMapping;
  /** Rows of each chunk but the last. */
  readonly chunkRows: number;
  readonly model: ModelId;
  /** Of the model, so that answers of another release of it are told apart. */
  readonly modelVersion: string;
}

/** A catalogue, as a list of them shows it; its rows lie in chunks. */
export interface CatalogueRecord extends CatalogueDraft {
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly changed: number;
  /** `importing` ones are not listed. */
  readonly state: 'importing' | 'ready';
  /** Names of the file's columns. */
  readonly header: readonly string[];
  /** All rows of the file. */
  readonly rows: number;
  /** Rows that hold a product. */
  readonly products: number;
  /** Rows that hold none, and are not empty. */
  readonly problems: number;
  /** Decisions of the file itself that name categories which do not exist, so that they are open. */
  readonly unreadDecisions: number;
  readonly answeredChunks: number;
  /** Rows somebody has decided. */
  readonly reviewed: number;
  /** Rows whose confidence reaches it are filed without a look. */
  readonly cut: number | undefined;
}

/** What somebody can change of a catalogue. */
export type CatalogueChanges = Partial<Pick<CatalogueRecord, 'name' | 'cut'>>;

export function chunkCount({ rows, chunkRows }: CatalogueRecord): number {
  return Math.ceil(rows / chunkRows);
}

/** All but the last chunk are full. */
export function rowsOfChunk({ rows, chunkRows }: CatalogueRecord, index: number): number {
  return Math.min(chunkRows, rows - index * chunkRows);
}

export function isAnswered(record: CatalogueRecord): boolean {
  return record.answeredChunks === chunkCount(record);
}

export function newRecord(draft: CatalogueDraft, now: number): CatalogueRecord {
  return {
    ...draft,
    created: now,
    changed: now,
    state: 'importing',
    header: [],
    rows: 0,
    products: 0,
    problems: 0,
    unreadDecisions: 0,
    answeredChunks: 0,
    reviewed: 0,
    cut: undefined,
  };
}
