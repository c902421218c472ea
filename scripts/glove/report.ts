import { basename } from 'node:path';
import { nearestWords } from '../../src/engine/glove/nearestWords';
import { normStatistics, type NormStatistics } from '../../src/engine/glove/normStatistics';
import { knownRows, type GivenVectors } from '../../src/engine/glove/givenVectors';
import { RESERVED_TOKENS } from '../../src/text/reservedTokens';
import type { TrainingText } from './inputs';

/** Rarer words are left out of the neighbours shown: a word seen twice is near by chance. */
const LEAST_SHOWN = 10;
const NEIGHBOURS_SHOWN = 8;

export interface Coverage {
  /** Words of the vocabulary that have a given vector, of all its words. */
  words: number;
  ofWords: number;
  /** The share of the training text, word by word, that these make up. */
  shareOfText: number;
}

export function coverageOf(given: GivenVectors, { vocabulary, counts }: TrainingText): Coverage {
  let covered = 0;
  let all = 0;
  counts.forEach((count, id) => {
    all += count;
    if (given.known[id]) covered += count;
  });
  return {
    words: knownRows(given),
    ofWords: vocabulary.size - RESERVED_TOKENS.length,
    shareOfText: all > 0 ? covered / all : 0,
  };
}

export function coverageLine(coverage: Coverage, vectorsPath: string | undefined): string {
  const { words, ofWords, shareOfText } = coverage;
  if (vectorsPath === undefined) return `No published vectors: all ${ofWords} words start at noise`;
  const share = `${(100 * shareOfText).toFixed(1)} % of the training text`;
  return `${basename(vectorsPath)} has ${words} of ${ofWords} words, ${share}`;
}

/** How long the vectors came out, of words with a given vector and of those without. */
export function normsOf(
  table: Float32Array,
  dimension: number,
  given: GivenVectors,
): { given: NormStatistics; others: NormStatistics } {
  return {
    given: normStatistics(table, dimension, (id) => given.known[id] === 1),
    others: normStatistics(table, dimension, (id) => given.known[id] === 0),
  };
}

/** One line of nearest neighbours for each word asked about. */
export function neighbourLines(
  table: Float32Array,
  dimension: number,
  { vocabulary, counts }: TrainingText,
  words: readonly string[],
): string[] {
  return words.map((word) => {
    const id = vocabulary.idOf(word);
    if (id === undefined) return `${word}: not in the vocabulary`;
    const frequent = (other: number) => counts[other]! >= LEAST_SHOWN;
    const neighbours = nearestWords(table, dimension, id, NEIGHBOURS_SHOWN, frequent);
    const shown = neighbours.map(
      (neighbour) => `${vocabulary.tokens[neighbour.id]} ${neighbour.cosine.toFixed(2)}`,
    );
    return `${word}: ${shown.join(', ')}`;
  });
}

export function normLine(name: string, norms: NormStatistics): string {
  const { words, meanNorm, medianNorm, largestNorm, componentRms } = norms;
  const lengths = [meanNorm, medianNorm, largestNorm].map((x) => x.toFixed(2)).join(' / ');
  return `${name}: ${words} words, length mean / median / largest ${lengths}, numbers ±${componentRms.toFixed(3)}`;
}
