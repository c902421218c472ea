import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '../../catalogue/files.testing';
import type { Decision } from '../../catalogue/review/decision';
import { workbookOf } from '../../catalogue/workbook.testing';
import { exportCatalogue } from './exportCatalogue';
import { accepted, edited, FilesHarness, given, lampAnswers, LABELS, REJECTED } from './files.testing'; // prettier-ignore

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../../public/example-catalogue.csv'));
const example = given(new Uint8Array(EXAMPLE), 'example-catalogue.csv');

let harness: FilesHarness;
beforeEach(() => {
  harness = new FilesHarness();
});
afterEach(() => harness.close());

const lines = (text: string) => text.split(/\r?\n/);

test('the example comes back with every cell as it was', async () => {
  await harness.import(example);
  const { text, name } = await harness.export();
  expect(name).toBe('example-catalogue-categorised.csv');
  const [before, after] = [await read(EXAMPLE), await read(text)];
  expect(after.cells.map((cells) => cells.slice(0, 6))).toEqual(before.cells);
  const statuses = after.cells.map((cells) => cells[10]).filter((status) => status !== '');
  expect(statuses).toEqual(['error']);
});

test('an export says what the model and what somebody said', async () => {
  await harness.import(given('SKU,Title\n1,A\n2,B\n3,C\n4,\n5,=D\n,\n7,E\n'));
  const archive = await harness.open();
  await archive.putAnswers('goods', 0, lampAnswers(7));
  await archive.decide('goods', new Map([[0, edited(5)], [1, REJECTED]])); // prettier-ignore
  const { text } = await harness.export({ cut: 0.5, defuseInput: true });
  const path = 'Lamps | Desk Lamps,Lamps > Desk Lamps';
  expect(lines(text)).toEqual([
    'SKU,Title,predicted_categories,category_path,confidence,model,status,reviewed_categories',
    `1,A,${path},0.0000,ensemble,edited,"Kettles, Tea"`,
    `2,B,${path},0.1429,ensemble,rejected,`,
    `3,C,${path},0.2857,ensemble,needs review,`,
    '4,,,,,,error,',
    `5,'=D,${path},0.5714,ensemble,automatic,`,
    ',,,,,,,',
    '7,E,,Lamps > Desk Lamps,0.8571,ensemble,no category,',
    '',
  ]);
});

test('decisions come back from an export, whatever they are', async () => {
  const rows = 300;
  const content = `Title\n${Array.from({ length: rows }, (_, i) => `Lamp ${i}\n`).join('')}`;
  const labels = fc.uniqueArray(fc.nat(LABELS.length - 1)).map((all) => all.sort((a, b) => a - b));
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.constant(REJECTED),
    labels.map((all) => accepted(...all)),
    labels.map((all) => edited(...all)),
  );
  const decisions = fc
    .uniqueArray(fc.tuple(fc.nat(rows - 1), decision), { selector: ([row]) => row, maxLength: 50 })
    .map((entries) => new Map(entries));
  const archive = await harness.open();
  await fc.assert(
    fc.asyncProperty(decisions, async (made) => {
      await archive.delete('goods');
      await archive.delete('again');
      await harness.import(given(content));
      const record = await archive.decide('goods', made);
      const { text, name } = await harness.export();
      const again = await harness.import(given(text, name), { id: 'again' });
      expect(again).toMatchObject({ rows, reviewed: record.reviewed, unreadDecisions: 0 });
      expect(await archive.allDecisions('again')).toEqual(made);
    }),
    { numRuns: 15 },
  );
});

test('an export of an export has the columns once', async () => {
  await harness.import(given('Title\nLamp\nSofa\n'));
  const first = await harness.export();
  await harness.import(given(first.text, first.name), { id: 'again' });
  expect(await harness.export({ id: 'again' })).toEqual(first);
});

test('training data are the products that somebody has filed', async () => {
  await harness.import(given('Title,Body\nA,<b>bold</b>\nB,\n,\nC,\n'));
  const archive = await harness.open();
  await archive.decide('goods', new Map([[0, accepted(3, 4)], [1, REJECTED], [2, edited(1)]])); // prettier-ignore
  const { text, name } = await harness.export({ kind: 'training' });
  expect(name).toBe('goods-training.csv');
  expect(lines(text)).toEqual(['name,description,categories', 'A,bold,Lamps | Desk Lamps', '']);
});

test('any table becomes objects, one a line', async () => {
  await harness.import(given('2,Title,Title,\nx,A,"b ""c""",d\ny,B,,,extra\n\n', 'goods.csv'), {
    mapping: { name: 1 },
  });
  await (await harness.open()).putAnswers('goods', 0, lampAnswers(3));
  const { text, name } = await harness.export({ kind: 'json-lines' });
  expect(name).toBe('goods-categorised.jsonl');
  const objects = lines(text.trimEnd()).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects).toMatchObject([
    {
      '2': 'x',
      Title: 'A',
      'Title (2)': 'b "c"',
      'Column 4': 'd',
      predictions: [
        { category: 'Lamps', score: 0.9, predicted: true },
        { category: 'Cables', score: 0.1, predicted: false },
        { category: 'Desk Lamps', predicted: true },
      ],
      path: ['Lamps', 'Desk Lamps'],
      review: { status: 'needs review', categories: [], model: 'ensemble' },
    },
    { '2': 'y', 'Column 5': 'extra', review: { status: 'error' } },
  ]);
});

test('objects of an array become lines without a change of their values', async () => {
  const content = '[\n  {\n    "title": "A",\n    "id": 12345678901234567890\n  }\n]\n';
  await harness.import(given(content, 'goods.json'));
  const { text, name } = await harness.export({ kind: 'json-lines' });
  expect([text, name]).toEqual([
    '{ "title": "A", "id": 12345678901234567890 }\n',
    'goods-categorised.jsonl',
  ]);
  expect((await harness.export()).text).toBe(content.replace('[\n  ', '[\n'));
});

test('a workbook becomes CSV', async () => {
  const workbook = workbookOf([
    ['Title', 'Price'],
    ['Lamp', 5],
  ]);
  await harness.import(given(new Uint8Array(workbook), 'goods.xlsx'));
  const { text, name } = await harness.export();
  expect(name).toBe('goods-categorised.csv');
  expect(text).toMatch(/^\ufeffTitle,Price,predicted_categories.*\r\nLamp,5,/);
});

test('answers of two models never end in one file', async () => {
  await harness.import(given('Title\nLamp\n'));
  const archive = await harness.open();
  await archive.putAnswers('goods', 0, lampAnswers(1));
  const again = () => void archive.resetAnswers('goods', { model: 'mlp', modelVersion: '1' });
  const job = { id: 'goods', kind: 'catalogue', cut: undefined, labels: LABELS } as const;
  const exported = exportCatalogue(archive, job, new AbortController().signal, again);
  await expect(exported).rejects.toThrow('goods.csv was classified again while it was written');
  expect((await harness.export()).name).toBe('goods-categorised.csv');
});

test('a catalogue that was deleted cannot be exported', async () => {
  await expect(harness.export({ id: 'gone' })).rejects.toMatchObject({ code: 'io' });
});
