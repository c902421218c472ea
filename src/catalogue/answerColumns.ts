/** What an export appends to every row, in this order. */
export const APPENDED_COLUMNS = [
  'predicted_categories',
  'category_path',
  'confidence',
  'model',
  'status',
  'reviewed_categories',
] as const;
export type AppendedColumn = (typeof APPENDED_COLUMNS)[number];

export const STATUSES = [
  'accepted', // somebody said that the answer is right
  'edited', // somebody chose other categories
  'rejected', // somebody said that it is wrong, and did not say what is right
  'automatic', // sure enough to need nobody
  'needs review',
  'no category', // no category reached its threshold
  'error', // the row holds no product
] as const;
export type Status = (typeof STATUSES)[number];

export function isStatus(text: unknown): text is Status {
  return (STATUSES as readonly unknown[]).includes(text);
}

/** Whether a person has decided. */
export function isReviewed(status: Status): boolean {
  return status === 'accepted' || status === 'edited' || status === 'rejected';
}

export interface RowPrediction {
  readonly category: string;
  /** The chance that the product belongs there; undefined when read from a CSV export. */
  readonly score?: number;
  /** Whether the score reaches the category's threshold. */
  readonly predicted: boolean;
}

/** What is exported with a row, and what can be read from an export. */
export interface RowAnswer {
  /** Best first. */
  readonly predictions: readonly RowPrediction[];
  /** Names of the best path, root first. */
  readonly path: readonly string[];
  /** The chance that this is the whole path; undefined where there is none. */
  readonly confidence?: number;
  /** Id of the model; '' where none was asked. */
  readonly model: string;
  readonly status: Status;
  /** What a person decided for; empty when nobody did, or for "rejected". */
  readonly reviewed: readonly string[];
}

/** Between categories of one cell. */
export const CATEGORY_SEPARATOR = ' | ';
/** Between the steps of a path. */
export const PATH_SEPARATOR = ' > ';
