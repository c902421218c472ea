import { describe, expect, test } from 'vitest';
import { fileOf, read, readAll } from '../files.testing';

describe('the delimiter is told', () => {
  test.each([
    ['name,price\nKettle,9.99\n', ','],
    ['name;price\nKettle;9,99\nToaster;19,99\n', ';'],
    ['name\tprice\nKettle, red\t9.99\n', '\t'],
    ['name|price\nKettle|9.99\n', '|'],
    ['"name";"a, b, c"\n"Kettle, red";"1, 2, 3"\n', ';'],
    ['title,text\n"a;b;c;d",x\n"a;b;c;d",x\n', ','],
    ['sep=;\nname;a,b\nKettle;x,y\n', ';'],
  ])('%j', async (content, delimiter) => {
    const { table, cells } = await read(content);
    expect(table.format).toMatchObject({ kind: 'delimited', delimiter });
    expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([2]).add(cells[0]!.length));
  });

  test('a single column holds whatever it holds', async () => {
    const { table, cells } = await read('name\nKettle, red; 1 l\nToaster\n');
    expect(cells).toEqual([['Kettle, red; 1 l'], ['Toaster']]);
    expect(table.format).toMatchObject({ delimiter: ',' });
  });

  test('unless somebody knows better', async () => {
    const { cells } = await read('name,price\nKettle;red,9\n', { delimiter: ';' });
    expect(cells).toEqual([['Kettle', 'red,9']]);
  });
});

