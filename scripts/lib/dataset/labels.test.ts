import { expect, test } from 'vitest';
import { chooseLabels, givenLabels, labeller, labelsFile } from './labels';
import { SCHEMA_VERSION } from '../../../src/manifest/schema';

const paths = [
  ['Audio', 'Speakers'],
  ['Audio', 'Headphones'],
  ['Audio', 'Speakers', 'Rare'],
  ['Video', 'Headphones', 'constructor'],
];

test('more than the threshold, by count and then by name, Others last', () => {
  expect(chooseLabels(paths, 1)).toEqual(['Audio', 'Headphones', 'Speakers', 'Others']);
  expect(chooseLabels(paths, 2)).toEqual(['Audio', 'Others']);
  expect(() => chooseLabels(paths, 3)).toThrow('No category has more than 3 products.');
});

test('given labels keep their order', () => {
  expect(givenLabels(['B', 'A'])).toEqual(['B', 'A', 'Others']);
  expect(givenLabels(['B', 'Others', 'A'])).toEqual(['B', 'Others', 'A']);
  expect(() => givenLabels(['A', 'A'])).toThrow('twice');
});

test('indices ascend; any other name adds Others once', () => {
  const labelsOf = labeller(['Speakers', 'Audio', 'Others']);
  expect(labelsOf(['Audio', 'Speakers'])).toEqual([0, 1]);
  expect(labelsOf(['Audio', 'Rare', 'Rarer'])).toEqual([1, 2]);
  expect(labelsOf(['constructor'])).toEqual([2]);
});

test('the file counts the training part', () => {
  expect(labelsFile(['A', 'B', 'Others'], 100, [[0], [0, 2]])).toEqual({
    schemaVersion: SCHEMA_VERSION,
    threshold: 100,
    labels: [
      { name: 'A', products: 2 },
      { name: 'B', products: 0 },
      { name: 'Others', products: 1 },
    ],
  });
});
