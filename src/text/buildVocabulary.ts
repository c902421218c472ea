import type { Product } from '../domain/product';
import { PRESETS, type Preset, type PresetId } from './presets';
import { RESERVED_TOKENS } from './reservedTokens';

export interface VocabularyLimits {
  /** A token seen less often gets no row of its own. */
  readonly minimumCount: number;
  /** Rows at most, the reserved ones counted. */
  readonly maximumSize: number;
}

/**
 * The tokens of a vocabulary: the reserved ones, then by falling count, equal counts in
 * UTF-16 order. A token below the minimum count hands its count to its parts, just as
 * `encode` will read it.
 *
 * @param products the training part alone
 */
export function buildVocabulary(
  products: Iterable<Product>,
  presetId: PresetId,
  { minimumCount, maximumSize }: VocabularyLimits,
): string[] {
  const preset: Preset = PRESETS[presetId];
  const counts = countTokens(countSurfaces(products, preset), preset, minimumCount);
  const words = [...counts]
    .filter(([, count]) => count >= minimumCount)
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([token]) => token);
  return [...RESERVED_TOKENS, ...words].slice(0, maximumSize);
}

function countSurfaces(products: Iterable<Product>, preset: Preset): Map<string, number> {
  const counts = new Map<string, number>();
  for (const product of products) {
    const { name, description } = preset.words(product);
    for (const word of [...name, ...description]) add(counts, word, 1);
  }
  return counts;
}

/**
 * Counts by token. Parts are shorter than their word, so going from the longest words to
 * the shortest settles every count before it is judged.
 */
function countTokens(
  surfaces: Map<string, number>,
  preset: Preset,
  minimumCount: number,
): Map<string, number> {
  const settled = new Map<string, number>();
  const byLength: Map<string, number>[] = [];
  const put = (surface: string, count: number) =>
    add((byLength[surface.length] ??= new Map<string, number>()), surface, count);
  for (const [surface, count] of surfaces) put(surface, count);

  for (let length = byLength.length - 1; length > 0; length--) {
    const words = byLength[length];
    if (!words) continue;
    const tokens = new Map<string, number>();
    for (const [surface, count] of words) add(tokens, surface.toLowerCase(), count);
    for (const [surface, count] of words) {
      const token = surface.toLowerCase();
      const total = tokens.get(token)!;
      settled.set(token, total);
      if (total < minimumCount) for (const part of preset.partsOf(surface)) put(part, count);
    }
  }
  return settled;
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
