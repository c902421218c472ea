import { describe, expect, test } from 'vitest';
import { type RowAnswer } from '../answerColumns';
import { read } from '../files.testing';
import { workbookOf } from '../workbook.testing';
import { ANSWER, bytesOf, exportOf } from './writing.testing';
import { writeTable } from './writeTable';

const TITLES = 'predicted_categories,category_path,confidence,model,status,reviewed_categories';
const CELLS =
  '"Audio | Headphones, wired","Audio > Headphones, wired",0.5000,ensemble,accepted,' +
  '"Audio | Headphones, wired"';
const NONE = ',,,,,';

describe('a delimited table is written as it was', () => {
  test.each([
    ['plain', 'name,x\na,b\n', `name,x,${TITLES}\na,b,${CELLS}\n`],
    ['CRLF, no last end', 'name,x\r\na,b', `name,x,${TITLES}\r\na,b,${CELLS}`],
    ['quotes', 'name,x\n"a ""1""","b\nc"\n', `name,x,${TITLES}\n"a ""1""","b\nc",${CELLS}\n`],
    ['a short row', 'name,x\na\n', `name,x,${TITLES}\na,,${CELLS}\n`],
    ['a long row', 'name,x\na,b,c\n', `name,x,${TITLES}\na,b,c,${CELLS}\n`],
    ['empty cells too many', 'name,x\na,b,,\n', `name,x,${TITLES}\na,b,${CELLS}\n`],
    ['an open quote', 'name,x\na,"b\n', `name,x,${TITLES}\n"a,""b",,${CELLS}\n`],
    ['a mark', '\ufeffname,x\na,b\n', `\ufeffname,x,${TITLES}\na,b,${CELLS}\n`],
    ['a preamble', 'sep=,\n\nname,x\na,b\n', `sep=,\n\nname,x,${TITLES}\na,b,${CELLS}\n`],
    ['no header', 'Red kettle,9\n', `Column 1,Column 2,${TITLES}\nRed kettle,9,${CELLS}\n`],
    ['formulas', 'name,x\n=1+1,-2\n', `name,x,${TITLES}\n=1+1,-2,${CELLS}\n`],
  ])('%s', async (_, content, expected) => {
    expect(await exportOf(content)).toBe(expected);
  });

  test('empty lines stay', async () => {
    expect(await exportOf('name,x\n\na,b\n')).toBe(`name,x,${TITLES}\n\na,b,${CELLS}\n`);
  });

  test('where every cell has quotes, every cell gets them', async () => {
    const text = await exportOf('"name";"x"\r\n"a";"b"\r\n');
    expect(text).toContain('\r\n"a";"b";"Audio | Headphones, wired";');
  });

  test.each([
    ['Windows-1252', Buffer.from('name,x\nCaf\xe9,b\n', 'latin1')],
    ['UTF-16', Buffer.from('name,x\nCafé,b\n', 'utf16le')],
  ])('%s becomes UTF-8 with a mark', async (_, content) => {
    expect(await exportOf(content)).toBe(`\ufeffname,x,${TITLES}\nCafé,b,${CELLS}\n`);
  });

  test('a workbook becomes CSV that spreadsheets open', async () => {
    const text = await exportOf(
      workbookOf([
        ['Title', 'Price'],
        ['Kettle', 9.5],
      ]),
    );
    expect(text).toBe(`\ufeffTitle,Price,${TITLES}\r\nKettle,9.5,${CELLS}\r\n`);
  });

  test('formulas are defused: ours always, the input’s when it is wanted', async () => {
    const answer: RowAnswer = { ...ANSWER, path: ['=1+1'], model: '@x', reviewed: ['-a'] };
    const text = await exportOf('name,x\n=1+1,\tb\n', answer, { defuseInput: true });
    expect(text.split('\n')[1]).toBe(
      `'=1+1,'\tb,"Audio | Headphones, wired",'=1+1,0.5000,'@x,accepted,'-a`,
    );
  });

  test('a row that nobody answered has empty cells', async () => {
    const { table, rows } = await read('name,x\na,b\n');
    const written = writeTable(
      table.format,
      table.header,
      rows.map((row) => ({ row })),
    );
    expect((await bytesOf(written)).toString()).toBe(`name,x,${TITLES}\na,b,${NONE}\n`);
  });
});

describe('JSON stays JSON', () => {
  const keys =
    `"predictions":${JSON.stringify(ANSWER.predictions)},"path":["Audio","Headphones, wired"],` +
    '"review":{"status":"accepted","categories":["Audio","Headphones, wired"],"confidence":0.5,' +
    '"model":"ensemble"}}';

  test.each([
    [
      'lines',
      '{"name":"a","ean":12345678901234567890}\n{}\n',
      `{"name":"a","ean":12345678901234567890,${keys}\n{${keys}\n`,
    ],
    [
      'a broken line',
      '{"name":"a"}\n{"name":\n',
      `{"name":"a",${keys}\n{"unreadable":"{\\"name\\":",${keys}\n`,
    ],
    [
      'an array',
      '[{"name": "a" },\n{"name":"b"}]',
      `[\n{"name": "a",${keys},\n{"name":"b",${keys}\n]`,
    ],
    [
      'keys of the same name',
      '{"name":"a","path":"/x"}\n',
      `{"name":"a","input_path":"/x",${keys}\n`,
    ],
  ])('%s', async (_, content, expected) => {
    expect(await exportOf(content)).toBe(expected);
  });

  test('an export of an export has its answers once', async () => {
    const first = await exportOf('{"name":"a","ean":12345678901234567890}\n');
    const other: RowAnswer = { ...ANSWER, status: 'rejected', reviewed: [] };
    const again = await exportOf(await exportOf(first, other));
    expect(again).toBe(first);
    const byScript = '{"name":"a","predictions":[],"path":[]}\n';
    expect(await exportOf(byScript)).toBe(await exportOf('{"name":"a"}\n'));
  });
});

test('an export of an export has its columns once', async () => {
  const content = 'name,model\na,m1\nb,m2,x\n\n';
  const first = await exportOf(content);
  const other: RowAnswer = { ...ANSWER, status: 'rejected', reviewed: [] };
  expect(await exportOf(await exportOf(first, other))).toBe(first);
});
