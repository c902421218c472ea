import { expect, test } from 'vitest';
import { type RowAnswer } from '../answerColumns';
import { SPREADSHEET_EXPORT } from '../tableFormat';
import { exportName, trainingName } from './fileNames';
import { ANSWER, bytesOf } from './writing.testing';
import { writeTrainingData } from './writeTrainingData';

test('training data are the products somebody decided on', async () => {
  const product = { name: 'Kettle, red', description: '' };
  const of = (changes: Partial<RowAnswer>) => ({ product, answer: { ...ANSWER, ...changes } });
  const products = [
    of({}),
    of({ status: 'edited', reviewed: ['Kettles'] }),
    of({ status: 'rejected', reviewed: [] }),
    of({ status: 'automatic', reviewed: [] }),
    { product },
  ];
  const text = (await bytesOf(writeTrainingData(products))).toString();
  expect(text).toBe(
    'name,description,categories\n"Kettle, red",,"Audio | Headphones, wired"\n"Kettle, red",,Kettles\n',
  );
});

test.each([
  ['goods.csv', 'goods-categorised.csv', 'goods-training.csv'],
  ['goods.2024.TSV', 'goods.2024-categorised.tsv', 'goods.2024-training.csv'],
  ['goods-categorised.csv', 'goods-categorised.csv', 'goods-training.csv'],
  ['pasted', 'pasted-categorised.csv', 'pasted-training.csv'],
  ['goods.dat', 'goods-categorised.csv', 'goods-training.csv'],
  ['', 'catalogue-categorised.csv', 'catalogue-training.csv'],
])('%j is exported as %j and %j', (name, exported, training) => {
  expect([exportName(name, SPREADSHEET_EXPORT), trainingName(name)]).toEqual([
    exportName(name, SPREADSHEET_EXPORT),
    training,
  ]);
  expect(exportName(name, { ...SPREADSHEET_EXPORT, kind: 'delimited' })).toBe(exported);
});
