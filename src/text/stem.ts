/// <reference path="./wink-porter2-stemmer.d.ts" />
import porter2 from 'wink-porter2-stemmer';

/** The library takes quadratic time; nothing this long is an English word. */
const LONGEST_WORD = 40;

/** Stem of an English word in small letters: the Snowball project's English, or Porter2. */
export function stem(word: string): string {
  return word.length > LONGEST_WORD ? word : porter2(word);
}