describe('line ends and quotes', () => {
  test.each([
    ['LF', 'name,x\na,b\nc,d\n', '\n', true],
    ['CRLF', 'name,x\r\na,b\r\nc,d', '\r\n', false],
    ['CR', 'name,x\ra,b\rc,d\r', '\r', true],
    ['mixed', 'name,x\r\na,b\nc,d\r\n', '\r\n', true],
    ['quoted', '"name","x"\r\n"a","b"\r\n"c","d"\r\n', '\r\n', true],
    ['quoted and mixed', '"name",x\n"a","b"\r\nc,"d"\n', '\n', true],
  ])('%s', async (_, content, lineEnd, endsWithLineEnd) => {
    const { table, cells } = await read(content);
    expect(cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(table.format).toMatchObject({ lineEnd, endsWithLineEnd });
  });

  test.each([
    ['line breaks', '"a\r\nb","x\n\ny"', ['a\r\nb', 'x\n\ny']],
    ['quotes', '"a ""1""","""x"""', ['a "1"', '"x"']],
    ['a CR of its own', 'a,"b\r"\r', ['a', 'b\r']],
    ['inches', '13" screen,5"\r', ['13" screen', '5"']],
    ['inches in quotes', '"13" screen",x', ['13" screen', 'x']],
    ['quotes at both ends', 'a,"""b"""\r', ['a', '"b"']],
    ['emoji', 'a😀,"👩‍🍳"', ['a😀', '👩‍🍳']],
    ['spaces', ' a ,  ', [' a ', '  ']],
  ])('%s', async (_, row, expected) => {
    for (const end of ['\n', '']) {
      const { cells } = await read(`name,x\n${row}${end}`);
      expect(cells).toEqual([expected]);
    }
  });

  test.each([
    ['always', '"name","x"\n"a","b"\n'],
    ['needed', 'name,x\n"a","b"\n'],
  ])('quotes %s', async (quotes, content) => {
    expect((await read(content)).table.format).toMatchObject({ quotes });
  });
});

test('however the bytes arrive, the rows are the same', async () => {
  const content =
    'name,description\r\n"a\r\nb","x ""y"""\n\n"open,1\r\nCafé 😀,"c"\r\n,\r\nd,1,2\nlast,"z"';
  const whole = await read(content);
  expect(whole.cells).toEqual([
    ['a\r\nb', 'x "y"'],
    [''],
    ['"open,1'],
    ['Café 😀', 'c'],
    ['', ''],
    ['d', '1', '2'],
    ['last', 'z'],
  ]);
  expect(whole.remarks).toEqual(['4 empty', '5 unclosed-quote', '7 empty', '8 too-many-cells']);
  for (let length = 1; length < 16; length++) {
    const cut = await readAll(fileOf(content, length));
    expect({ length, rows: cut.rows }).toEqual({ length, rows: whole.rows });
  }
});

describe('odd rows are kept, and say what is odd', () => {
  test.each([
    ['name,x\na\n', 'Line 2 has 1 cells for 2 columns: the others are taken as empty.'],
    ['name,x\na,b,c\n', 'Line 2 has 3 cells for 2 columns: a cell with a delimiter in it must'],
    ['name,x\na,"b\nc,d\n', 'Line 2 has a quote that is never closed'],
    ['\n\nname,x\n\nc,d\n', 'Line 4 is empty.'],
    ['{"name":"a"}\n{"name":\n', 'Line 2 cannot be read as JSON: '],
    ['[{"name":"a"},\n7]', 'Object 2 is no JSON object.'],
    ['[{"name":"a"},{"name":"b"', 'Object 2 cannot be read as JSON: '],
  ])('%j', async (content, expected) => {
    const { rows } = await read(content);
    const sentences = rows.flatMap(({ remark }) => (remark ? [remark.sentence] : []));
    expect(sentences).toEqual([expect.stringContaining(expected)]);
  });

  test('objects nested too deeply', async () => {
    const deep = `{"name":"b","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { cells, remarks } = await read(`[{"name":"a"},${deep},{"name":"c"}]`);
    expect(cells).toEqual([['a'], [deep], ['c']]);
    expect(remarks).toEqual(['2 not-json']);
  });

  test('a quote lost in every line costs no more time than any other text', async () => {
    const { rows } = await read('name,x\nKettle,red\n' + 'Kettle,"red\n'.repeat(30_000));
    expect(rows).toHaveLength(30_001);
  });

  test('cells too many that are empty are nothing odd', async () => {
    expect((await read('name,x\na,b,,\n')).remarks).toEqual([]);
  });
});

describe('the header', () => {
  test.each([
    ['recognised', 'Title,Price\nKettle,9\n', ['Title', 'Price'], { name: 0 }],
    ['unknown words', 'Ware,Preis\nRoter Kessel,9\n', ['Ware', 'Preis'], { name: 0 }],
    ['none', 'Red kettle,9.99\nToaster,19.99\n', ['Column 1', 'Column 2'], { name: 0 }],
    ['a list of names', 'Red kettle\nToaster\n', ['Column 1'], { name: 0 }],
  ])('%s', async (_, content, header, mapping) => {
    const { table, rows } = await read(content);
    expect(table).toMatchObject({ header, mapping });
    expect(rows).toHaveLength(header[0] === 'Column 1' ? 2 : 1);
  });

  test('is what somebody says', async () => {
    const { table, rows } = await read('Title,x\nKettle,y\n', { hasHeader: false });
    expect(table.header).toEqual(['Column 1', 'Column 2']);
    expect(rows).toHaveLength(2);
  });
});

describe('JSON', () => {
  const objects = [
    { name: 'a', sizes: [1, 2] },
    { name: 'b', ean: 12, note: null, ok: true },
  ];
  const cells = [
    ['a', '[1,2]'],
    ['b', '', '12', '', 'true'],
  ];

  test.each([
    ['lines', 'json-lines', objects.map((object) => JSON.stringify(object)).join('\r\n\n')],
    ['an array', 'json-array', JSON.stringify(objects)],
    ['a pretty array', 'json-array', `\n${JSON.stringify(objects, null, 2)}\n`],
  ])('%s', async (_, kind, content) => {
    const whole = await read(content);
    expect(whole.table).toMatchObject({
      format: { kind },
      header: ['name', 'sizes', 'ean', 'note', 'ok'],
      mapping: { name: 0 },
    });
    expect(whole.cells).toEqual(cells);
    for (let length = 1; length < 9; length++) {
      expect((await readAll(fileOf(content, length))).rows).toEqual(whole.rows);
    }
  });

  test('brackets, commas and quotes in strings are text', async () => {
    const names = ['a,b]', '{"x":[', '\\"', '\\', '"'];
    const content = JSON.stringify(names.map((name) => ({ name })));
    for (const length of [1, 2, 3, 5, 1000]) {
      const whole = await readAll(fileOf(content, length));
      expect(whole.cells).toEqual(names.map((name) => [name]));
    }
  });

  test('numbers are kept as they are written', async () => {
    const { rows } = await read('{"name":"a","ean":12345678901234567890, "p":1.50}\n');
    expect(rows[0]!.source).toBe('{"name":"a","ean":12345678901234567890, "p":1.50}');
  });
});
