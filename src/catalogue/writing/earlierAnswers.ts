import type { RowAnswer } from '../answerColumns';
import { appendedPlaces, splitCells } from '../columns/appendedColumns';
import type { Row } from '../row';
import type { TableFormat } from '../tableFormat';
import { answerOfCells } from './answerCells';
import { answerOfJson } from './jsonAnswer';

/**
 * For a table that is an earlier export: what was decided there. Decisions of a person are in
 * `status` and `reviewed`; what a model said is there too, but another one may say it anew.
 *
 * @returns undefined for any other table
 */
export function earlierAnswers(
  format: TableFormat,
  header: readonly string[],
): ((row: Row) => RowAnswer | undefined) | undefined {
  if (format.kind === 'json-lines' || format.kind === 'json-array') {
    if (!header.includes('review')) return undefined;
    return ({ source }) => (source === undefined ? undefined : answerOfJson(source));
  }
  const places = appendedPlaces(header);
  if (!places) return undefined;
  return ({ cells }) =>
    answerOfCells(places.names, splitCells(cells, places, header.length).appended);
}
