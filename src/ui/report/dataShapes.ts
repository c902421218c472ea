import type { DataReport } from '../../manifest/reportSchema';
import { sorted } from './sorted';

/** How many there are of something, and how much of all that is. */
export interface Counted<Key> {
  key: Key;
  count: number;
  /** Of all that was counted, in [0, 1]. */
  share: number;
}

function counted<Key>(entries: readonly (readonly [Key, number])[]): Counted<Key>[] {
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  return entries.map(([key, count]) => ({ key, count, share: count / (total || 1) }));
}

/** Whole numbers from `from` to `to`, both included. */
export interface Range {
  from: number;
  to: number;
}

/** Products with 0, 1, 2, … categories, those that do not occur at either end left out. */
export function labelsPerProduct({ labelsPerProduct }: DataReport): Counted<number>[] {
  const first = labelsPerProduct.findIndex((products) => products > 0);
  return counted([...labelsPerProduct.entries()].slice(Math.max(0, first)));
}

/** Products by the words of their text. */
export function textLengths({ textLengths }: DataReport): Counted<Range>[] {
  const { width, products } = textLengths;
  return counted(
    products.map((count, i) => [{ from: i * width, to: (i + 1) * width - 1 }, count] as const),
  );
}

/** The most frequent words; shares are of the words listed. */
export function frequentTerms({ terms }: DataReport): Counted<string>[] {
  return counted(terms.words.map((word, i) => [word, terms.occurrences[i] ?? 0] as const));
}

/** Categories with their products, most first; shares are of all products. */
export function largestCategories(
  { labelProducts, training }: DataReport,
  names: readonly string[],
): Counted<string>[] {
  const rows = names.map((key, label) => {
    const count = labelProducts[label] ?? 0;
    return { key, count, share: count / (training || 1) };
  });
  return sorted(rows, { column: 'count', descending: true });
}

/** Sizes rise by 1, 2, 5, 10, …: categories differ by orders of magnitude. */
const STEPS = [1, 2, 5];

/** Categories by how many products they have. */
export function categorySizes({ labelProducts }: DataReport): Counted<Range>[] {
  const most = Math.max(0, ...labelProducts);
  const bounds = [0];
  for (let power = 10; bounds.at(-1)! <= most; power *= 10) {
    bounds.push(...STEPS.map((step) => step * power));
  }
  const ranges = bounds.slice(1).map((bound, i) => ({ from: bounds[i]!, to: bound - 1 }));
  const counts = ranges.map(({ from, to }) => {
    return labelProducts.filter((products) => products >= from && products <= to).length;
  });
  const first = counts.findIndex((count) => count > 0);
  const last = counts.findLastIndex((count) => count > 0);
  return counted(ranges.map((range, i) => [range, counts[i]!] as const)).slice(
    Math.max(0, first),
    last + 1,
  );
}
