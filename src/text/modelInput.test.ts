import { expect, test } from 'vitest';
import type { BagSpec, SequenceSpec } from '../domain/inputSpec';
import type { EncodedProduct } from './encodedProduct';
import { bagIds, bigramBucket, longestSequence, modelInput, sequenceIds } from './modelInput';
import { DESCRIPTION_ID } from './reservedTokens';

const SIZE = 100;

function product(name: number[], description: number[] = []): EncodedProduct {
  return { name: Int32Array.from(name), description: Int32Array.from(description), unknown: [] };
}

const sequence: SequenceSpec = { kind: 'sequence', lengths: [8, 4], tail: 1 };
const bag = (spec: Partial<BagSpec> = {}): BagSpec => ({
  kind: 'bag',
  field: 'name',
  length: 8,
  buckets: 50,
  ...spec,
});
const row = (...parameters: Parameters<typeof modelInput>) => [...modelInput(...parameters)];

test.each<[string, number[], number[], number[]]>([
  ['nothing', [], [], [0, 0, 0, 0]],
  ['a name alone has no marker', [5, 6], [], [5, 6, 0, 0]],
  ['as long as the shorter length allows', [5, 6, 7], [], [5, 6, 7, 0]],
  ['one more', [5, 6, 7, 8], [], [5, 6, 7, 8, 0, 0, 0, 0]],
  ['marker before the description', [5], [6], [5, DESCRIPTION_ID, 6, 0]],
  ['a description alone', [], [6], [DESCRIPTION_ID, 6, 0, 0]],
  ['cut so that the tail remains', [3, 4, 5, 6, 7, 8, 9, 10], [11], [3, 4, 5, 6, 7, 8, 9, 0]],
  ['the marker may be the last', [3, 4, 5, 6, 7, 8], [9], [3, 4, 5, 6, 7, 8, 2, 0]],
])('sequence: %s', (_, name, description, expected) => {
  expect(row(product(name, description), sequence, SIZE)).toEqual(expected);
});

test('a longer tail takes its place from the words', () => {
  const spec: SequenceSpec = { ...sequence, tail: 3 };
  expect(longestSequence(spec)).toBe(5);
  expect(row(product([5]), spec, SIZE)).toEqual([5, 0, 0, 0]);
  expect(row(product([5, 6]), spec, SIZE)).toEqual([5, 6, 0, 0, 0, 0, 0, 0]);
  expect([...sequenceIds(product([5, 6], [7]), 2)]).toEqual([5, 6]);
});

test('a bag holds the words of one field, then their bigrams', () => {
  const given = product([5, 6, 7], [8, 9]);
  const bigrams = [bigramBucket(5, 6, 50), bigramBucket(6, 7, 50)].map((bucket) => SIZE + bucket);
  expect(row(given, bag(), SIZE)).toEqual([5, 6, 7, ...bigrams, 0, 0, 0]);
  expect(row(given, bag({ field: 'description', length: 4 }), SIZE)).toEqual([
    8,
    9,
    SIZE + bigramBucket(8, 9, 50),
    0,
  ]);
});

test('a bag without buckets holds words alone, and always one padding', () => {
  expect(row(product([5, 6, 7, 8, 9]), bag({ buckets: 0, length: 4 }), SIZE)).toEqual([5, 6, 7, 0]);
  expect(row(product([]), bag({ buckets: 0, length: 4 }), SIZE)).toEqual([0, 0, 0, 0]);
});

test.each([1, 2, 3, 7, 8, 20])(
  'a bag of length %i keeps a padding and matching bigrams',
  (length) => {
    const words = Array.from({ length: 30 }, (_, i) => i + 3);
    const ids = [...bagIds(product(words), bag({ length }), SIZE)];
    const kept = ids.filter((id) => id < SIZE).length;
    expect(ids.length).toBeLessThan(length);
    expect(ids.length - kept).toBe(Math.max(0, kept - 1));
    expect(row(product(words), bag({ length }), SIZE)).toHaveLength(length);
  },
);

/** The same hash in whole numbers, to check the 32-bit arithmetic. */
function bucketInBigInt(first: number, second: number, buckets: number): number {
  const mask = 0xffffffffn;
  const times = (a: bigint, b: bigint) => (a * b) & mask;
  let hash = times(BigInt(first), 0x9e3779b1n);
  hash ^= times(BigInt(second) + 0x7f4a7c15n, 0x85ebca6bn);
  hash = times(hash ^ (hash >> 16n), 0x85ebca6bn);
  hash = times(hash ^ (hash >> 13n), 0xc2b2ae35n);
  return Number((hash ^ (hash >> 16n)) % BigInt(buckets));
}

test('buckets by hash: as computed in whole numbers, order matters, evenly filled', () => {
  const buckets = 64;
  const counts = new Array<number>(buckets).fill(0);
  for (let first = 3; first < 203; first++) {
    for (let second = 3; second < 203; second++) {
      const bucket = bigramBucket(first, second, buckets);
      expect(bucket).toBe(bucketInBigInt(first, second, buckets));
      counts[bucket]!++;
    }
  }
  // chi-square of 63 degrees of freedom: above 103.4 once in a thousand
  const each = 200 ** 2 / buckets;
  expect(counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0)).toBeLessThan(103.4);
  expect(bigramBucket(5, 6, 1_000)).not.toBe(bigramBucket(6, 5, 1_000));
  expect(bigramBucket(24_000, 23_999, 1_000)).toBe(bucketInBigInt(24_000, 23_999, 1_000));
});
