import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALL_TREE, treeAndScores } from '../../taxonomy/trees.testing';
import { categoryPlaces, suggestCategories } from './suggestCategories';

const NAMES = [
  'Appliances',
  'Small Kitchen Appliances',
  'Café & Coffee',
  'TV Mounts',
  'TV',
  'Mounts',
  'Others',
];
const PATHS = [[0], [0, 1], [0, 1, 2], [4, 3], [4], [0, 5], [4, 5], [6]];
const suggested = (query: string, limit = 10) =>
  suggestCategories(query, NAMES, PATHS, limit).map(({ path }) => path.join());

test.each<[string, string, string[]]>([
  ['the whole name first', 'tv', ['4', '4,3', '4,5']],
  ['begins with it, then a word does', 'MOUNT', ['0,5', '4,5', '4,3']],
  ['accents', 'cafe', ['0,1,2']],
  ['accents typed', 'Càfé', ['0,1,2']],
  ['words in any order', 'appl small', ['0,1', '0,1,2']],
  ['words of name and path', 'tv mount', ['4,3', '4,5']],
  ['inside a word', 'offee', ['0,1,2']],
  ['only above', 'applian', ['0', '0,1', '0,1,2', '0,5']],
  ['a sign', '&', ['0,1,2']],
  ['nowhere', 'xyz', []],
  ['outside the tree', 'oth', ['6']],
])('%s', (_, query, expected) => {
  expect(suggested(query)).toEqual(expected);
});

test('nothing typed: the first', () => {
  expect(suggested(' ', 2)).toEqual(['0', '0,1']);
  expect(suggestCategories('tv', NAMES, PATHS, 1)).toEqual([{ label: 4, path: [4] }]);
});

test('places of a tree, and labels outside it', () => {
  expect(categoryPlaces(SMALL_TREE)).toEqual([
    [0],
    [0, 1],
    [0, 1, 2],
    [0, 3],
    [0, 5],
    [4],
    [4, 5],
    [6],
  ]);
});

test('every label has a place, and no place is given twice', () => {
  fc.assert(
    fc.property(treeAndScores, ({ tree }) => {
      const places = categoryPlaces(tree);
      expect(new Set(places.map((path) => path.join())).size).toBe(places.length);
      const ends = new Set(places.map((path) => path.at(-1)));
      for (let label = 0; label < tree.labels; label++) expect(ends.has(label)).toBe(true);
    }),
  );
});
