import { plainCharacters } from './characters';

/** A text as it is compared in searches: case and accents do not matter. */
export function comparable(text: string): string {
  return plainCharacters(text).toLowerCase();
}

/**
 * Whether a text contains every word of the filter, each anywhere in it, as a whole or as a
 * part of a word; case and accents do not matter. An empty filter finds everything.
 */
export function matcherOf(filter: string): (text: string) => boolean {
  const words = wordsOf(filter);
  return (text) => {
    const searched = comparable(text);
    return words.every((word) => searched.includes(word));
  };
}

/** Words of a filter or a query, comparable, as they are parted by spaces. */
export function wordsOf(query: string): string[] {
  return comparable(query)
    .split(' ')
    .filter((word) => word !== '');
}
