import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isConsistent, lowerChildren, raiseParents } from './consistency';
import { SMALL_TREE, treeAndScores } from './trees.testing';

// exact in float32, so that results can be compared as they are
const cases: [string, number[], lowered: number[], raised: number[]][] = [
  [
    'agreeing already',
    [0.75, 0.5, 0.25, 0.5, 0.5, 0.5, 1],
    [0.75, 0.5, 0.25, 0.5, 0.5, 0.5, 1],
    [0.75, 0.5, 0.25, 0.5, 0.5, 0.5, 1],
  ],
  [
    'a grandchild above both',
    [0.5, 0.25, 0.75, 0.125, 0.5, 0.125, 0],
    [0.5, 0.25, 0.25, 0.125, 0.5, 0.125, 0],
    [0.75, 0.75, 0.75, 0.125, 0.5, 0.125, 0],
  ],
  [
    'two places: the better one bounds, neither is implied',
    [0.25, 0.125, 0.125, 0.125, 0.5, 0.75, 0],
    [0.25, 0.125, 0.125, 0.125, 0.5, 0.5, 0],
    [0.25, 0.125, 0.125, 0.125, 0.5, 0.75, 0],
  ],
];

test.each(cases)('%s', (_, scores, lowered, raised) => {
  expect([...lowerChildren(SMALL_TREE, Float32Array.from(scores))]).toEqual(lowered);
  expect([...raiseParents(SMALL_TREE, Float32Array.from(scores))]).toEqual(raised);
});

test('both correct a copy', () => {
  const scores = Float32Array.from([0, 0.5, 0.5, 0.5, 0, 0.5, 0]);
  lowerChildren(SMALL_TREE, scores);
  raiseParents(SMALL_TREE, scores);
  expect([...scores]).toEqual([0, 0.5, 0.5, 0.5, 0, 0.5, 0]);
});

test('lowering never raises, makes consistent, and does so once', () => {
  fc.assert(
    fc.property(treeAndScores, ({ tree, scores }) => {
      const lowered = lowerChildren(tree, scores);
      lowered.forEach((score, label) => expect(score).toBeLessThanOrEqual(scores[label]!));
      expect(isConsistent(tree, lowered)).toBe(true);
    }),
  );
});

test('raising never lowers, puts implied labels above, and does so once', () => {
  fc.assert(
    fc.property(treeAndScores, ({ tree, scores }) => {
      const raised = raiseParents(tree, scores);
      raised.forEach((score, label) => expect(score).toBeGreaterThanOrEqual(scores[label]!));
      tree.impliedBy.forEach((implied, label) => {
        for (const ancestor of implied) {
          expect(raised[ancestor]).toBeGreaterThanOrEqual(raised[label]!);
        }
      });
      expect(raiseParents(tree, raised)).toEqual(raised);
    }),
  );
});

test.each([
  ['a child above its parent', [0.25, 0.5, 0, 0, 0, 0, 0], false],
  ['equal scores', [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0], true],
  ['one of two places is enough', [0, 0, 0, 0, 0.5, 0.5, 0], true],
  ['a label outside the tree', [0, 0, 0, 0, 0, 0, 1], true],
])('consistent or not: %s', (_, scores, expected) => {
  expect(isConsistent(SMALL_TREE, Float32Array.from(scores))).toBe(expected);
});
