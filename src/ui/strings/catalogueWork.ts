import type { Status } from '../../catalogue/answerColumns';
import type { Filter } from '../../catalogue/review/filters';
import type { CellSearch, Order } from '../../store/catalogue/state';
import { rowsText } from './catalogue';

/** What is said while a catalogue is classified and reviewed. It is not part of the first download. */

export const WORK = {
  close: 'Close',
  closeOf: (name: string) => `Close ${name}`,
  readOnly:
    'This catalogue is open in another window. Here it can be read and exported, but not changed: go on there, or close it there to go on here.',
  free: 'The other window has closed this catalogue. It can be changed here now.',
  change: 'Change it here',
  dismiss: 'Dismiss',
  model: (title: string) => `Classified by ${title}`,
} as const;

export const AGAIN = {
  button: 'Classify again…',
  title: (name: string) => `Classify ${name} again?`,
  text: (rows: string, decided: string) =>
    `The model you choose answers ${rowsText(rows)} anew. Its answers take the place of those so far, which cannot be undone. ` +
    (decided === '0'
      ? 'What you decide stays.'
      : `What you have decided on ${rowsText(decided)} stays.`),
  confirm: (rows: string) => `Classify ${rowsText(rows)} again`,
  keep: 'Not now',
  outdated: 'These answers are of another release of the models than this page has.',
  outdatedRest: (rows: string) =>
    `So that no two releases are mixed, classifying goes on with ${rowsText(rows)} from the start. What you have decided stays.`,
  outdatedAll: (rows: string) =>
    `Classify ${rowsText(rows)} again to have those of this release. What you have decided stays.`,
  now: 'Classify again',
} as const;

export const RUN = {
  label: 'Progress of classifying',
  idle: (done: string, total: string) => `${done} of ${rowsText(total)} classified.`,
  start: 'Classify',
  goOn: 'Go on',
  resetting: 'Forgetting the answers so far…',
  loading: 'Loading the model',
  arrived: (share: string) => `Loading the model, ${share}`,
  numbers: (done: string, total: string) => `${done} of ${rowsText(total)}`,
  rate: (rows: string) => `${rows} a second`,
  left: (time: string) => `about ${time} left`,
  failures: (rows: string) => `${rowsText(rows)} failed`,
  paused: 'Paused',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  done: (rows: string) => `${rowsText(rows)} classified.`,
} as const;

export const EXPORT = {
  button: 'Export',
  title: 'Export',
  catalogue: 'Catalogue as it came, with the answers',
  catalogueHint:
    'Every column and row in its order, six columns added. A workbook is written as CSV.',
  jsonLines: 'JSON lines',
  jsonLinesHint: 'One object a row, with its answer: for programs.',
  training: 'Training data',
  trainingHint: 'Only what you reviewed: name, description and categories.',
  defuse: 'Defuse formulas in the supplier’s own cells',
  defuseHint:
    'Cells that begin with = + - @ get an apostrophe, so that no spreadsheet runs them. The added columns always have it.',
  busy: {
    catalogue: 'Writing the catalogue…',
    'json-lines': 'Writing JSON lines…',
    training: 'Writing the training data…',
  },
} as const;

export const AUTOMATIC_FILING = {
  label: 'File automatically',
  above: 'From confidence',
  off: 'Off: every row waits for a look.',
  filed: (rows: string, share: string) => `${rowsText(rows)} (${share}) need no look.`,
  precision: (share: string) => `About ${share} of them are right, going by the report.`,
  noPrecision: 'The report does not say how many of them are right.',
} as const;

export const AUDIT = {
  start: (size: string) => `Check a random sample of ${size}`,
  label: 'Random sample',
  looked: (looked: string, size: string) => `${looked} of ${size} looked at`,
  wrong: (wrong: string) => `${wrong} wrong`,
  interval: (from: string, to: string) => `between ${from} and ${to} of all are right (95% sure)`,
  end: 'End the check',
} as const;

export const QUEUE = {
  filters: 'Show',
  filterNames: {
    all: 'All',
    'needs review': 'Needs review',
    'models disagree': 'Models disagree',
    'nothing predicted': 'No category',
    'unknown words': 'Unknown words',
    automatic: 'Automatic',
    accepted: 'Accepted',
    edited: 'Edited',
    rejected: 'Rejected',
    errors: 'Errors',
    waiting: 'Not classified',
  } satisfies Record<Filter, string>,
  search: 'Search all columns and categories',
  searchHint: 'All columns and categories',
  clearSearch: 'Clear search',
  order: 'Order',
  orders: { doubt: 'Doubt first', file: 'As in the file' } satisfies Record<Order, string>,
  found: {
    done: (shown: string, all: string) => `${shown} of ${rowsText(all)}`,
    searching: (shown: string, all: string) =>
      `${shown} of ${rowsText(all)} · searching all columns…`,
    failed: (shown: string, all: string) =>
      `${shown} of ${rowsText(all)} · only by name and category`,
  } satisfies Record<CellSearch['status'], (shown: string, all: string) => string>,
  searchFailed: (reason: string) => `Only names and categories have been searched. ${reason}`,
  acceptAll: (count: string) => `Accept all ${count}`,
  acceptTitle: (count: string) => `Accept ${rowsText(count)}?`,
  acceptText: (count: string) =>
    `${rowsText(count)} of those shown, which nobody has decided yet, are taken as right. One undo takes it back.`,
  acceptSearching: 'All columns are still being searched: what is found later is not among them.',
  acceptConfirm: (count: string) => `Accept ${rowsText(count)}`,
  acceptKeep: 'Not now',
  keys: 'Keys',
  undo: 'Undo',
  redo: 'Redo',
} as const;

export const GRID = {
  label: (name: string) => `Rows of ${name}`,
  columns: { name: 'Product', path: 'Category', confidence: 'Confidence', status: 'Status' },
  unnamed: 'No name',
  empty: 'Empty row',
  noPath: 'No category',
  waiting: 'Waiting',
  none: '–',
  differs: 'another category was accepted',
  disagree: 'models disagree',
  unknown: 'unknown words',
  searching: 'Searching all columns…',
  nothing: 'No row is here. Choose another filter or change the search.',
  statuses: {
    accepted: 'Accepted',
    edited: 'Edited',
    rejected: 'Rejected',
    automatic: 'Automatic',
    'needs review': 'Needs review',
    'no category': 'No category',
    error: 'Error',
  } satisfies Record<Status, string>,
  marks: {
    accepted: '✓',
    edited: '✎',
    rejected: '✕',
    automatic: '»',
    'needs review': '?',
    'no category': '∅',
    error: '!',
  } satisfies Record<Status, string>,
} as const;
