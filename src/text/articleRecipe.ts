import { LONGEST_TEXT, type Product } from '../domain/product';
import { removeTags } from './markup';
import { stem } from './stem';
import { isStopWord } from './stopWords';

/** The article's replacements, in its order: what comes first wins. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/what's/g, 'what is '],
  [/'s/g, ' '],
  [/'ve/g, ' have '],
  [/can't/g, 'can not '],
  [/n't/g, ' not '],
  [/i'm/g, 'i am '],
  [/'re/g, ' are '],
  [/'d/g, ' would '],
  [/'ll/g, ' will '],
  [/'scuse/g, ' excuse '],
];

const NOT_LETTERS = /[^a-z]+/g;

/**
 * The preprocessing of the article this project started from, for comparison: small
 * letters, tags dropped, contractions expanded, everything but the letters a to z dropped, stop words
 * removed, stems taken. Name and description are one text; unlike the article, a space
 * stands between them.
 */
export function articleWords(product: Product): string[] {
  const fields = [product.name, product.description];
  const text = fields.map((field) => field.slice(0, LONGEST_TEXT)).join(' ');
  return expandContractions(removeTags(text.toLowerCase()))
    .replace(NOT_LETTERS, ' ')
    .split(' ')
    .filter((word) => word !== '' && !isStopWord(word))
    .map(stem);
}

function expandContractions(lowerCased: string): string {
  let text = lowerCased;
  for (const [contraction, words] of CONTRACTIONS) text = text.replace(contraction, words);
  return text;
}
