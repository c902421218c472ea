import { expect, test } from 'vitest';
import { CategoryIndex, chosenPath, withCategories, withoutCategories } from './choice';
import { INDEX } from './categories.testing';

test('a category is found by its id and by its exact name', () => {
  expect(INDEX.find('Gas Dryers')).toBe(INDEX.find('gas-dryers'));
  expect(INDEX.find('gas dryers')).toBeUndefined();
  expect(INDEX.find('constructor')).toBeUndefined();
});

test('an id counts before a name that is the same', () => {
  const index = new CategoryIndex([
    { id: 'tv', name: 'TVs', ancestors: [] },
    { id: 'sets', name: 'tv', ancestors: [] },
  ]);
  expect(index.find('tv')).toHaveProperty('name', 'TVs');
});

test('what is chosen brings its parents, before it and once', () => {
  const dryers = withCategories([], ['gas-dryers'], INDEX);
  expect(dryers).toEqual(['appliances', 'dryers', 'gas-dryers']);
  expect(withCategories(dryers, ['dryers', 'video-games'], INDEX)).toEqual([
    ...dryers,
    'video-games',
  ]);
  expect(withCategories([], ['moon-rocks'], INDEX)).toEqual([]);
});

test.each([
  ['gas-dryers', ['appliances', 'dryers']],
  ['dryers', ['appliances']],
  ['appliances', []],
  ['video-games', ['appliances', 'dryers', 'gas-dryers']],
])('without %s what stands under it goes too', (id, left) => {
  expect(withoutCategories(['appliances', 'dryers', 'gas-dryers'], [id], INDEX)).toEqual(left);
});

test.each([
  ['nothing', [], [], []],
  ['a whole way', ['appliances', 'dryers'], [], ['Appliances', 'Dryers']],
  ['the longer of two', ['video-games', 'appliances', 'dryers'], [], ['Appliances', 'Dryers']],
  ['of equal ones that of the answer', ['video-games', 'appliances'], ['Appliances', 'Dryers'], ['Appliances']], // prettier-ignore
  ['no way with a gap', ['dryers', 'video-games'], [], ['Video Games']],
  ['a place that only the answer knows', ['appliances', 'others'], ['Appliances', 'Others'], ['Appliances', 'Others']], // prettier-ignore
])('the path of what is chosen: %s', (_, choice, answer, path) => {
  expect(chosenPath(choice, answer, INDEX)).toEqual(path);
});
