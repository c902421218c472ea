import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutAppended } from '../columns/appendedColumns';
import { fileOf, readAll } from '../files.testing';
import { DELIMITERS, type DelimitedFormat, SPREADSHEET_EXPORT } from '../tableFormat';
import { ANSWER, bytesOf, exportOf } from './writing.testing';
import { writeTable } from './writeTable';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      ' ',
      'a',
      '=',
      "'",
      '😀',
      '\ufffd',
      '\ufeff',
      '\u2028',
      '\x0b',
    ),
  }),
);

/** Rows below `name` and other columns, any of which may be empty. */
const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
);

const formats = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.constantFrom('always', 'needed'),
  bom: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
});

test('whatever cells are written, the same are read', async () => {
  await fc.assert(
    fc.asyncProperty(
      tables,
      formats,
      fc.integer({ min: 1, max: 40 }),
      async (cells, given, cut) => {
        const format: DelimitedFormat = { ...SPREADSHEET_EXPORT, ...given };
        const header = ['name', 'b', 'c', 'd'].slice(0, cells[0]!.length);
        const rows = cells.map((row, i) => ({ row: { line: i, cells: row }, answer: ANSWER }));
        const bytes = await bytesOf(writeTable(format, header, rows));
        const whole = await readAll(fileOf(bytes, cut));
        expect(whole.table.format).toMatchObject({ ...given, preamble: '' });
        expect(withoutAppended(whole.table.header)).toEqual(header);
        expect(whole.cells.map((row) => row.slice(0, header.length))).toEqual(cells);
        expect(whole.remarks.filter((one) => !one.endsWith('damaged-text'))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('whatever objects are written, the same are read', async () => {
  const objects = fc.array(
    fc.dictionary(fc.string(), fc.jsonValue()).map((record) => ({ ...record, name: 'x' })),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(objects, fc.boolean(), async (records, isArray) => {
      const lines = records.map((record) => JSON.stringify(record)).join('\n');
      const text = await exportOf(isArray ? JSON.stringify(records) : lines);
      const written = isArray ? (JSON.parse(text) as unknown) : text.split('\n').map(parsed);
      const keys = { predictions: ANSWER.predictions, path: ANSWER.path };
      expect(written).toMatchObject(records.map(() => keys));
      const again = await exportOf(text, undefined);
      expect(isArray ? JSON.parse(again) : again.split('\n').map(parsed)).toMatchObject(
        records.map(({ name }) => ({ name })),
      );
    }),
    { numRuns: 100 },
  );
});

const parsed = (line: string): unknown => JSON.parse(line);
