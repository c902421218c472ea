import { expect, test } from 'vitest';
import type { EncodedProduct } from './encodedProduct';
import { KeyIndex } from './keyIndex';
import { forEachNgram, type NgramSpec, ngramKeys } from './ngrams';
import { countFeatures, Tfidf } from './tfidf';

const TOGETHER: NgramSpec = { longest: 3, fieldsApart: false };
const APART: NgramSpec = { longest: 3, fieldsApart: true };
const WORDS: NgramSpec = { longest: 1, fieldsApart: false };

const product = (name: number[], description: number[] = []): EncodedProduct => ({
  name: Int32Array.from(name),
  description: Int32Array.from(description),
  unknown: [],
});

function places(of: EncodedProduct, spec: NgramSpec): string[] {
  const found: string[] = [];
  forEachNgram(of, spec, (_, field, start, length) => found.push(`${field} ${start}+${length}`));
  return found;
}

test.each([
  [
    'all up to three words',
    product([5, 6, 7]),
    ['name 0+1', 'name 0+2', 'name 0+3', 'name 1+1', 'name 1+2', 'name 2+1'],
  ],
  ['never across fields', product([5], [6]), ['name 0+1', 'description 0+1']],
  ['never with an unknown word', product([5, 1, 7]), ['name 0+1', 'name 2+1']],
])('n-grams: %s', (_, of, expected) => {
  expect(places(of, TOGETHER)).toEqual(expected);
});

test('keys tell words, order and length apart, and fields when asked to', () => {
  const key = (ids: number[], field: 'name' | 'description', spec: NgramSpec) =>
    ngramKeys(field === 'name' ? product(ids) : product([], ids), { ...spec }).join();
  expect(key([5, 6], 'name', TOGETHER)).not.toBe(key([6, 5], 'name', TOGETHER));
  expect(key([5, 5], 'name', WORDS)).toBe(
    [key([5], 'name', WORDS), key([5], 'name', WORDS)].join(),
  );
  expect(key([5, 6], 'name', TOGETHER)).toBe(key([5, 6], 'description', TOGETHER));
  expect(key([5, 6], 'name', APART)).not.toBe(key([5, 6], 'description', APART));
});

test('keys hardly ever meet', () => {
  const keys = new Set<number>();
  for (let first = 2; first < 202; first++) {
    for (let second = 2; second < 202; second++) {
      for (const key of ngramKeys(product([first, second]), TOGETHER)) keys.add(key);
    }
  }
  expect(keys.size).toBe(200 * 200 + 200);
});

test('features are what enough products hold', () => {
  const table = countFeatures([product([5, 5, 6]), product([5], [7]), product([6])], WORDS, 2);
  const keyOf = (id: number) => ngramKeys(product([id]), WORDS)[0]!;
  expect([...table.keys]).toEqual([keyOf(5), keyOf(6)].sort((a, b) => a - b));
  expect([...table.frequencies]).toEqual([2, 2]);
  expect(table.products).toBe(3);
});

test('TF-IDF by hand', () => {
  // word 5 stands in 2 of 3 products: idf 1 + ln(4 / 3); word 6 in 1: 1 + ln 2
  const tfidf = new Tfidf(countFeatures([product([5]), product([5, 6]), product([])], WORDS, 1));
  const common = (1 + Math.log(2)) * (1 + Math.log(4 / 3)); // twice in the product below
  const rare = 1 + Math.log(2);
  const norm = Math.hypot(common, rare);
  const { columns, values } = tfidf.row(product([5, 6], [5, 9]));
  const valueOf = (id: number) =>
    values[columns.indexOf(tfidf.featureOf(ngramKeys(product([id]), WORDS)[0]!))];
  expect(columns).toHaveLength(2);
  expect(valueOf(5)).toBeCloseTo(common / norm, 6);
  expect(valueOf(6)).toBeCloseTo(rare / norm, 6);
});

test('a product without known words has no features', () => {
  const tfidf = new Tfidf(countFeatures([product([5])], WORDS, 1));
  expect(tfidf.row(product([9, 1])).columns).toHaveLength(0);
});

test('every key is found, others are not', () => {
  const keys = Uint32Array.of(0, 1, 8, 16, 2 ** 31, 2 ** 32 - 1); // several in one slot
  const index = new KeyIndex(keys);
  keys.forEach((key, position) => expect(index.positionOf(key)).toBe(position));
  for (const key of [2, 24, 2 ** 31 + 1]) expect(index.positionOf(key)).toBe(-1);
  expect(new KeyIndex(new Uint32Array()).positionOf(7)).toBe(-1);
});

test('a key that comes twice is refused', () => {
  expect(() => new KeyIndex(Uint32Array.of(3, 3))).toThrow('each key once');
});
