import { expect, test } from 'vitest';
import { sampleModelReport, sampleReport } from '../../manifest/sampleReport.testing';
import { categoryRows, type CategoryQuery } from './categoryRows';
import { confusionRows, type ConfusionQuery } from './confusionRows';
import { colourOf, modelOf, modelsOf } from './models';
import { sortOf } from './sortableTable';

const names = ['TVs', 'Toys', 'Dryers', 'Laptops'];
const model = sampleModelReport('mlp');

const categories = (change: Partial<CategoryQuery>) =>
  categoryRows(model, sampleReport(), {
    names,
    search: '',
    sort: { column: 'name', descending: false },
    ...change,
  });
const pairs = (change: Partial<ConfusionQuery>) =>
  confusionRows(model, {
    names,
    search: '',
    sort: { column: 'products', descending: true },
    ...change,
  });

test.each<[string, Partial<CategoryQuery>, string[]]>([
  ['by name', {}, ['Dryers', 'Laptops', 'Toys', 'TVs']],
  [
    'by support',
    { sort: { column: 'support', descending: true } },
    ['Dryers', 'TVs', 'Laptops', 'Toys'],
  ],
  [
    'no AUC is last',
    { sort: { column: 'auc', descending: false } },
    ['Laptops', 'Toys', 'TVs', 'Dryers'],
  ],
  [
    'also from the top',
    { sort: { column: 'auc', descending: true } },
    ['TVs', 'Toys', 'Laptops', 'Dryers'],
  ],
  ['a part of the name, in any case', { search: ' t' }, ['Laptops', 'Toys', 'TVs']],
  ['nothing', { search: 'xyz' }, []],
])('categories: %s', (_, change, expected) => {
  expect(categories(change).map(({ name }) => name)).toEqual(expected);
});

test('a category has its own figures and examples', () => {
  const [dryers] = categories({ search: 'dry' });
  expect(dryers).toMatchObject({ key: 2, precision: 0.7, auc: null, support: 10, examples: [] });
  expect(categories({ search: 'tvs' })[0]!.examples).toEqual(['a dryer', 'a dish']);
});

test('pairs name what was missed, and how much of it', () => {
  expect(pairs({})).toEqual([
    { key: '1 0', missed: 'Toys', predicted: 'TVs', products: 2, share: 2 },
    { key: '3 1', missed: 'Laptops', predicted: 'Toys', products: 1, share: 0.5 },
  ]);
  expect(pairs({ search: 'lap' }).map(({ key }) => key)).toEqual(['3 1']);
  const byName = pairs({ sort: { column: 'missed', descending: false } });
  expect(byName.map(({ missed }) => missed)).toEqual(['Laptops', 'Toys']);
});

test('a model of the address, else the ensemble, else the first', () => {
  const models = ['mlp', 'nb', 'ensemble'].map((id) =>
    sampleModelReport(id, { kind: id === 'nb' ? 'baseline' : 'shipped' }),
  );
  expect(modelOf(models, 'nb')!.id).toBe('nb');
  expect(modelOf(models, 'gone')!.id).toBe('ensemble');
  expect(modelOf(models.slice(0, 2), '')!.id).toBe('mlp');
  expect(modelOf([], '')).toBeUndefined();
  expect(modelsOf(models, ['nb', 'gone']).map(({ id }) => id)).toEqual(['nb']);
  expect(modelsOf(models, []).map(({ id }) => id)).toEqual(['mlp', 'ensemble']);
  expect(colourOf('nb')).not.toBe(colourOf('mlp'));
});

test('a column begins with its largest numbers or its first names, then turns round', () => {
  const columns = ['name', 'f1'] as const;
  const next = (column: string, before: (typeof columns)[number], descending = true) =>
    sortOf(columns, { column, direction: 'ascending' }, { column: before, descending }, ['name']);
  expect(next('f1', 'name')).toEqual({ column: 'f1', descending: true });
  expect(next('name', 'f1')).toEqual({ column: 'name', descending: false });
  expect(next('f1', 'f1')).toEqual({ column: 'f1', descending: false });
  expect(next('examples', 'f1')).toBeUndefined();
});
