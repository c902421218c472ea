import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CategoryTree } from '../../taxonomy/categoryTree';
import { SMALL_TREE, treeAndScores } from '../../taxonomy/trees.testing';
import { acceptedDecision, BRINGS, decisionFor, LabelSets, REJECTED } from './labelSets';

const sets = new LabelSets(SMALL_TREE);

test.each<[string, number[], number, number[]]>([
  ['a root', [], 0, [0]],
  ['a grandchild brings both above it', [], 2, [0, 1, 2]],
  ['beside others', [4], 3, [0, 3, 4]],
  ['in two places, neither begun: the first', [], 5, [0, 5]],
  ['in two places, one begun', [4], 5, [4, 5]],
  ['outside the tree', [0], 6, [0, 6]],
  ['off: a leaf', [0, 1, 2], 2, [0, 1]],
  ['off: with what is below', [0, 1, 2, 3, 6], 1, [0, 3, 6]],
  ['off: a root with all below', [0, 1, 2, 3, 4], 0, [4]],
  ['off: what has another place stays', [0, 4, 5], 0, [4, 5]],
  ['off: what has none goes', [0, 5], 0, []],
])('%s', (_, labels, label, expected) => {
  expect(sets.toggled(labels, label)).toEqual(expected);
});

test('of places that miss as much, the one with more products', () => {
  const nodes = [
    { label: 0, parent: -1, products: 5 },
    { label: 2, parent: 0, products: 1 },
    { label: 1, parent: -1, products: 9 },
    { label: 2, parent: 2, products: 4 },
  ];
  expect(new LabelSets(new CategoryTree({ nodes }, 3)).toggled([], 2)).toEqual([1, 2]);
});

test('a place that is chosen from a list is taken as it is', () => {
  expect(sets.withPath([], [4, 5])).toEqual([4, 5]);
  expect(sets.withPath([0, 5], [4, 5])).toEqual([0, 4, 5]);
});

test('an answer stands for its path and for what is predicted, with parents', () => {
  expect(sets.ofAnswer([0, 1], [])).toEqual([0, 1]);
  expect(sets.ofAnswer(Uint16Array.of(0, 1), Uint16Array.of(0, 3))).toEqual([0, 1, 3]);
  expect(sets.ofAnswer([4], [2])).toEqual([0, 1, 2, 4]);
});

test('accepted, edited, and accepted when it has come back', () => {
  const answer = sets.ofAnswer([0, 1], []);
  expect(acceptedDecision(answer)).toEqual({ status: 'accepted', labels: [0, 1] });
  const more = sets.toggled(answer, 2);
  expect(decisionFor(more, answer)).toEqual({ status: 'edited', labels: [0, 1, 2] });
  expect(decisionFor(sets.toggled(more, 2), answer)).toEqual(acceptedDecision(answer));
  expect(decisionFor(sets.toggled(answer, 0), answer)).toEqual(REJECTED);
  expect(decisionFor([0], [])).toEqual({ status: 'edited', labels: [0] });
});

const isClosed = (tree: CategoryTree, labels: readonly number[]) =>
  labels.every((label) => {
    const places = tree.ancestorsOf(label);
    return (
      places.length === 0 ||
      places.some((place) => place.every((parent) => labels.includes(parent)))
    );
  });

test('no child without a parent, and what is toggled is on or off, whatever came before', () => {
  fc.assert(
    fc.property(treeAndScores, fc.array(fc.nat(5)), fc.nat(5), ({ tree }, given, any) => {
      const labels = [...new Set(given)].filter((label) => label < tree.labels);
      const label = any % tree.labels;
      const toggled = new LabelSets(tree).toggled(labels, label);
      expect(isClosed(tree, toggled)).toBe(true);
      expect(toggled.includes(label)).toBe(!labels.includes(label));
      expect(toggled).toEqual([...toggled].sort((a, b) => a - b));
    }),
  );
});

test('of labels with their parents, on only adds and off only takes away', () => {
  fc.assert(
    fc.property(treeAndScores, fc.array(fc.nat(5)), fc.nat(5), ({ tree }, given, any) => {
      const sets = new LabelSets(tree);
      const labels = sets.closed(given.filter((label) => label < tree.labels));
      expect(isClosed(tree, labels)).toBe(true);
      const label = any % tree.labels;
      const toggled = sets.toggled(labels, label);
      const [less, more] = labels.includes(label) ? [toggled, labels] : [labels, toggled];
      expect(less.every((one) => more.includes(one))).toBe(true);
    }),
  );
});

test('what a label brings: itself, what is above it everywhere, perhaps what is so in one place', () => {
  const { none, perhaps, surely } = BRINGS;
  expect([...sets.bringing(new Set([0]))]).toEqual([
    ...[surely, surely, surely, surely],
    ...[none, perhaps, none],
  ]);
  expect([...sets.bringing(new Set([0, 4]))][5]).toBe(surely);
  expect(new Set(sets.bringing(new Set()))).toEqual(new Set([none]));
});

test('what labels bring is what is in the set when it is closed', () => {
  fc.assert(
    fc.property(treeAndScores, fc.array(fc.nat(5)), fc.array(fc.nat(5)), ({ tree }, some, any) => {
      const [labels, wanted] = [some, any].map((all) => all.filter((one) => one < tree.labels));
      const sets = new LabelSets(tree);
      const brought = sets.bringing(new Set(wanted));
      const most = Math.max(BRINGS.none, ...labels!.map((label) => brought[label]!));
      fc.pre(most !== BRINGS.perhaps);
      const isIn = sets.closed(labels!).some((label) => wanted!.includes(label));
      expect(isIn).toBe(most === BRINGS.surely);
    }),
  );
});
