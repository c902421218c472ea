import { expect, test } from 'vitest';
import { giniGain } from './bestSplit';
import { growTree } from './growTree';
import { forestShares, type TreeData } from './tree';

const OPTIONS = { candidates: 8, fewestToSplit: 2, deepest: 20, seed: 1 };

function listsOf(lists: number[][]) {
  const offsets = [0];
  for (const list of lists) offsets.push(offsets.at(-1)! + list.length);
  return { values: Int32Array.from(lists.flat()), offsets: Int32Array.from(offsets) };
}

/** Label 0 goes with feature 0 unless feature 1 is there, label 1 with feature 2. */
function exceptions(times: number): TreeData {
  const features: number[][] = [];
  const labels: number[][] = [];
  for (let i = 0; i < 8 * times; i++) {
    const own = [0, 1, 2].filter((feature) => (i >> feature) & 1);
    features.push(own);
    labels.push([
      ...(own.includes(0) && !own.includes(1) ? [0] : []),
      ...(own.includes(2) ? [1] : []),
    ]);
  }
  return { features: listsOf(features), featureCount: 3, labels: listsOf(labels), labelCount: 2 };
}

test.each([
  // 4 products, 2 of them with the label: a perfect split takes 4 · 2 · ¼ = 2, half of it 1
  ['a perfect split', [2], 2, [2], 4, 1],
  // 1² / 2 + 1² / 2 − 2² / 4
  ['a useless split', [1], 2, [2], 4, 0],
  // 2² / 3 + 0 − 2² / 4
  ['a partial split', [2], 3, [2], 4, 1 / 3],
  ['two labels add up', [2, 0], 2, [2, 2], 4, 2],
  ['nothing on one side', [2], 4, [2], 4, 0],
])('%s, by hand', (_, within, size, totals, products, gain) => {
  expect(giniGain(within, size, totals, products)).toBeCloseTo(gain, 12);
});

test('trees learn what no single feature tells', () => {
  const data = exceptions(25);
  const trees = [0, 1, 2, 3, 4].map((number) => growTree(data, OPTIONS, number));
  const shares = forestShares(trees, data);
  for (let product = 0; product < 8; product++) {
    const own = data.labels.values.subarray(
      data.labels.offsets[product],
      data.labels.offsets[product + 1],
    );
    expect(shares[2 * product]).toBeCloseTo(own.includes(0) ? 1 : 0, 1);
    expect(shares[2 * product + 1]).toBeCloseTo(own.includes(1) ? 1 : 0, 1);
  }
});

test('a tree that may not split gives the shares of its products', () => {
  const tree = growTree(exceptions(100), { ...OPTIONS, deepest: 0 }, 0);
  const features = listsOf([[0]]);
  const shares = forestShares([tree], { features, featureCount: 3, labelCount: 2 });
  expect(tree.feature).toHaveLength(1);
  expect(shares[0]).toBeCloseTo(0.25, 1);
});

test('a seed and a number give the same tree, another number another one', () => {
  const data = exceptions(4);
  expect(growTree(data, OPTIONS, 3)).toEqual(growTree(data, OPTIONS, 3));
  expect(growTree(data, OPTIONS, 3)).not.toEqual(growTree(data, OPTIONS, 4));
});

test('products without features or labels do no harm', () => {
  const data: TreeData = {
    features: listsOf([[], [], [0]]),
    featureCount: 1,
    labels: listsOf([[], [0], []]),
    labelCount: 1,
  };
  expect(() => growTree(data, OPTIONS, 0)).not.toThrow();
});
