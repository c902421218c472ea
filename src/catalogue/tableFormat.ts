/** What bytes of text mean. Files are only ever written as UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type LineEnd = '\n' | '\r\n' | '\r';

interface TextFormat {
  readonly encoding: Encoding;
  /** Whether the file began with a byte-order mark. */
  readonly bom: boolean;
  /** The one that most lines of the beginning have. */
  readonly lineEnd: LineEnd;
  /** Whether the last line has a line end too. */
  readonly endsWithLineEnd: boolean;
}

/** CSV and its relatives. */
export interface DelimitedFormat extends TextFormat {
  readonly kind: 'delimited';
  readonly delimiter: Delimiter;
  /** Whether the file puts quotes around every cell, or around those that need them. */
  readonly quotes: 'always' | 'needed';
  /** Whether the first line names the columns. */
  readonly hasHeader: boolean;
  /** What stands before the first line of cells: empty lines, `sep=;`. */
  readonly preamble: string;
}

/** Objects, one a line or in one array. */
export interface JsonFormat extends TextFormat {
  readonly kind: 'json-lines' | 'json-array';
}

/** The first sheet of a workbook. */
export interface SpreadsheetFormat {
  readonly kind: 'spreadsheet';
  readonly hasHeader: boolean;
}

/** How a table was written, so that its export can be written alike. */
export type TableFormat = DelimitedFormat | JsonFormat | SpreadsheetFormat;

/** What a spreadsheet is exported as: every spreadsheet program opens it without questions. */
export const SPREADSHEET_EXPORT: DelimitedFormat = {
  kind: 'delimited',
  delimiter: ',',
  encoding: 'utf-8',
  bom: true,
  lineEnd: '\r\n',
  endsWithLineEnd: true,
  quotes: 'needed',
  hasHeader: true,
  preamble: '',
};
