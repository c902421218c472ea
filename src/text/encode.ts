import type { Product } from '../domain/product';
import type { EncodedProduct } from './encodedProduct';
import { PRESETS, type Preset } from './presets';
import { UNKNOWN_ID } from './reservedTokens';
import type { Vocabulary } from './vocabulary';

/**
 * A product as ids of the vocabulary. A word it does not know is read by its parts; when
 * none of those is known either, it is one UNKNOWN_ID and listed as unknown.
 */
export function encode(product: Product, vocabulary: Vocabulary): EncodedProduct {
  const preset: Preset = PRESETS[vocabulary.preset];
  const words = preset.words(product);
  const unknown = new Set<string>();
  const idsOf = (field: readonly string[]) => fieldIds(field, preset, vocabulary, unknown);
  return { name: idsOf(words.name), description: idsOf(words.description), unknown: [...unknown] };
}

/** The distinct words the vocabulary does not know, in order of appearance. */
export function unknownWordsOf(product: Product, vocabulary: Vocabulary): readonly string[] {
  return encode(product, vocabulary).unknown;
}

/** Ids of one field's words; words without any known part join `unknown`. */
function fieldIds(
  words: readonly string[],
  preset: Preset,
  vocabulary: Vocabulary,
  unknown: Set<string>,
): Int32Array {
  const ids: number[] = [];
  for (const word of words) {
    if (pushKnownIds(word, preset, vocabulary, ids)) continue;
    ids.push(UNKNOWN_ID);
    unknown.add(word.toLowerCase());
  }
  return Int32Array.from(ids);
}

/** The known ids of one word of a preset; none when it is read as UNKNOWN_ID. */
export function wordIds(word: string, preset: Preset, vocabulary: Vocabulary): number[] {
  const ids: number[] = [];
  pushKnownIds(word, preset, vocabulary, ids);
  return ids;
}

/** Appends the id of a word, else those of its known parts; says whether there were any. */
function pushKnownIds(
  word: string,
  preset: Preset,
  vocabulary: Vocabulary,
  ids: number[],
): boolean {
  const id = vocabulary.idOf(word.toLowerCase());
  if (id !== undefined) {
    ids.push(id);
    return true;
  }
  const before = ids.length;
  for (const part of preset.partsOf(word)) pushKnownIds(part, preset, vocabulary, ids);
  return ids.length > before;
}
