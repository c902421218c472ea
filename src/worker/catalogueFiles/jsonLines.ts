import {
  appendedPlaces,
  splitCells,
  withoutAppended,
} from '../../catalogue/columns/appendedColumns';
import type { Row } from '../../catalogue/row';
import type { JsonFormat } from '../../catalogue/tableFormat';

/** How objects of any table are written. */
export const JSON_LINES: JsonFormat = {
  kind: 'json-lines',
  encoding: 'utf-8',
  bom: false,
  lineEnd: '\n',
  endsWithLineEnd: true,
};

/** Makes an object in one line of each row of a table, in the order of its columns. */
export function rowAsObject(header: readonly string[]): (row: Row) => Row {
  const names = uniqueNames(withoutAppended(header));
  const places = appendedPlaces(header);
  return (row) => {
    if (row.source !== undefined) return { ...row, source: inOneLine(row.source) };
    const { own } = splitCells(row.cells, places, header.length);
    const cells = Array.from({ length: Math.max(own.length, names.length) }, (_, column) => {
      const name = names[column] ?? numbered(column);
      return `${JSON.stringify(name)}:${JSON.stringify(own[column] ?? '')}`;
    });
    return { ...row, source: `{${cells.join(',')}}` };
  };
}

function numbered(column: number): string {
  return `Column ${column + 1}`;
}

/** An object cannot have the same key twice. */
function uniqueNames(header: readonly string[]): string[] {
  const names: string[] = [];
  for (const [column, cell] of header.entries()) {
    const title = cell.trim() || numbered(column);
    let name = title;
    for (let count = 2; names.includes(name); count++) name = `${title} (${count})`;
    names.push(name);
  }
  return names;
}

/** Line ends stand only between the values of JSON, never in them. */
function inOneLine(source: string): string {
  return source.replaceAll(/\s*[\r\n]\s*/g, ' ');
}
