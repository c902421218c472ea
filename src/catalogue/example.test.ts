import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, readAll } from './files.testing';
import { ProductReader } from './products/productReader';
import { ANSWER, exportOf } from './writing/writing.testing';

const BYTES = readFileSync(join(import.meta.dirname, '../../public/example-catalogue.csv'));

test('the example is a table with nothing odd in its form', async () => {
  const { table, rows, remarks } = await readAll(fileOf(BYTES));
  expect(table).toMatchObject({
    format: { kind: 'delimited', delimiter: ',', encoding: 'utf-8', lineEnd: '\r\n' },
    header: ['Handle', 'Title', 'Body (HTML)', 'Vendor', 'SKU', 'Price'],
    mapping: { handle: 0, name: 1, description: 2 },
  });
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(remarks).toEqual([]);
});

test('its products are text, and its variants have names', async () => {
  const { table, rows } = await readAll(fileOf(BYTES));
  const reader = new ProductReader(table.mapping);
  const contents = rows.map((row) => reader.read(row));
  const products = contents.flatMap((one) => (one.kind === 'product' ? [one] : []));
  expect(contents.filter(({ kind }) => kind === 'problem')).toHaveLength(1);
  expect(products.filter(({ isInherited }) => isInherited)).toHaveLength(3);
  const texts = products.map(({ product: { name, description } }) => `${name}\n${description}`);
  expect(texts.filter((text) => /<\/?(?:p|ul|li|h3|div|br|script|style)\b/.test(text))).toEqual([]);
  expect(texts.join('\n')).not.toMatch(/track\(|margin:|&ndash;|&mdash;/);
  expect(texts).toContain(
    '55" Class LED 4K Ultra HD Smart TV\nThe same television with a 65-inch panel.',
  );
});

test('its export can be read, with every cell as it was', async () => {
  const { cells } = await readAll(fileOf(BYTES));
  const again = await readAll(fileOf(await exportOf(BYTES, ANSWER)));
  expect(again.cells.map((row) => row.slice(0, 6))).toEqual(cells);
});
