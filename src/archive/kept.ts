import type { ColumnMapping } from '../catalogue/columns/columnMapping';
import type { Row } from '../catalogue/row';
import type { RowAnswers } from '../models/rowAnswers';
import type { CatalogueRecord } from './catalogueRecord';
import type { Decisions, RowNames, RowTexts } from './chunks';

interface Whole<Value> {
  readonly key: string;
  readonly value: Value;
}

/** A part of a catalogue, kept by its id and the chunk's index. */
interface Part<Value> {
  readonly key: PartKey;
  readonly value: Value;
}

export type PartKey = [catalogue: string, chunk: number];

/**
 * What is kept, by the store it lies in. Cells, names and texts lie apart: all names are wanted for a
 * search and all texts for a model, and nobody wants all cells at once.
 */
export interface Kept {
  catalogues: Whole<CatalogueRecord>;
  /** By the key of a file's header. */
  mappings: Whole<ColumnMapping>;
  rows: Part<readonly Row[]>;
  names: Part<RowNames>;
  texts: Part<RowTexts>;
  answers: Part<RowAnswers>;
  /** By the place in the chunk. */
  decisions: Part<Decisions>;
}

export const PART_STORES = ['rows', 'names', 'texts', 'answers', 'decisions'] as const;
export const STORES = ['catalogues', 'mappings', ...PART_STORES] as const;

export type PartStore = (typeof PART_STORES)[number];
export type Store = keyof Kept;

/** Chunks [from, to) of a catalogue. */
export interface PartRange {
  readonly catalogue: string;
  readonly from: number;
  readonly to: number;
}

/** All chunks of a catalogue. */
export function partsOf(catalogue: string): PartRange {
  return { catalogue, from: 0, to: Infinity };
}

/** What can be done within a transaction; nothing else may be waited for meanwhile. */
export interface Access {
  get<Name extends Store>(store: Name, key: Kept[Name]['key']): Promise<Value<Name> | undefined>;
  /** In the order of their keys. */
  all(store: 'catalogues'): Promise<CatalogueRecord[]>;
  parts<Name extends PartStore>(
    store: Name,
    range: PartRange,
  ): Promise<{ index: number; value: Value<Name> }[]>;
  put<Name extends Store>(store: Name, key: Kept[Name]['key'], value: Value<Name>): Promise<void>;
  remove<Name extends Store>(store: Name, key: Kept[Name]['key']): Promise<void>;
  removeParts(store: PartStore, range: PartRange): Promise<void>;
}

export type Value<Name extends Store> = Kept[Name]['value'];

/** Where things are kept. */
export interface Keeper {
  /**
   * Does all of the work or, when it throws, nothing of it.
   *
   * @throws AppError `storage-full` or `io`; what the work throws
   */
  transact<Result>(
    stores: readonly Store[],
    mode: 'readonly' | 'readwrite',
    work: (access: Access) => Promise<Result>,
  ): Promise<Result>;
  close(): void;
}
