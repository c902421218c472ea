import type { CategoryTree } from '../../taxonomy/categoryTree';
import { comparable, wordsOf } from '../../text/search';

/** A category at one of its places. */
export interface CategorySuggestion {
  readonly label: number;
  /** Labels from the root down to it. */
  readonly path: readonly number[];
}

/**
 * Categories for what somebody has typed so far; case and accents do not matter. First come those
 * whose name begins with it, the whole name before others; then those in whose name each word of it
 * begins a word; then those that have all words anywhere in their path, and among them those
 * last whose own name has none. Otherwise the order of the paths stays.
 *
 * @param names [labels]
 * @param paths see `categoryPlaces`; the last label of each is what it stands for
 * @param limit how many at most
 * @returns the first paths when nothing is typed
 */
export function suggestCategories(
  query: string,
  names: readonly string[],
  paths: readonly (readonly number[])[],
  limit: number,
): CategorySuggestion[] {
  const rankOf = rankerOf(query, names);
  const ranked: { suggestion: CategorySuggestion; rank: number }[] = [];
  for (const path of paths) {
    const label = path.at(-1);
    const rank = label === undefined ? undefined : rankOf(path, label);
    if (label === undefined || rank === undefined) continue;
    ranked.push({ suggestion: { label, path }, rank });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, limit).map(({ suggestion }) => suggestion);
}

/** Every place where a category can stand, in the order of the tree; those outside it come last. */
export function categoryPlaces(tree: CategoryTree): (readonly number[])[] {
  const inTree = new Set(tree.labelOf);
  const outside = Array.from({ length: tree.labels }, (_, label) => label).filter(
    (label) => !inTree.has(label),
  );
  return [
    ...tree.paths.filter((_, node) => !tree.isDuplicate[node]),
    ...outside.map((label) => [label]),
  ];
}

/** Undefined for paths that do not have all words. */
function rankerOf(
  query: string,
  names: readonly string[],
): (path: readonly number[], label: number) => number | undefined {
  const words = wordsOf(query);
  const whole = words.join(' ');
  const texts = names.map(comparable);
  return (path, label) => {
    const name = texts[label]!;
    if (name === whole) return 0;
    if (name.startsWith(whole)) return 1;
    if (beginAWord(words, name)) return 2;
    if (!words.every((word) => path.some((step) => texts[step]!.includes(word)))) return undefined;
    return words.some((word) => name.includes(word)) ? 3 : 4;
  };
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

function beginAWord(words: readonly string[], name: string): boolean {
  const ofName = name.split(BETWEEN_WORDS);
  return words.every((word) => ofName.some((one) => one.startsWith(word)));
}
