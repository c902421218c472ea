import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { workbookOf } from '../../catalogue/workbook.testing';
import { openArchive } from '../../archive/openArchive';
import { CatalogueFilesClient } from './client';
import { accepted, edited, FilesHarness, given, LABELS, REJECTED } from './files.testing';
import { PageThread } from './pageThread';

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../../public/example-catalogue.csv'));
const example = given(new Uint8Array(EXAMPLE), 'example-catalogue.csv');

let harness: FilesHarness;
beforeEach(() => {
  harness = new FilesHarness();
});
afterEach(() => {
  harness.close();
  vi.unstubAllGlobals();
});

function generated(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => `${i},"Lamp, ${i}",<p>No. ${i}</p>`);
  return ['SKU,Title,Body (HTML)', ...lines, ''].join('\n');
}

describe('a file', () => {
  test('is looked into before it is imported', async () => {
    const inspected = await harness.client.inspect(example);
    expect(inspected).toMatchObject({
      format: { kind: 'delimited', delimiter: ',' },
      header: ['Handle', 'Title', 'Body (HTML)', 'Vendor', 'SKU', 'Price'],
      mapping: { handle: 0, name: 1, description: 2 },
      isRemembered: false,
      isExport: false,
    });
    expect(inspected.sample).toHaveLength(20);
    expect(inspected.sample[0]![1]).toBe('Hazelnut Espresso Coffee Pods (16-Pack)');
  });

  test('is read with what somebody knows better', async () => {
    const options = { delimiter: ';', hasHeader: false } as const;
    const { header } = await harness.client.inspect({ ...given('Lamp;red\nSofa;blue\n'), options });
    expect(header).toEqual(['Column 1', 'Column 2']);
  });

  test('that is none of products is refused with a sentence', async () => {
    await expect(harness.client.inspect(given(''))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('is empty'),
    });
    const importing = harness.import(given('Title\nLamp\n'), { mapping: {} });
    await expect(importing).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('is remembered for its columns when somebody chose others', async () => {
    const file = given('Title,Ware\nA1,Lamp\n');
    await harness.import(file, { id: 'first', mapping: { name: 1 } });
    const again = await harness.client.inspect(given('title,WARE\nB2,Sofa\n'));
    expect(again).toMatchObject({ mapping: { name: 1 }, isRemembered: true });
    await harness.import(file, { id: 'second', mapping: { name: 0, description: 1 } });
    await harness.import(file, { id: 'third', mapping: { name: 0 } });
    expect(await harness.client.inspect(file)).toMatchObject({
      mapping: { name: 0 },
      isRemembered: false,
    });
  });

  test('without a header is not', async () => {
    const file = { ...given('Lamp,A1\nSofa,B2\n'), options: { hasHeader: false } };
    await harness.import(file, { mapping: { name: 1 } });
    expect(await harness.client.inspect(file)).toMatchObject({ isRemembered: false });
  });
});

describe('an import', () => {
  test('keeps every row of the example', async () => {
    const record = await harness.import(example);
    expect(record).toMatchObject({ state: 'ready', name: 'example-catalogue.csv', problems: 1 });
    const archive = await harness.open();
    expect(await archive.list()).toEqual([record]);
    const { rows } = await archive.readChunk('goods', 0);
    expect(rows.rows).toHaveLength(record.rows);
    expect(rows.names[5]).toBe('Electric Tea Kettle, 1.7 L, Stainless Steel');
    expect(rows.descriptions[0]).not.toContain('<');
    expect([...rows.problems.values()]).toEqual([expect.stringMatching(/^Line \d+ has neither/)]);
  });

  test('of 5,000 rows is told as it goes on', async () => {
    const progress: [number, number?][] = [];
    const onProgress = (...now: [number, number?]) => void progress.push(now);
    const record = await harness.import(given(generated(5000)), {}, { onProgress });
    expect(record).toMatchObject({ rows: 5000, products: 5000, chunkRows: 256 });
    expect(progress.length).toBeGreaterThan(1);
    expect(progress).toEqual(progress.toSorted(([a], [b]) => a - b));
    expect(progress.at(-1)).toEqual([5000, 1]);
    const archive = await harness.open();
    const { names } = await archive.allNames('goods');
    expect(names).toEqual(Array.from({ length: 5000 }, (_, i) => `Lamp, ${i}`));
    const last = await archive.readProducts('goods', 19);
    expect(last.names.at(-1)).toBe('Lamp, 4999');
    expect(last.descriptions.at(-1)).toBe('No. 4999');
  });

  test('that is cancelled in the middle leaves nothing', async () => {
    const controller = new AbortController();
    const importing = harness.import(
      given(generated(20_000)),
      {},
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(importing).rejects.toMatchObject({ code: 'aborted' });
    expect(await (await harness.open()).list()).toEqual([]);
    const database = await openDB(harness.database);
    const stores = [...database.objectStoreNames];
    expect(await Promise.all(stores.map((store) => database.count(store)))).toEqual(
      stores.map(() => 0),
    );
    database.close();
    expect(await harness.import(given('Title\nLamp\n'))).toMatchObject({ rows: 1 });
  });

  test('that was cancelled before is not begun', async () => {
    const signal = AbortSignal.abort();
    await expect(harness.client.inspect(example, { signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  test('takes over decisions of an earlier export, and counts those it cannot read', async () => {
    const file = given(
      [
        'Title,predicted_categories,status,reviewed_categories',
        'Lamp,Audio,accepted,Lamps | Desk Lamps',
        'Sofa,Audio,rejected,',
        'Kettle,Audio,needs review,"kettles, tea"',
        'Cable,Audio,rejected,Cables',
        'Radio,Audio,edited,Audio | Radioes',
        'Pen,Audio,automatic,',
        '',
      ].join('\n'),
    );
    expect(await harness.client.inspect(file)).toMatchObject({ isExport: true });
    const record = await harness.import(file);
    expect(record).toMatchObject({ rows: 6, reviewed: 4, unreadDecisions: 1 });
    const decisions = await (await harness.open()).allDecisions('goods');
    expect([...decisions]).toEqual([
      [0, accepted(3, 4)],
      [1, REJECTED],
      [2, edited(5)],
      [3, edited(2)],
    ]);
  });

  test('reads workbooks and JSON', async () => {
    const workbook = workbookOf([
      ['Title', 'Price'],
      ['Lamp', 5],
      ['Sofa', 7],
    ]);
    const sheet = given(new Uint8Array(workbook), 'goods.xlsx');
    expect(await harness.import(sheet)).toMatchObject({ rows: 2, header: ['Title', 'Price'] });
    const objects = given('{"title":"Lamp"}\n{"title":"Sofa","colour":"red"}\n', 'goods.jsonl');
    expect(await harness.import(objects, { id: 'objects' })).toMatchObject({
      header: ['title', 'colour'],
    });
  });
});

test('where nothing is kept files are read on the page, into its own memory', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const archive = await openArchive();
  expect(archive.persistent).toBe(false);
  const client = new CatalogueFilesClient(() => new PageThread(archive));
  const { mapping } = await client.inspect(example);
  const model = { model: 'mlp', modelVersion: '1' } as const;
  await client.import({ ...example, id: 'goods', mapping, ...model, labels: LABELS });
  expect(await archive.list()).toMatchObject([{ id: 'goods', problems: 1 }]);
  client.dispose();
});
