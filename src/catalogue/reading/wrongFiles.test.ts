import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AppError } from '../../domain/errors';
import { fileOf, readAll } from '../files.testing';
import { LONGEST_ROW, MOST_BYTES, MOST_ROWS, MOST_SPREADSHEET_BYTES } from '../limits';
import { workbookOf } from '../workbook.testing';

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(values.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.of(one))));

const long = (length: number) => 'x'.repeat(length);

test.each([
  ['nothing', '', 'is empty'],
  ['white space', ' \n\r\n\t', 'is empty'],
  ['a mark alone', '\ufeff', 'is empty'],
  ['a header alone', 'name,price\n', 'has no rows'],
  ['an empty array', '[]', 'has no rows'],
  ['an image', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'is an image'],
  ['a photo', bytes(0xff, 0xd8, 0xff, 0xe0), 'is an image'],
  ['a PDF', '%PDF-1.7\n', 'is a PDF document'],
  ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old Excel workbook'],
  ['gzip', bytes(0x1f, 0x8b, 8), 'is packed with gzip'],
  ['a ZIP', zipSync({ 'goods.csv': strToU8('name\nKettle\n') }), 'is an archive'],
  ['half a ZIP', workbookOf([['name'], ['Kettle']]).subarray(0, 300), 'is an archive'],
  ['a broken workbook', zipSync({ 'xl/workbook.xml': strToU8('<') }), 'cannot be read'],
  ['a workbook without rows', workbookOf([['name', 'price']]), 'has no rows'],
  ['a web page', '\n<!DOCTYPE html><html><title>Sign in</title>', 'is a web page'],
  ['an XML feed', '<?xml version="1.0"?><rss><item/></rss>', 'is XML'],
  [
    'bytes',
    Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 251)),
    'is no text: line 1',
  ],
  ['numbers', '1\n2\n3\n', 'single column, from line 1 on'],
  ['one JSON object', '{"products":[{"name":"a"}]}', 'single JSON object'],
  ['a pretty JSON object', '{\n "name": "a"\n}\n', 'single JSON object'],
  ['an endless line', `name,x\na,${long(LONGEST_ROW)}`, 'Line 2 is longer than'],
  ['an endless object', `[{"a":1},{"name":"${long(LONGEST_ROW)}`, 'Object 2 is longer than'],
  ['too many columns', `${'name,'.repeat(3_000)}\na\n`, 'more than 2000 columns'],
])('%s', async (_, content, expected) => {
  const failure: unknown = await readAll(fileOf(content)).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'bad-input', message: expect.stringContaining(expected) });
  expect((failure as AppError).message).toMatch(/^[A-Z].*[^.]\. [A-Z].*\.$|^[A-Z].*: .*\.$/);
});

test('too many rows', async () => {
  const content = `name\n${'Kettle\n'.repeat(MOST_ROWS + 1)}`;
  await expect(readAll(fileOf(content))).rejects.toMatchObject({
    message: expect.stringContaining('more than 200,000 rows'),
  });
});

test.each([
  ['a table', 'name\n', MOST_BYTES],
  ['a workbook', 'PK\u0003\u0004', MOST_SPREADSHEET_BYTES],
])('too many bytes of %s are not read to their end', async (_, beginning, most) => {
  const chunk = new Uint8Array(1024 * 1024).fill(0x61);
  let given = 0;
  const endless = {
    name: 'goods.csv',
    async *stream() {
      yield await Promise.resolve(Buffer.from(beginning));
      for (;;) {
        given += chunk.length;
        yield chunk;
      }
    },
  };
  await expect(readAll(endless)).rejects.toMatchObject({
    message: expect.stringContaining(`larger than ${most / 1024 / 1024} MiB`),
  });
  expect(given).toBeLessThanOrEqual(most + chunk.length);
});

test('a file that is gone', async () => {
  const gone = {
    name: 'goods.csv',
    stream: () => new Blob([]).stream().pipeThrough(failing()),
  };
  await expect(readAll(gone)).rejects.toMatchObject({ code: 'io' });
});

function failing(): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    flush() {
      throw new Error('NotReadableError');
    },
  });
}
