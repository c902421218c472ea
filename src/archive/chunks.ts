import type { Decision } from '../catalogue/review/decision';
import type { RowFacts } from '../catalogue/review/rowStatus';
import type { Row } from '../catalogue/row';
import type { RowAnswers } from '../models/rowAnswers';

export type RowKind = RowFacts['kind'];

/** Names of rows; '' for those that hold no product. */
export interface RowNames {
  readonly names: readonly string[];
  readonly kinds: readonly RowKind[];
}

/** What else is read of rows, as plain text. */
export interface RowTexts {
  /** '' for rows that hold no product. */
  readonly descriptions: readonly string[];
  /** Sentences why a row holds no product, by its place in the chunk. */
  readonly problems: ReadonlyMap<number, string>;
}

/** Consecutive rows of a file, and what was read of them. */
export interface RowChunk extends RowNames, RowTexts {
  readonly rows: readonly Row[];
}

/** Decisions by the row's place: in its chunk, or in the file, as is said. */
export type Decisions = ReadonlyMap<number, Decision>;

/** All that is kept of some rows. */
export interface CatalogueChunk {
  readonly rows: RowChunk;
  /** Nothing as long as no model was asked. */
  readonly answers: RowAnswers | undefined;
  /** By the place in the chunk. */
  readonly decisions: Decisions;
}

export interface AnsweredChunk {
  /** Counts from 0. */
  readonly index: number;
  readonly answers: RowAnswers;
}
