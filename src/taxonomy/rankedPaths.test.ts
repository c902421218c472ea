import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logit } from '../metrics/logit';
import { SMALL_TREE, treeAndScores, treeOf } from './trees.testing';

const scores = (...values: number[]) => Float32Array.from(values);

test.each([
  [
    'to the leaf',
    [
      [0.9, 0.8, 0.7, 0.1, 0.1, 0.1, 0.0],
      [0, 1, 2],
    ],
  ],
  [
    'to an inner node',
    [
      [0.9, 0.8, 0.3, 0.1, 0.1, 0.1, 0.0],
      [0, 1],
    ],
  ],
  ['to a root alone', [[0.9, 0.2, 0.3, 0.1, 0.1, 0.1, 0.0], [0]]],
  // ln 4 − ln(7/3) > 0: the child's odds outweigh the parent's
  [
    'through an unsure parent',
    [
      [0.3, 0.1, 0.1, 0.8, 0.1, 0.1, 0.0],
      [0, 3],
    ],
  ],
  [
    'the likelier of two places',
    [
      [0.2, 0.1, 0.1, 0.1, 0.8, 0.9, 0.0],
      [4, 5],
    ],
  ],
  ['the best root of unlikely ones', [[0.1, 0.2, 0.3, 0.1, 0.2, 0.4, 0.0], [4]]],
  ['not outside the tree', [[0.6, 0.1, 0.1, 0.1, 0.1, 0.1, 1.0], [0]]],
  [
    'a tie: the first in the tree',
    [
      [0.9, 0.1, 0.1, 0.8, 0.9, 0.8, 0.0],
      [0, 3],
    ],
  ],
  ['a child of even odds is left out', [[0.9, 0.5, 0.1, 0.1, 0.1, 0.1, 0.0], [0]]],
  [
    'saturated scores',
    [
      [1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0],
      [0, 1, 2],
    ],
  ],
] as [string, [number[], number[]]][])('%s', (_, [values, labels]) => {
  expect(SMALL_TREE.bestPath(scores(...values)).labels).toEqual(labels);
});

test.each([
  ['a lone root keeps its score', [[0, -1]], [0.3], 0.3],
  // odds 4 and 4 × 1/4 = 1: 4 of 1 + 4 + 1
  ['an unlikely child', [[0, -1], [1, 0]], [0.8, 0.2], 4 / 6], // prettier-ignore
  // odds 4 and 4 × 4 = 16: 16 of 1 + 4 + 16
  ['a likely child', [[0, -1], [1, 0]], [0.8, 0.8], 16 / 21], // prettier-ignore
  // odds 4 and 3 of two roots: 4 of 1 + 4 + 3
  ['a competing root', [[0, -1], [1, -1]], [0.8, 0.75], 4 / 8], // prettier-ignore
  ['a duplicate counts once', [[0, -1], [0, 0], [0, -1]], [0.3], 0.3], // prettier-ignore
] as [string, [number, number][], number[], number][])(
  'confidence: %s',
  (_, nodes, values, expected) => {
    const path = treeOf(nodes, values.length).bestPath(scores(...values));
    expect(path.confidence).toBeCloseTo(expected, 6);
  },
);

test('the log-odds are the sum over the path', () => {
  const path = SMALL_TREE.bestPath(scores(0.8, 0.75, 0.1, 0.1, 0.1, 0.1, 0.1));
  expect(path.node).toBe(1);
  expect(path.logOdds).toBeCloseTo(Math.log(4) + Math.log(3), 6);
});

test('alternatives, the likeliest first, a shorter path among them', () => {
  // odds: 0 → 9, 01 → 36 (the best), 012 → 12, 03 → 9/4, 05 → 1, 4 → 1/9, 45 → 1/81
  const values = scores(0.9, 0.8, 0.25, 0.2, 0.1, 0.1, 0.5);
  expect(SMALL_TREE.alternatives(values, 3).map(({ labels }) => labels)).toEqual([
    [0, 1, 2],
    [0],
    [0, 3],
  ]);
});

test('alternatives end with the tree', () => {
  const values = new Float32Array(7).fill(0.5);
  expect(SMALL_TREE.alternatives(values, 100)).toHaveLength(6);
  expect(SMALL_TREE.alternatives(values, 0)).toEqual([]);
  expect(treeOf([[0, -1]]).alternatives(values, 5)).toEqual([]);
});

test('scores must fit the tree', () => {
  expect(() => SMALL_TREE.bestPath(scores(0.5))).toThrow('one score per label');
  expect(() => SMALL_TREE.bestPath(new Float32Array(7).fill(NaN))).toThrow('no score is NaN');
});

test('a deep tree of sure labels does not overflow', () => {
  const depth = 60;
  const chain = Array.from({ length: depth }, (_, label) => [label, label - 1] as const);
  const path = treeOf(chain, depth).bestPath(new Float32Array(depth).fill(1));
  expect(path.labels).toHaveLength(depth);
  expect(path.confidence).toBeCloseTo(1, 6);
});

test('no path of the tree has better log-odds, and each is given once', () => {
  fc.assert(
    fc.property(treeAndScores, ({ tree, scores }) => {
      const all = [tree.bestPath(scores), ...tree.alternatives(scores, Infinity)];
      const found = all.map(({ labels }) => labels.join());
      expect(new Set(found).size).toBe(found.length);
      expect(new Set(found)).toEqual(new Set(tree.paths.map((path) => path.join())));
      for (const [rank, { labels, logOdds }] of all.entries()) {
        const sum = labels.reduce((total, label) => total + logit(scores[label]!), 0);
        expect(logOdds).toBeCloseTo(sum, 9);
        expect(logOdds).toBeLessThanOrEqual(all[Math.max(0, rank - 1)]!.logOdds);
      }
    }),
  );
});

test('the confidences of all paths and of none sum to one', () => {
  fc.assert(
    fc.property(treeAndScores, ({ tree, scores }) => {
      const best = tree.bestPath(scores);
      const none = best.confidence / Math.exp(best.logOdds);
      const all = [best, ...tree.alternatives(scores, Infinity)];
      expect(all.reduce((sum, path) => sum + path.confidence, none)).toBeCloseTo(1, 6);
    }),
  );
});

test('the best path of 400 nodes over 269 labels takes less than 0.2 ms', () => {
  const labels = 269;
  const nodes = Array.from(
    { length: 400 },
    (_, index) => [(index * 7) % labels, index < 18 ? -1 : Math.floor(index / 4)] as const,
  );
  const tree = treeOf(nodes, labels);
  const values = Float32Array.from({ length: labels }, (_, label) => (label % 97) / 100);
  const runs = 200;
  // the least of several rounds: the machine may be busy with something else
  const rounds = Array.from({ length: 10 }, () => {
    const start = performance.now();
    for (let run = 0; run < runs; run++) tree.bestPath(values);
    return (performance.now() - start) / runs;
  });
  expect(Math.min(...rounds)).toBeLessThan(0.2);
});
