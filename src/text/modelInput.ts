import type { BagSpec, InputSpec, SequenceSpec } from '../domain/inputSpec';
import { assert } from '../domain/errors';
import type { EncodedProduct } from './encodedProduct';
import { DESCRIPTION_ID, PAD_ID } from './reservedTokens';

/**
 * The ids one input of a net reads, padded to the length the net wants.
 *
 * @param vocabularySize where the ids of hashed bigrams begin
 */
export function modelInput(
  product: EncodedProduct,
  spec: InputSpec,
  vocabularySize: number,
): Int32Array {
  if (spec.kind === 'bag') return padded(bagIds(product, spec, vocabularySize), spec.length);
  const ids = sequenceIds(product, longestSequence(spec));
  return padded(ids, sequenceLength(ids.length, spec));
}

/** Tokens a sequence input can hold. */
export function longestSequence(spec: SequenceSpec): number {
  return Math.max(...spec.lengths) - spec.tail;
}

/** Name, marker and description in one row, cut to `longest`; no marker without a description. */
export function sequenceIds(product: EncodedProduct, longest: number): Int32Array {
  const { name, description } = product;
  const marked = description.length > 0 ? 1 : 0;
  const ids = new Int32Array(name.length + marked + description.length);
  ids.set(name);
  if (marked) ids[name.length] = DESCRIPTION_ID;
  ids.set(description, name.length + marked);
  return ids.subarray(0, Math.min(ids.length, longest));
}

/** The smallest offered length that leaves at least `tail` paddings behind `count` tokens. */
export function sequenceLength(count: number, spec: SequenceSpec): number {
  const fitting = spec.lengths.filter((length) => length >= count + spec.tail);
  assert(fitting.length > 0, 'the longest sequence input holds the tokens and the tail');
  return Math.min(...fitting);
}

/**
 * The words of one field, then its bigrams by hash. At most `length` − 1 ids, words and
 * bigrams cut alike, so that a padding always remains: the maximum over positions is then
 * never below zero, however long the field.
 */
export function bagIds(product: EncodedProduct, spec: BagSpec, vocabularySize: number): Int32Array {
  const words = product[spec.field].subarray(0, bagWords(spec));
  if (spec.buckets === 0) return words;
  const ids = new Int32Array(Math.max(0, 2 * words.length - 1));
  ids.set(words);
  for (let i = 1; i < words.length; i++) {
    const bucket = bigramBucket(words[i - 1]!, words[i]!, spec.buckets);
    ids[words.length + i - 1] = vocabularySize + bucket;
  }
  return ids;
}

/** Words a bag can hold: half of it where it holds their bigrams too. */
export function bagWords({ length, buckets }: BagSpec): number {
  return buckets > 0 ? Math.floor(length / 2) : length - 1;
}

/** Hash of two neighbouring ids into [0, buckets): Fibonacci mixing with MurmurHash3's finaliser. */
export function bigramBucket(first: number, second: number, buckets: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % buckets;
}

function padded(ids: Int32Array, length: number): Int32Array {
  const row = new Int32Array(length).fill(PAD_ID);
  row.set(ids.subarray(0, length));
  return row;
}
