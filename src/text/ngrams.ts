import type { EncodedProduct } from './encodedProduct';
import { UNKNOWN_ID } from './reservedTokens';

/** The fields n-grams are read from, in this order. */
export const NGRAM_FIELDS = ['name', 'description'] as const;
export type NgramField = (typeof NGRAM_FIELDS)[number];

/** Which n-grams are features. */
export interface NgramSpec {
  /** Words of the longest n-gram, 1 or more. */
  longest: number;
  /** Whether the same words in the name and in the description are two features. */
  fieldsApart: boolean;
}

/** Where an n-gram stands: `length` tokens of the field from `start` on. */
export type NgramVisitor = (key: number, field: NgramField, start: number, length: number) => void;

/**
 * Every n-gram of a product with its 32-bit key, field after field, by start and then by
 * length. An n-gram never crosses from one field into the other, and none holds an unknown
 * word, which could be any.
 */
export function forEachNgram(product: EncodedProduct, spec: NgramSpec, visit: NgramVisitor): void {
  for (const field of NGRAM_FIELDS) {
    const ids = product[field];
    const seed = spec.fieldsApart && field === 'description' ? DESCRIPTION_SEED : 0;
    for (let start = 0; start < ids.length; start++) {
      const longest = Math.min(spec.longest, ids.length - start);
      let state = seed;
      for (let length = 1; length <= longest; length++) {
        const id = ids[start + length - 1]!;
        if (id === UNKNOWN_ID) break;
        state = absorbed(state, id);
        visit(finished(state, length), field, start, length);
      }
    }
  }
}

/** The keys of all n-grams of a product, ascending; one that occurs twice is there twice. */
export function ngramKeys(product: EncodedProduct, spec: NgramSpec): Uint32Array {
  const tokens = product.name.length + product.description.length;
  const keys = new Uint32Array(tokens * spec.longest);
  let count = 0;
  forEachNgram(product, spec, (key) => {
    keys[count++] = key;
  });
  return keys.subarray(0, count).sort();
}

const DESCRIPTION_SEED = 0x5bd1e995;

/** One step of MurmurHash3 (Appleby 2011), 32 bits. */
function absorbed(state: number, id: number): number {
  const mixed = Math.imul(rotated(Math.imul(id, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotated(state ^ mixed, 13), 5) + 0xe6546b64) | 0;
}

/** MurmurHash3's finaliser, as an unsigned number. */
function finished(state: number, length: number): number {
  let hash = state ^ length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotated(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}
