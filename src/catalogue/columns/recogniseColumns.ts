import type { ColumnMapping } from './columnMapping';
import { headerText } from './headerText';
import {
  DESCRIPTION_HEADERS,
  HANDLE_HEADERS,
  type KnownHeaders,
  NAME_HEADERS,
} from './knownHeaders';

/** Headers of more words are sentences, not names of columns. */
const MOST_WORDS = 4;

/** Units of a word from which on it can end another one and mean the same. */
const LONG_WORD = 10;

/** What no header has, but a cell of JSON or HTML. */
const NO_HEADER = /[{}[\]<>"=]/;

/**
 * The columns of names, descriptions and handles, told by their headers; of several that would
 * do, the one that is most surely meant. A kind that is not recognised is left out.
 */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  const texts = header.map((cell) => (NO_HEADER.test(cell) ? '' : headerText(cell)));
  const name = bestColumn(texts, NAME_HEADERS);
  const description = bestColumn(texts, DESCRIPTION_HEADERS);
  const handle = bestColumn(texts, HANDLE_HEADERS);
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(handle !== undefined && { handle }),
  };
}

function bestColumn(texts: readonly string[], known: KnownHeaders): number | undefined {
  for (const whole of known.whole) {
    const column = texts.indexOf(whole);
    if (column !== -1) return column;
  }
  let best: number | undefined;
  let fewest = MOST_WORDS + 1;
  for (const [column, text] of texts.entries()) {
    const words = text.split(' ');
    if (words.length >= fewest || !isMeant(words, known)) continue;
    best = column;
    fewest = words.length;
  }
  return best;
}

/** No two kinds share a word, so a column is never taken twice. */
function isMeant(words: readonly string[], { words: meant, unless }: KnownHeaders): boolean {
  if (words.some((word) => unless.includes(word))) return false;
  return words.some((word) => meant.some((known) => isSameWord(word, known)));
}

/** `Handelsbezeichnung` is a `bezeichnung`; a `filename` is no `name`. */
function isSameWord(word: string, known: string): boolean {
  return word === known || (known.length >= LONG_WORD && word.endsWith(known));
}
