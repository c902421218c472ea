import { expect, test } from 'vitest';
import { LONGEST_RECORD } from './byteLines';
import { jsonRows } from './jsonRows';
import { outcomeOf, pieces } from './rows.testing';

const ANSWER =
  '"predictions":[{"category":"Audio","score":0.75,"predicted":true}],' +
  '"path":["Audio","Headphones, wired"]}';

const run = (content: string | Uint8Array, length?: number) =>
  outcomeOf(jsonRows(pieces(content, length)));

test.each([
  ['a name alone', '{"name":"a"}', `{"name":"a",${ANSWER}`],
  ['spaces and CRLF', ' {"name": "a" } \r', `{"name": "a",${ANSWER}`],
  [
    'other keys as they are',
    '{"sku":12345678901234567890,"price":1.50,"name":"a"}',
    `{"sku":12345678901234567890,"price":1.50,"name":"a",${ANSWER}`,
  ],
  ['a key of the answer', '{"path":1,"name":"a"}', `{"name":"a",${ANSWER}`],
  ['an unsafe key', '{"__proto__":1,"name":"a"}', `{"__proto__":1,"name":"a",${ANSWER}`],
  ['no description', '{"name":"a","description":null}', `{"name":"a","description":null,${ANSWER}`],
  [
    'a description alone',
    '{"name":"","description":"b"}',
    `{"name":"","description":"b",${ANSWER}`,
  ],
])('%s', async (_, line, expected) => {
  expect(await run(line)).toMatchObject({ text: `${expected}\n`, faults: [] });
});

test.each([
  ['oops', 'It is not JSON', undefined],
  ['[1]', 'It is no JSON object.', undefined],
  ['null', 'It is no JSON object.', undefined],
  ['{"title":"a"}', 'It has no text as "name".', { title: 'a' }],
  ['{"name":5}', 'It has no text as "name".', { name: 5 }],
  ['{"name":"a","description":[]}', 'Its "description" is no text.', { name: 'a' }],
  ['{"name":" "}', 'It has neither a name nor a description.', { name: ' ' }],
  ['{"name":" ","error":"old"}', 'It has neither a name nor a description.', { name: ' ' }],
  ['{}', 'It has no text as "name".', {}],
])('%s is a fault in its place', async (line, problem, keys) => {
  const { text, faults } = await run(`{"name":"a"}\n${line}\n{"name":"c"}\n`);
  expect(faults).toEqual([expect.stringContaining(`2: ${problem}`)]);
  const lines = text.split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toBe(`{"name":"c",${ANSWER}`);
  expect(JSON.parse(lines[1]!)).toMatchObject({
    ...keys,
    error: expect.stringContaining(`Line 2: ${problem}`),
  });
});

test('however the bytes arrive, the lines are the same', async () => {
  const content = '\ufeff{"name":"Café 😀"}\r\n\n\n{"name":"b","x":"\u2028"}\nno\n{"name":"d"}';
  const whole = await run(content);
  expect(whole.products).toEqual([
    ['Café 😀', ''],
    ['b', ''],
    ['d', ''],
  ]);
  expect(whole.faults).toHaveLength(1);
  expect(whole.faults[0]).toMatch(/^5: /);
  for (let length = 3; length < 20; length++) expect(await run(content, length)).toEqual(whole);
});

test('chunks joined are the whole, wherever it is cut, faulty lines too', async () => {
  const lines = [
    '{"name":"a"}',
    'no',
    '{"sku":5}',
    '',
    '[1]',
    '{"name":" ","line":7}',
    '{"name":"b"}',
  ];
  const chunk = async (from: number, to?: number) => {
    const content = lines.slice(from, to).map((line) => `${line}\n`);
    return (await outcomeOf(jsonRows(pieces(content.join('')), true))).text;
  };
  const whole = await chunk(0);
  expect(
    whole
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    expect.objectContaining({ name: 'a' }),
    { line: 'no', error: expect.stringMatching(/^It is not JSON/) },
    { sku: 5, error: 'It has no text as "name".' },
    { line: '[1]', error: 'It is no JSON object.' },
    { name: ' ', line: 7, error: 'It has neither a name nor a description.' },
    expect.objectContaining({ name: 'b' }),
  ]);
  for (let cut = 0; cut <= lines.length; cut++) {
    expect((await chunk(0, cut)) + (await chunk(cut))).toBe(whole);
  }
});

test('bytes that are no UTF-8 are a fault', async () => {
  const bytes = Buffer.from('{"name":"caf\xe9"}\n{"name":"b"}\n', 'latin1');
  expect(await run(bytes)).toMatchObject({
    faults: ['1: It is not UTF-8 text.'],
    products: [['b', '']],
  });
});

test('a huge line is read, one beyond all bounds is a fault', async () => {
  const huge = JSON.stringify({ name: 'a'.repeat(LONGEST_RECORD - 100) });
  const { faults, products } = await run(
    `${huge}\n"${'b'.repeat(LONGEST_RECORD)}"\n{"name":"c"}\n`,
  );
  expect(faults).toEqual(['2: It is longer than 8 MiB.']);
  expect(products.map(([name]) => name!.length)).toEqual([LONGEST_RECORD - 100, 1]);
});

test('nothing in, nothing out', async () => {
  expect(await run('')).toMatchObject({ text: '', faults: [] });
  expect(await run('\n\r\n  \n')).toMatchObject({ text: '', faults: [] });
});

test('lines that have passed are not kept', async () => {
  const block = Buffer.from(`${JSON.stringify({ name: 'x'.repeat(1_000) })}\n`.repeat(100));
  async function* many() {
    for (let i = 0; i < 2_000; i++) yield await Promise.resolve(block); // 200 MB
  }
  let rows = 0;
  let most = 0;
  const before = process.memoryUsage().heapUsed;
  for await (const batch of jsonRows(many())) {
    rows += batch.length;
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  expect(rows).toBe(200_000);
  expect(most).toBeLessThan(100 * 1024 * 1024);
}, 120_000);
