import { Random } from '../random';
import { SplitFinder } from './bestSplit';
import type { Tree, TreeData } from './tree';

export interface TreeOptions {
  /** Features tried at each node. */
  candidates: number;
  /** A node with fewer products is not split. */
  fewestToSplit: number;
  /** Splits from the root to the furthest leaf. */
  deepest: number;
  seed: number;
}

/**
 * One tree of a random forest (Breiman 2001) for all labels at once: grown on as many
 * products as there are, drawn with replacement, each node split by the best of a few
 * random features.
 *
 * @param number which tree of the forest: the same seed and number give the same tree
 */
export function growTree(data: TreeData, options: TreeOptions, number: number): Tree {
  const random = new Random(options.seed, number);
  const products = data.labels.offsets.length - 1;
  const drawn = Int32Array.from({ length: products }, () => random.integer(products));
  const finder = new SplitFinder(data, options.candidates);
  const nodes = new NodeList(data);
  // a stack, not a recursion: without a feature, a branch goes on for hundreds of nodes
  const waiting = [{ node: nodes.add(), from: 0, to: products, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, from, to, depth } = next;
    const here = drawn.subarray(from, to);
    const splits = here.length >= options.fewestToSplit && depth < options.deepest;
    const feature = splits ? finder.best(here, random) : -1;
    if (feature < 0) {
      nodes.makeLeaf(node, here);
      continue;
    }
    const middle = from + putAbsentFirst(here, feature, data);
    const { absent, present } = nodes.split(node, feature);
    waiting.push({ node: present, from: middle, to, depth: depth + 1 });
    waiting.push({ node: absent, from, to: middle, depth: depth + 1 });
  }
  return nodes.tree();
}

/** Reorders the products, those without the feature first; returns how many these are. */
function putAbsentFirst(products: Int32Array, feature: number, { features }: TreeData): number {
  const absent: number[] = [];
  const present: number[] = [];
  for (const product of products) {
    const own = features.values.subarray(features.offsets[product], features.offsets[product + 1]);
    (own.includes(feature) ? present : absent).push(product);
  }
  products.set(absent);
  products.set(present, absent.length);
  return absent.length;
}

/** The nodes of a tree while it grows. */
class NodeList {
  private readonly feature: number[] = [];
  private readonly absent: number[] = [];
  private readonly present: number[] = [];
  private readonly shareOffsets: number[] = [0];
  private readonly shareLabels: number[] = [];
  private readonly shares: number[] = [];

  constructor(private readonly data: TreeData) {}

  add(): number {
    this.absent.push(-1);
    this.present.push(-1);
    return this.feature.push(-1) - 1;
  }

  split(node: number, feature: number): { absent: number; present: number } {
    this.feature[node] = feature;
    const absent = this.add();
    const present = this.add();
    this.absent[node] = absent;
    this.present[node] = present;
    return { absent, present };
  }

  makeLeaf(node: number, products: Int32Array): void {
    const { values, offsets } = this.data.labels;
    const counts = new Map<number, number>();
    for (const product of products) {
      for (let i = offsets[product]!; i < offsets[product + 1]!; i++) {
        counts.set(values[i]!, (counts.get(values[i]!) ?? 0) + 1);
      }
    }
    for (const [label, count] of counts) {
      this.shareLabels.push(label);
      this.shares.push(count / products.length);
    }
    this.absent[node] = this.shareOffsets.push(this.shares.length) - 2;
  }

  tree(): Tree {
    return {
      feature: Int32Array.from(this.feature),
      absent: Int32Array.from(this.absent),
      present: Int32Array.from(this.present),
      shareOffsets: Int32Array.from(this.shareOffsets),
      shareLabels: Int32Array.from(this.shareLabels),
      shares: Float32Array.from(this.shares),
    };
  }
}
