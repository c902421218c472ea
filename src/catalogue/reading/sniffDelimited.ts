import { recogniseColumns } from '../columns/recogniseColumns';
import { isUsableMapping } from '../columns/columnMapping';
import { DELIMITERS, type Delimiter, type LineEnd } from '../tableFormat';
import { type DelimitedRecord, type LineBreak, RecordSplitter } from './recordSplitter';
import { isBlank } from './rowOfRecord';

/** Rows by which the delimiter is told. */
const SAMPLE_ROWS = 200;

/** Empty lines, and the line by which spreadsheets are told the delimiter. */
const PREAMBLE =
  /^(?:[ \t]*(?:\r\n|\n|\r))*(?:sep=([,;|\t])(?:\r\n|\n|\r))?(?:[ \t]*(?:\r\n|\n|\r))*/i;

export interface DelimitedSniff {
  /** What separates the cells; undefined for a single column. */
  readonly delimiter: Delimiter | undefined;
  readonly lineBreak: LineBreak;
  readonly lineEnd: LineEnd;
  readonly quotes: 'always' | 'needed';
  readonly preamble: string;
  /** The first rows that are not empty, at most SAMPLE_ROWS. */
  readonly sample: readonly DelimitedRecord[];
}

/** A single column is read with a delimiter that no text holds: it is no character. */
export const NO_DELIMITER = '\uffff';

/**
 * @param text    what the file begins with
 * @param isWhole whether that is the whole file
 * @param given   the delimiter, where somebody knows it
 */
export function sniffDelimited(
  text: string,
  isWhole: boolean,
  given: Delimiter | undefined,
): DelimitedSniff {
  const [preamble, named] = PREAMBLE.exec(text)!;
  const body = text.slice(preamble.length);
  const lineEnd = lineEndOf(text);
  const lineBreak = lineEnd === '\r' ? '\r' : '\n';
  const known = given ?? DELIMITERS.find((delimiter) => delimiter === named);
  const sampled = (known ? [known] : [NO_DELIMITER, ...DELIMITERS]).map((delimiter) => {
    const sample = sampleOf(body, isWhole, delimiter, lineBreak);
    return {
      delimiter: DELIMITERS.find((one) => one === delimiter),
      sample,
      score: scoreOf(sample),
    };
  });
  const best = sampled.reduce((a, b) => (b.score > a.score ? b : a));
  const { delimiter, sample } = best;
  return { delimiter, lineBreak, lineEnd, quotes: quotesOf(body, delimiter), preamble, sample };
}

function sampleOf(
  body: string,
  isWhole: boolean,
  delimiter: string,
  lineBreak: LineBreak,
): DelimitedRecord[] {
  const splitter = new RecordSplitter(delimiter, lineBreak);
  const complete = splitter.add(body);
  // the beginning of a long file ends in the middle of a row
  const records = isWhole || complete.length === 0 ? [...complete, ...splitter.end()] : complete;
  return records.filter(({ cells }) => !isBlank(cells)).slice(0, SAMPLE_ROWS);
}

/** A single column counts half: whatever separates its cells, it is always consistent. */
const SINGLE_COLUMN = 0.5;
/** Added when the first row names columns of products. */
const RECOGNISED = 0.3;

/** How much like a table the rows look: the share of them with as many cells as the first. */
function scoreOf(sample: readonly DelimitedRecord[]): number {
  const [first] = sample;
  if (!first) return 0;
  const width = first.cells.length;
  const alike = sample.filter(({ cells, unclosed }) => !unclosed && cells.length === width);
  const consistency = alike.length / sample.length;
  if (width === 1) return consistency * SINGLE_COLUMN;
  return consistency + (isUsableMapping(recogniseColumns(first.cells)) ? RECOGNISED : 0);
}

const QUOTED = /"(?:[^"]|"")*"/g;

/** The line end of most lines, those in quotes aside; LF where there is none. */
function lineEndOf(text: string): LineEnd {
  const ends = text.replace(QUOTED, '').match(/\r\n|\n|\r/g) ?? [];
  const count = (end: LineEnd) => ends.filter((one) => one === end).length;
  const orders: LineEnd[] = ['\n', '\r\n', '\r'];
  return orders.reduce((most, end) => (count(end) > count(most) ? end : most));
}

/** Told by the first two lines. */
function quotesOf(body: string, delimiter: Delimiter | undefined): 'always' | 'needed' {
  const lines = body
    .replace(QUOTED, '"')
    .split(/[\r\n]+/, 3)
    .filter((line) => line !== '')
    .slice(0, 2);
  const isQuoted = (line: string) =>
    line.split(delimiter ?? NO_DELIMITER).every((cell) => cell === '"');
  return lines.length > 0 && lines.every(isQuoted) ? 'always' : 'needed';
}
