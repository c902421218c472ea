/// <reference path="../reading/papaparse.d.ts" />
import Papa from 'papaparse';
import { APPENDED_COLUMNS } from '../answerColumns';
import {
  type AppendedPlaces,
  appendedPlaces,
  splitCells,
  withoutAppended,
} from '../columns/appendedColumns';
import type { DelimitedFormat } from '../tableFormat';
import { answerCells } from './answerCells';
import type { AnsweredRow } from './answeredRow';
import { defused } from './formulas';

/** Lines of a delimited table, without their ends. */
export class DelimitedLines {
  readonly #format: DelimitedFormat;
  readonly #header: readonly string[];
  readonly #places: AppendedPlaces | undefined;
  readonly #defuse: boolean;

  /** @param defuse whether cells of the input that look like formulas are defused too */
  constructor(format: DelimitedFormat, header: readonly string[], defuse: boolean) {
    this.#format = format;
    this.#header = header;
    this.#places = appendedPlaces(header);
    this.#defuse = defuse;
  }

  header(): string {
    return this.#line([...withoutAppended(this.#header), ...APPENDED_COLUMNS]);
  }

  /**
   * A row with its answer behind it: cells it lacks are added, so that the answer stands in its
   * columns. Cells beyond the header stay before the answer.
   */
  row({ row: { cells, remark }, answer }: AnsweredRow): string {
    if (remark?.code === 'empty' && cells.every((cell) => cell === '') && cells.length < 2) {
      return '';
    }
    const width = this.#header.length;
    const supplied = splitCells(cells, this.#places, width).own;
    const fitted = fittedTo(width - (this.#places?.names.length ?? 0), supplied);
    const own = this.#defuse ? fitted.map(defused) : fitted;
    return this.#line([...own, ...answerCells(answer)]);
  }

  #line(cells: readonly string[]): string {
    const { delimiter, quotes, lineEnd: newline } = this.#format;
    return Papa.unparse([cells], { delimiter, newline, quotes: quotes === 'always' });
  }
}

function fittedTo(width: number, cells: readonly string[]): readonly string[] {
  if (cells.slice(width).some((cell) => cell !== '')) return cells;
  return Array.from({ length: width }, (_, column) => cells[column] ?? '');
}
