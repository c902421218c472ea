import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openArchive } from '../../archive/openArchive';
import { hasRow, type RowBits } from '../../catalogue/review/rowBits';
import { CatalogueFilesClient } from './client';
import { FilesHarness, given, lampAnswers, LABELS } from './files.testing';
import { PageThread } from './pageThread';

let harness: FilesHarness;
beforeEach(() => {
  harness = new FilesHarness();
});
afterEach(() => {
  harness.close();
  vi.unstubAllGlobals();
});

const GOODS = given(
  [
    'Artikel,Titel,Text,Marke',
    'A-100,Tischlampe,"<p>Für den&nbsp;Schreibtisch</p>",Müller',
    'A-200,Sofa,"Weich,\nmit Lehne",MULLER',
    ',,,',
    'A-300,,,Meier',
    '',
  ].join('\n'),
);

const rowsIn = (bits: RowBits, rows: number) =>
  [...Array(rows).keys()].filter((row) => hasRow(bits, row));

/** For each word the rows that have it. */
async function found(...words: string[]): Promise<number[][]> {
  const rows = (await (await harness.open()).get('goods'))!.rows;
  const bits = await harness.client.search({ id: 'goods', words });
  return bits.map((each) => rowsIn(each, rows));
}

function generated(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => `Lamp,S-${i}-,${i % 2 ? 'odd' : 'even'}`);
  return ['Title,SKU,Text', ...lines, ''].join('\n');
}

test('words are found in any cell, whatever their case and accents, and with all markup', async () => {
  await harness.import(GOODS);
  expect(await found('a-200', 'muller', 'fur', 'schreibtisch', 'nbsp;', 'lehne', 'meier')).toEqual([
    [1],
    [0, 1],
    [0],
    [0],
    [0],
    [1],
    [3],
  ]);
  expect(await found('nowhere')).toEqual([[]]);
  expect(await found()).toEqual([]);
});

test('a word does not reach from one cell into the next', async () => {
  await harness.import(given('Title,Text\nLam,pe\nLampe,\n'));
  expect(await found('lampe')).toEqual([[1]]);
});

test('rows of every chunk are found', async () => {
  await harness.import(given(generated(700)));
  const [one, odd] = await found('s-699-', 'odd');
  expect(one).toEqual([699]);
  expect(odd).toEqual(Array.from({ length: 350 }, (_, i) => 2 * i + 1));
});

test('objects are searched by their values', async () => {
  await harness.import(given('{"title":"Lamp","size":{"w":12}}\n{"title":"Sofa"}\n', 'a.jsonl'));
  expect(await found('"w":12', 'title')).toEqual([[0], []]);
});

test('what an earlier export appended is not searched: it says what was', async () => {
  await harness.import(given('Title,Model\nLamp,Ensemble\nSofa,X\n'));
  await (await harness.open()).putAnswers('goods', 0, lampAnswers(2));
  const { text, name } = await harness.export();
  expect(text).toContain('Desk Lamps');
  await (await harness.open()).delete('goods');
  await harness.import(given(text, name));
  expect(await found('desk', 'lamps', 'ensemble', 'sofa')).toEqual([[], [], [0], [1]]);
});

test('a search is given up for the next one, which is answered', async () => {
  await harness.import(given(generated(600)));
  const controller = new AbortController();
  const search = { id: 'goods', words: ['s-1-'] };
  const first = harness.client.search(search, { signal: controller.signal });
  controller.abort();
  const second = harness.client.search(search);
  await expect(first).rejects.toMatchObject({ code: 'aborted' });
  expect(rowsIn((await second)[0]!, 600)).toEqual([1]);
});

test('a catalogue that was deleted cannot be searched', async () => {
  await expect(harness.client.search({ id: 'gone', words: ['a'] })).rejects.toMatchObject({
    code: 'io',
  });
});

test('where nothing is kept the page’s own thread searches, and has its turn in between', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const archive = await openArchive();
  const client = new CatalogueFilesClient(() => new PageThread(archive));
  const file = given(generated(20_000));
  const { mapping } = await client.inspect(file);
  const model = { model: 'mlp', modelVersion: '1' } as const;
  await client.import({ ...file, id: 'goods', mapping, ...model, labels: LABELS });
  const controller = new AbortController();
  const { signal } = controller;
  const abandoned = client.search({ id: 'goods', words: ['odd'] }, { signal });
  setTimeout(() => controller.abort()); // it never happens before the search has let it
  await expect(abandoned).rejects.toMatchObject({ code: 'aborted' });
  const [bits] = await client.search({ id: 'goods', words: ['s-19999-'] });
  expect(rowsIn(bits!, 20_000)).toEqual([19_999]);
  client.dispose();
});
