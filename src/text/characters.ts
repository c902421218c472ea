import type { Editable } from './editable';

/** ™ ® © ℠, and the ¿ that the data shows where a ® was lost. */
const MARKS = /[™®©℠¿]/g;
const MARKS_INSIDE_GLUE = /[™®©℠¿](?=[\p{Lu}\p{N}])/gu;

const SINGLE_QUOTES = /[‘’‚‛′‵ʹʻʼˈˊ´`＇]/g;
const DOUBLE_QUOTES = /[“”„‟″‶〃＂]|''/g;
const HYPHENS = /[‐‑−﹣－]/g;
const FRACTIONS = /(?<=\p{N})(?=[¼-¾⅐-⅞])/gu;

/** Invisible: soft hyphens, joiners, direction marks. A zero-width space is a space. */
const FORMAT_CHARACTERS = /(?!\u200b)\p{Cf}/gu;
const SPACES = /[\p{Cc}\p{Cs}\p{Z}\u200b\ufffd]+/gu;

const LATIN_ACCENTS = /(\p{Script=Latin})[\u0300-\u036f]+/gu;
const BEYOND_ASCII = /[^\x20-\x7e]/;

/**
 * Compatibility forms (full-width letters, ligatures, superscripts) as plain characters,
 * accents of Latin letters folded, marks of trade removed, quotes and primes straight,
 * runs of spaces and control characters as one space. Lone surrogates count as spaces.
 */
export function plainCharacters<Text extends Editable<Text>>(text: Text): Text {
  return text.search(BEYOND_ASCII) >= 0 ? foldAccents(plainSymbols(text)) : singleSpaces(text);
}

function plainSymbols<Text extends Editable<Text>>(text: Text): Text {
  // Before NFKC, which would make TM of ™, and a space with an accent of ´.
  const symbols = text
    .replace(FORMAT_CHARACTERS, '')
    .replace(MARKS_INSIDE_GLUE, ' ')
    .replace(MARKS, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(HYPHENS, '-')
    .replace(FRACTIONS, ' ');
  return singleSpaces(symbols.normalize('NFKC'));
}

function foldAccents<Text extends Editable<Text>>(text: Text): Text {
  return text.normalize('NFD').replace(LATIN_ACCENTS, '$1').normalize('NFC');
}

function singleSpaces<Text extends Editable<Text>>(text: Text): Text {
  return text.replace(DOUBLE_QUOTES, '"').replace(SPACES, ' ').trim();
}
