import { strToU8, zipSync } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet. Cells of numbers get the given style: 1 is a day. */
export function workbookOf(rows: readonly (readonly (string | number | boolean | Date)[])[]) {
  const sheetRows = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellOf(cell, `${'ABCDEFG'[column]!}${row + 1}`));
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${TYPES}"/>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">` +
        `<Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        `<sheet name="Goods" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/>` +
        `</cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${sheetRows.join('')}</sheetData></worksheet>`,
    ),
  });
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

function cellOf(cell: string | number | boolean | Date, place: string): string {
  if (cell === '') return '';
  if (cell instanceof Date) {
    return `<c r="${place}" s="1"><v>${(cell.getTime() - FIRST_DAY) / DAY}</v></c>`;
  }
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
