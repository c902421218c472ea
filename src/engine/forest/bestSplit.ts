import type { Random } from '../random';
import type { TreeData } from './tree';

/** Tries a few features at a node; its work space is kept from node to node. */
export class SplitFinder {
  /** Position of each feature among the candidates, −1 when it is none. */
  private readonly slotOf: Int32Array;
  /** Position of each label among those of the node. */
  private readonly placeOf: Int32Array;

  constructor(
    private readonly data: TreeData,
    private readonly candidates: number,
  ) {
    this.slotOf = new Int32Array(data.featureCount).fill(-1);
    this.placeOf = new Int32Array(data.labelCount).fill(-1);
  }

  /**
   * The candidate that splits the node best, by the Gini impurity summed over all labels.
   *
   * @returns −1 when no candidate makes the node purer, or all its products are alike
   */
  best(products: Int32Array, random: Random): number {
    const totals = this.labelTotals(products);
    const alike = totals.counts.every((count) => count === products.length);
    let best = -1;
    for (let attempt = 0; attempt < MOST_ATTEMPTS && best < 0 && !alike; attempt++) {
      best = this.bestOfDrawn(products, totals.counts, random);
    }
    for (const label of totals.labels) this.placeOf[label] = -1;
    return best;
  }

  private bestOfDrawn(products: Int32Array, totals: number[], random: Random): number {
    const features = this.drawFeatures(products, random);
    const { sizes, counts } = this.count(products, features.length, totals.length);
    let best = -1;
    let bestGain = GAIN_WORTH_HAVING;
    features.forEach((feature, slot) => {
      const within = counts.subarray(slot * totals.length, (slot + 1) * totals.length);
      const gain = giniGain(within, sizes[slot]!, totals, products.length);
      if (gain > bestGain) [best, bestGain] = [feature, gain];
      this.slotOf[feature] = -1;
    });
    return best;
  }

  /** The labels of the node and how many of its products have each. */
  private labelTotals(products: Int32Array): { labels: number[]; counts: number[] } {
    const { values, offsets } = this.data.labels;
    const labels: number[] = [];
    const counts: number[] = [];
    for (const product of products) {
      for (let i = offsets[product]!; i < offsets[product + 1]!; i++) {
        const label = values[i]!;
        if (this.placeOf[label] === -1) {
          this.placeOf[label] = labels.length;
          labels.push(label);
          counts.push(0);
        }
        counts[this.placeOf[label]!]!++;
      }
    }
    return { labels, counts };
  }

  /**
   * A random feature of a random product, again and again: a feature is tried the more
   * often, the more products of the node have it. Drawn evenly, nearly all would be in none.
   */
  private drawFeatures(products: Int32Array, random: Random): number[] {
    const { values, offsets } = this.data.features;
    const features: number[] = [];
    for (let draw = 0; draw < this.candidates; draw++) {
      const product = products[random.integer(products.length)]!;
      const from = offsets[product]!;
      const count = offsets[product + 1]! - from;
      if (count === 0) continue;
      const feature = values[from + random.integer(count)]!;
      if (this.slotOf[feature] !== -1) continue;
      this.slotOf[feature] = features.length;
      features.push(feature);
    }
    return features;
  }

  /** For each candidate, the products that have it, and how many of these have each label. */
  private count(products: Int32Array, slots: number, places: number) {
    const { features, labels } = this.data;
    const sizes = new Int32Array(slots);
    const counts = new Int32Array(slots * places);
    for (const product of products) {
      const labelsFrom = labels.offsets[product]!;
      const labelsTo = labels.offsets[product + 1]!;
      for (let i = features.offsets[product]!; i < features.offsets[product + 1]!; i++) {
        const slot = this.slotOf[features.values[i]!]!;
        if (slot === -1) continue;
        sizes[slot]!++;
        for (let j = labelsFrom; j < labelsTo; j++) {
          counts[slot * places + this.placeOf[labels.values[j]!]!]!++;
        }
      }
    }
    return { sizes, counts };
  }
}

/** Times features are drawn anew where none of those drawn splits the node. */
const MOST_ATTEMPTS = 4;
/** Rounding may promise a little more than nothing. */
const GAIN_WORTH_HAVING = 1e-9;

/**
 * By how much a split lowers the products' summed Gini impurity Σ n · 2p(1 − p): with label
 * counts c of n products it is 2(c − c² / n), and the c cancel, so half of it is
 * c₁² / n₁ + c₀² / n₀ − c² / n.
 *
 * @param within label counts of the products with the feature, of which there are `size`
 * @param totals label counts of all `products`
 */
export function giniGain(
  within: ArrayLike<number>,
  size: number,
  totals: ArrayLike<number>,
  products: number,
): number {
  const others = products - size;
  if (size === 0 || others === 0) return 0;
  let gain = 0;
  for (let i = 0; i < totals.length; i++) {
    const total = totals[i]!;
    const inside = within[i]!;
    const outside = total - inside;
    gain += (inside * inside) / size + (outside * outside) / others - (total * total) / products;
  }
  return gain;
}
