/** What the view Catalogue says before a catalogue is open. It is not part of the first download. */

const counted = (count: string, one: string, many: string) =>
  `${count} ${count === '1' ? one : many}`;

export const rowsText = (count: string) => counted(count, 'row', 'rows');

export const CATALOGUE = {
  heading: 'Catalogue',
  intro:
    'Give it a supplier’s file: every row is filed on this device, you look at the doubtful ones, and the file comes back with nothing lost.',
  cancel: 'Cancel',
  model: 'Model',
  unsaved: 'A catalogue is open that this browser does not keep: export it before.',
} as const;

export const START = {
  drop: 'Drop a file here',
  dropHint: 'CSV, TSV, JSON, JSON Lines or Excel, up to 200,000 rows. It never leaves this device.',
  choose: 'Choose a file…',
  example: 'Try the example catalogue',
  paste: 'Paste rows instead',
  pasteLabel: 'Paste rows',
  pasteHint:
    'Cells copied from a spreadsheet, or lines of a CSV file, with the names of the columns in the first line.',
  pasteTake: 'Use these rows',
  pasteNothing: 'Paste at least one row first.',
  notKept:
    'This browser keeps nothing, as in a private window. Your work is gone when the page is closed: export it before.',
  list: 'On this device',
  listLoading: 'Looking for catalogues on this device…',
  listEmpty: 'No catalogue yet. What you open stays here until you delete it.',
  columns: {
    name: 'Name',
    changed: 'Last changed',
    rows: 'Rows',
    answered: 'Classified',
    reviewed: 'Reviewed',
    actions: 'Actions',
  },
  of: (part: string, all: string) => `${part} of ${all}`,
  open: 'Open',
  openOf: (name: string) => `Open ${name}`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name}`,
  removeTitle: (name: string) => `Delete ${name}?`,
  removeText: (rows: string, reviewed: string) =>
    `${rowsText(rows)}, ${reviewed} of them reviewed, are deleted from this device. Your own file is not touched. This cannot be undone.`,
  removeConfirm: (name: string) => `Delete ${name}`,
  keep: 'Keep it',
  deletedElsewhere: (name: string) =>
    `${name} was open here until it was deleted in another window. Choose your file again to begin anew.`,
  dismiss: 'Dismiss',
} as const;

export const COLUMNS = {
  inspecting: (name: string) => `Looking at ${name}…`,
  heading: (name: string) => `Columns of ${name}`,
  intro: 'Say which columns hold the products. All other columns are kept as they are.',
  recognised: 'Recognised',
  kinds: {
    delimited: (delimiter: string) => `Text, cells separated by ${delimiter}`,
    'json-lines': 'JSON, one object a line',
    'json-array': 'JSON, a list of objects',
    spreadsheet: 'Excel workbook, first sheet',
  },
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16, as Excel’s “Unicode text”',
    'utf-16be': 'UTF-16, big-endian',
    'windows-1252': 'Windows-1252, as older Western European files',
  },
  facts: { format: 'Format', encoding: 'Characters', columns: 'Columns' },
  remembered: 'The columns were set as you chose them for a file with the same header.',
  isExport:
    'This is an export of Aisle: what was decided there comes with it, and is replaced when you export again.',
  name: 'Name',
  description: 'Description',
  handle: 'Handle',
  handleHint: 'What the rows of one product’s variants have in common.',
  none: 'None',
  unnamed: (place: string) => `Column ${place}`,
  hasHeader: 'The first line names the columns',
  preview: (rows: string) => `The first ${rowsText(rows)}`,
  start: 'Start',
  other: 'Choose another file',
  problems: {
    nothing:
      'Choose the column that holds the names or the descriptions: without either there is nothing to classify.',
    twice: 'One column cannot be two things. Choose another for one of them, or None.',
  },
  importing: (name: string) => `Reading ${name}`,
  read: (rows: string) => `${rowsText(rows)} so far`,
  failed: (name: string) => `${name} could not be taken in`,
} as const;
