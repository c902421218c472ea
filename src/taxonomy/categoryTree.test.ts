import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { SMALL_TREE, treeOf } from './trees.testing';

test('every node knows its path, root first', () => {
  expect(SMALL_TREE.paths).toEqual([[0], [0, 1], [0, 1, 2], [0, 3], [0, 5], [4], [4, 5]]);
  expect([...SMALL_TREE.isDuplicate]).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test.each([
  ['a root', 0, [[]]],
  ['a grandchild', 2, [[0, 1]]],
  ['a label in two places', 5, [[0], [4]]],
  ['a label outside the tree', 6, []],
])('ancestors of %s', (_, label, expected) => {
  expect(SMALL_TREE.ancestorsOf(label)).toEqual(expected);
});

test('a label in two places implies only what both have above it', () => {
  const tree = treeOf([
    [0, -1],
    [1, 0],
    [3, 1],
    [2, 0],
    [3, 3],
  ]);
  expect(tree.ancestorsOf(3)).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(tree.impliedBy[3]).toEqual([0]);
  expect(tree.impliedBy[1]).toEqual([0]);
  expect(tree.impliedBy[6]).toEqual([]);
});

test('a label under itself is named once, and its second node is a duplicate', () => {
  const tree = treeOf([
    [0, -1],
    [0, 0],
    [1, 1],
  ]);
  expect(tree.paths).toEqual([[0], [0], [0, 1]]);
  expect([...tree.isDuplicate]).toEqual([0, 1, 0]);
  expect(tree.ancestorsOf(0)).toEqual([[]]);
});

test('sisters of one label are one path, their children are kept', () => {
  const tree = treeOf([
    [0, -1],
    [1, 0],
    [2, 1],
    [1, 0],
    [3, 3],
  ]);
  expect([...tree.isDuplicate]).toEqual([0, 0, 0, 1, 0]);
  expect(tree.paths[4]).toEqual([0, 1, 3]);
});

test.each([
  ['no nodes', [], 'it has no nodes'],
  ['a label too many', [[7, -1]], 'node 0 has label 7, but the labels are 0 to 6'],
  ['a negative label', [[-1, -1]], 'node 0 has label -1'],
  ['half a label', [[0.5, -1]], 'node 0 has label 0.5'],
  ['a parent behind its child', [[0, 1], [1, -1]], 'node 0 stands under node 1'], // prettier-ignore
  ['its own parent', [[0, -1], [1, 1]], 'node 1 stands under node 1'], // prettier-ignore
  ['a parent below -1', [[0, -2]], 'node 0 stands under node -2'],
] as [string, [number, number][], string][])('%s is refused', (_, nodes, reason) => {
  const build = () => treeOf(nodes);
  expect(build).toThrow(AppError);
  expect(build).toThrow(`The category tree does not fit the labels: ${reason}`);
  expect(build).toThrow(expect.objectContaining({ code: 'shape-mismatch' }));
});

test('an unknown label has no ancestors to ask for', () => {
  expect(() => SMALL_TREE.ancestorsOf(7)).toThrow('a label of this tree');
});
