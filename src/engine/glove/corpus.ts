import type { EncodedProduct } from '../../text/encodedProduct';
import { PAD_ID, RESERVED_TOKENS } from '../../text/reservedTokens';

/** Ids below this are no words: padding, unknown, the description marker. */
export const FIRST_WORD_ID = RESERVED_TOKENS.length;

/**
 * The words of all products in one row, a 0 (padding) after each product.
 *
 * Name and description of a product follow each other as one sequence. Unknown words and
 * the marker are left out and take no place: the words around them become neighbours, as
 * in the GloVe authors' own program.
 */
export function wordSequence(products: readonly EncodedProduct[]): Int32Array {
  const longest = products.reduce((sum, p) => sum + p.name.length + p.description.length + 1, 0);
  const sequence = new Int32Array(longest);
  let length = 0;
  for (const { name, description } of products) {
    for (const ids of [name, description]) {
      for (const id of ids) if (id >= FIRST_WORD_ID) sequence[length++] = id;
    }
    sequence[length++] = PAD_ID;
  }
  return sequence.slice(0, length);
}

/** How often each id stands in the sequence; 0 for those that are no words. */
export function wordCounts(sequence: Int32Array, vocabularySize: number): Uint32Array {
  const counts = new Uint32Array(vocabularySize);
  for (const id of sequence) if (id >= FIRST_WORD_ID) counts[id]!++;
  return counts;
}
