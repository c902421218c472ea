import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { LONGEST_RECORD } from './byteLines';
import { columnsOf, delimiterOf } from './csvColumns';
import { csvRows } from './csvRows';
import { outcomeOf, pieces } from './rows.testing';

const HEADER = 'predicted_categories,category_path,confidence,model,status,reviewed_categories';
const ANSWER = '"Audio | Headphones, wired","Audio > Headphones, wired",0.5000,mlp,predicted,';
const ERROR = ',,,mlp,error,';

function run(content: string | Uint8Array, length?: number) {
  const [firstLine] = Buffer.from(content).toString('latin1').split('\n', 1);
  return outcomeOf(csvRows(pieces(content, length), firstLine!, 'mlp'));
}

test.each([
  ['plain', 'a,b', `a,b,${ANSWER}`],
  ['quotes, new lines and odd quoting stay', '"a ""1""","b\r\nc"', `"a ""1""","b\r\nc",${ANSWER}`],
  ['needless quotes and spaces stay', '"a", b ', `"a", b ,${ANSWER}`],
  ['inches', '13" screen,"5" wide"', `13" screen,"5" wide",${ANSWER}`],
  ['formulas of the input stay', '=1+1,@b', `=1+1,@b,${ANSWER}`],
  ['a short row is filled', 'a', `a,,${ANSWER}`],
  ['empty cells too many', 'a,b,,', `a,b,${ANSWER}`],
  ['a long row', 'a,b,c', `a,b,c,${ERROR}`],
  ['neither name nor description', ' ,""\nx,y', ` ,""\nx,y,${ANSWER}`],
])('%s', async (_, row, expected) => {
  const { text } = await run(`name,description\n${row}\n`);
  expect(text).toBe(`name,description,${HEADER}\n${expected}\n`);
});

test('the cells of the product are found wherever they are', async () => {
  const { products } = await run(
    'Handle,Body (HTML),Vendor,Title\nh,"<b>x</b>",v,"a ""b"""\nh2,,,c',
  );
  expect(products).toEqual([
    ['a "b"', '<b>x</b>'],
    ['c', ''],
  ]);
});

test('a row with other cells but no text is a fault', async () => {
  const { text, faults } = await run('sku,name\r\n1,\r\n2,b\r\n');
  expect(faults).toEqual(['2: It has neither a name nor a description.']);
  expect(text).toBe(`sku,name,${HEADER}\r\n1,,${ERROR}\r\n2,b,${ANSWER}\r\n`);
});

test('however the bytes arrive, the rows are the same', async () => {
  const content =
    'name,description\r\n"a\r\nb","x ""y"""\n\n"open,1\r\nCafé 😀,"c"\r\n,\r\nd,1,2\nlast,"z"';
  const whole = await run(content);
  expect(whole.faults).toEqual([
    '5: It has a quote that is never closed.',
    '8: It has 3 cells for 2 columns.',
  ]);
  expect(whole.products.map(([name]) => name)).toEqual(['a\r\nb', 'Café 😀', 'last']);
  for (let length = 1; length < 16; length++) {
    const cut = await run(content, length);
    expect({ length, ...cut }).toEqual({ length, ...whole });
  }
});

test('a quote that is never closed costs one row, and the output can be read again', async () => {
  const { text } = await run('name,description\na,"open\nb,c\n');
  const rows = parse(text);
  expect(rows.map((row) => [row.length, row[0]])).toEqual([
    [8, 'name'],
    [8, 'a,"open'],
    [8, 'b'],
  ]);
});

test('a cell that begins with a quote of its own may hold new lines', async () => {
  const { faults, products } = await run('name,description\n"""a"" b\nc",d\n');
  expect({ faults, products }).toEqual({ faults: [], products: [['"a" b\nc', 'd']] });
});

test('a quote that swallows more than memory should hold is given up early', async () => {
  const row = `x,${'y'.repeat(1_021)}\n`;
  const filler = row.repeat(LONGEST_RECORD / row.length + 1);
  const { faults, products } = await run(`name,description\n"open,y\n${filler}`);
  expect(faults).toEqual(['2: It has a quote that is never closed.']);
  expect(products).toHaveLength(LONGEST_RECORD / row.length + 1);
});

test('bytes that are no UTF-8 come through, and are read as Latin-1', async () => {
  const content = Buffer.from('name,description\ncaf\xe9,\xae\n', 'latin1');
  const { bytes, products } = await run(content);
  expect(products).toEqual([['café', '®']]);
  expect(bytes.includes(Buffer.from('caf\xe9,\xae,', 'latin1'))).toBe(true);
});

test.each([
  [';', 'Name;Beschreibung;Description'],
  ['\t', 'title\tprice'],
  [',', '"Title","Body (HTML)"'],
  [undefined, '{"name":"a","description":"b"}'],
  [undefined, 'sku,price'],
  [undefined, ''],
])('%j separates %s', (delimiter, line) => {
  expect(delimiterOf(line)).toBe(delimiter);
});

test('a table with semicolons is answered with semicolons', async () => {
  const { text } = await run('name;price\na;1,50\n');
  expect(text).toContain('\na;1,50;Audio | Headphones, wired;Audio > Headphones, wired;0.5000;');
});

describe('columns', () => {
  test.each([
    [['sku', 'NAME', 'Description'], { name: 1, description: 2 }],
    [['Product_Name', 'Body HTML'], { name: 0, description: 1 }],
    [['title', 'name'], { name: 1, description: undefined }],
    [['body'], { name: undefined, description: 0 }],
  ])('%j', (header, expected) => {
    expect(columnsOf(header)).toEqual({ ...expected, count: header.length });
  });

  test.each(['sku,price\n1,2\n', '', '\n\n', '"name\n1,2\n'])('none in %j', async (content) => {
    const outcome = run(content);
    if (content.trim() === '') await expect(outcome).resolves.toMatchObject({ faults: [] });
    else await expect(outcome).rejects.toMatchObject({ code: 'bad-input' });
  });
});
