import { FIRST_WORD_ID } from './corpus';
import { rowNorms } from './embeddingTable';

/** How long a group of word vectors is, and how large their single numbers are. */
export interface NormStatistics {
  words: number;
  meanNorm: number;
  medianNorm: number;
  largestNorm: number;
  /** Root mean square of the single numbers: the scale a net that starts from them sees. */
  componentRms: number;
}

/** Statistics of the words (not of the reserved rows) for which `included` holds. */
export function normStatistics(
  table: Float32Array,
  dimension: number,
  included: (id: number) => boolean,
): NormStatistics {
  const norms = rowNorms(table, dimension)
    .filter((_, id) => id >= FIRST_WORD_ID && included(id))
    .sort();
  const words = norms.length;
  const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / Math.max(1, words);
  return {
    words,
    meanNorm: mean(norms),
    medianNorm: norms[Math.floor(words / 2)] ?? 0,
    largestNorm: norms[words - 1] ?? 0,
    componentRms: Math.sqrt(mean(norms.map((x) => x * x)) / dimension),
  };
}
