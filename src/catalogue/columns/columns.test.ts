import { describe, expect, test } from 'vitest';
import { appendedPlaces, splitCells, withoutAppended } from './appendedColumns';
import { guessColumns } from './guessColumns';
import { headerKey } from './headerKey';
import { recogniseColumns } from './recogniseColumns';

const APPENDED =
  'predicted_categories,category_path,confidence,model,status,reviewed_categories'.split(',');

describe('columns are recognised', () => {
  test.each([
    ['Handle,Title,Body (HTML),Vendor,SKU', { handle: 0, name: 1, description: 2 }],
    ['Title,URL handle,Description,Vendor', { name: 0, handle: 1, description: 2 }],
    ['id,title,description,item_group_id', { name: 1, description: 2, handle: 3 }],
    ['g:id,g:title,g:description,g:item_group_id', { name: 1, description: 2, handle: 3 }],
    ['name,description', { name: 0, description: 1 }],
    ['sku,product_name,productDescription', { name: 1, description: 2 }],
    ['Artikelnummer;Artikelbezeichnung;Preis', { name: 1 }],
    ['Nr;Handelsbezeichnung;Kurzbeschreibung;Langbeschreibung', { name: 1, description: 3 }],
    ['Référence;Titre;Désignation longue;Descriptif', { name: 1, description: 3 }],
    ['codigo;nombre;Descripción', { name: 1, description: 2 }],
    ['Item title,Short description', { name: 0, description: 1 }],
    ['Short description,Long description,Name', { name: 2, description: 1 }],
    ['Brand Name,Name (EN),SEO Title,SEO Description', { name: 1 }],
    ['Vendor name,Category title,File name,filename', {}],
    ['title,name', { name: 1 }],
    ['Body', { description: 0 }],
    ['商品名,商品説明', { name: 0, description: 1 }],
    ['sku,price', {}],
    ['{"name":"a","description":"b"}', {}],
    ['The name of this product is not a header', {}],
    ['', {}],
  ])('%s', (header, expected) => {
    expect(recogniseColumns(header.split(/[,;]/))).toEqual(expected);
  });
});

describe('columns are guessed from what stands in them', () => {
  test.each([
    ['texts of two lengths', ['B-1', 'Red kettle', 'A kettle that boils a litre.', '9.99'], 1, 2],
    ['a list of names', ['USB cable, 2 m'], 0, undefined],
    ['a brand is no name', ['Acme', 'A kettle that boils a litre.', '9.99'], 1, undefined],
    ['pictures are no text', ['Kettle, red', 'https://example.com/a/kettle.jpg'], 0, undefined],
    ['numbers alone', ['1', '2.50'], undefined, undefined],
  ])('%s', (_, row, name, description) => {
    const expected = {
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
    };
    expect(guessColumns([row, row])).toEqual(expected);
  });
});

describe('appended columns', () => {
  test('of our export are told from the supplier’s own', () => {
    expect(appendedPlaces(['model', 'status', 'name'])).toBeUndefined();
    expect(appendedPlaces(['model', 'name', ...APPENDED])?.first).toBe(2);
    expect(withoutAppended(['model', 'name', ...APPENDED, 'x'])).toEqual(['model', 'name', 'x']);
  });

  test('may be fewer than they were', () => {
    const header = ['name', 'predicted_categories', 'status', 'reviewed_categories', 'model'];
    expect(appendedPlaces(header)).toEqual({ first: 1, names: header.slice(1, 4) });
  });

  test('of a row with too many cells are the last ones', () => {
    const header = ['name', 'sku', ...APPENDED];
    const split = splitCells(['a', 'b', 'c', ...APPENDED], appendedPlaces(header), header.length);
    expect(split).toEqual({ own: ['a', 'b', 'c'], appended: APPENDED });
  });
});

test('a header has the same key however it is written, and in our own export', () => {
  expect(headerKey(['Name ', 'SKU'])).toBe(headerKey(['name', 'sku', ...APPENDED]));
  expect(headerKey(['name', 'sku'])).not.toBe(headerKey(['sku', 'name']));
});
