import { assert } from '../domain/errors';
import type { EncodedProduct } from './encodedProduct';
import { KeyIndex } from './keyIndex';
import { ngramKeys, type NgramSpec } from './ngrams';
import type { SparseRow } from './sparseRows';

/** The features: which n-grams count, and in how many training products each stands. */
export interface FeatureTable {
  spec: NgramSpec;
  /** Training products. */
  products: number;
  /** Keys of the n-grams, ascending; feature i is the n-gram keys[i]. */
  keys: Uint32Array;
  /** Training products that hold the feature, 1 or more. */
  frequencies: Uint32Array;
}

/** Features are the n-grams that at least `fewest` of the products hold. */
export function countFeatures(
  products: readonly EncodedProduct[],
  spec: NgramSpec,
  fewest: number,
): FeatureTable {
  const distinct = products.map((product) => distinctKeys(ngramKeys(product, spec)));
  const all = new Uint32Array(distinct.reduce((sum, keys) => sum + keys.length, 0));
  let at = 0;
  for (const keys of distinct) {
    all.set(keys, at);
    at += keys.length;
  }
  all.sort();
  const keys: number[] = [];
  const frequencies: number[] = [];
  forEachRun(all, (key, times) => {
    if (times < fewest) return;
    keys.push(key);
    frequencies.push(times);
  });
  return {
    spec,
    products: products.length,
    keys: Uint32Array.from(keys),
    frequencies: Uint32Array.from(frequencies),
  };
}

/**
 * TF-IDF with sublinear term frequency, smooth inverse document frequency and rows of
 * length 1, as in scikit-learn: (1 + ln tf) · (1 + ln((1 + products) / (1 + frequency))),
 * divided by the row's Euclidean norm (Manning, Raghavan & Schütze 2008, chapter 6).
 */
export class Tfidf {
  private readonly index: KeyIndex;
  private readonly idf: Float64Array;

  constructor(readonly table: FeatureTable) {
    assert(table.keys.length === table.frequencies.length, 'one frequency for each key');
    this.index = new KeyIndex(table.keys);
    this.idf = Float64Array.from(
      table.frequencies,
      (frequency) => 1 + Math.log((1 + table.products) / (1 + frequency)),
    );
  }

  /** The feature of a key, or −1 when it is none. */
  featureOf(key: number): number {
    return this.index.positionOf(key);
  }

  /** The features of one product; empty when none is known. */
  row(product: EncodedProduct): SparseRow {
    const keys = ngramKeys(product, this.table.spec);
    const columns = new Int32Array(keys.length);
    const values = new Float32Array(keys.length);
    let count = 0;
    let squares = 0;
    forEachRun(keys, (key, times) => {
      const feature = this.index.positionOf(key);
      if (feature < 0) return;
      const value = (1 + Math.log(times)) * this.idf[feature]!;
      columns[count] = feature;
      values[count++] = value;
      squares += value * value;
    });
    const norm = Math.sqrt(squares);
    for (let i = 0; i < count; i++) values[i]! /= norm;
    return { columns: columns.slice(0, count), values: values.slice(0, count) };
  }
}

function distinctKeys(sorted: Uint32Array): Uint32Array {
  return sorted.filter((key, i) => i === 0 || key !== sorted[i - 1]);
}

/** Each distinct key of a sorted list and how often it stands there. */
function forEachRun(sorted: Uint32Array, visit: (key: number, times: number) => void): void {
  for (let start = 0; start < sorted.length;) {
    const key = sorted[start]!;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === key) end++;
    visit(key, end - start);
    start = end;
  }
}
