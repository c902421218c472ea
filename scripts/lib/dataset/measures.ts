import { normalise } from '../../../src/text/normalise';
import { PRESETS } from '../../../src/text/presets';
import type { Product } from '../../../src/domain/product';
import { encode } from '../../../src/text/encode';
import { UNKNOWN_ID } from '../../../src/text/reservedTokens';
import type { Vocabulary } from '../../../src/text/vocabulary';
import { decodeEntities } from '../../../src/text/markup';
import { splitGluedWords } from '../../../src/text/gluedWords';

/** How many of a part's tokens the vocabulary knows, in [0, 1]. */
export interface Coverage {
  /** Tokens with a row of their own. */
  readonly whole: number;
  /** Tokens with a row of their own or with a known part. */
  readonly withParts: number;
}

export function coverageOf(products: Iterable<Product>, vocabulary: Vocabulary): Coverage {
  const preset = PRESETS[vocabulary.preset];
  let tokens = 0;
  let whole = 0;
  let unknown = 0;
  for (const product of products) {
    const { name, description } = preset.words(product);
    for (const word of [...name, ...description]) {
      tokens++;
      if (vocabulary.idOf(word.toLowerCase()) !== undefined) whole++;
    }
    const ids = encode(product, vocabulary);
    for (const field of [ids.name, ids.description]) {
      for (const id of field) if (id === UNKNOWN_ID) unknown++;
    }
  }
  return { whole: share(whole, tokens), withParts: share(tokens - unknown, tokens) };
}

/** Faults of the texts that the preprocessing mends, by number of products. */
export function textFaults(products: Iterable<Product>): { entities: number; glued: number } {
  let entities = 0;
  let glued = 0;
  for (const { name, description } of products) {
    const text = `${name}\n${description}`;
    const decoded = decodeEntities(text);
    if (decoded !== text) entities++;
    if (splitGluedWords(decoded) !== decoded) glued++;
  }
  return { entities, glued };
}

/** Smallest, median, 95 % quantile and largest of some counts. */
export function quantiles(counts: readonly number[]) {
  const sorted = [...counts].sort((a, b) => a - b);
  const at = (fraction: number) => sorted[Math.floor(fraction * (sorted.length - 1))] ?? 0;
  return { least: at(0), median: at(0.5), percent95: at(0.95), most: at(1) };
}

/** Words of a product as people count them: by spaces. */
export function wordCount({ name, description }: Product): number {
  return `${normalise(name)} ${normalise(description)}`.split(' ').filter(Boolean).length;
}

/** How many products have each value, by rising value. */
export function histogram(values: Iterable<number>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}
