import { Random } from '../random';
import type { Cooccurrences } from './cooccurrences';
import { FIRST_WORD_ID } from './corpus';
import type { GivenVectors } from './givenVectors';
import type { GloveSettings } from './settings';

/**
 * Everything that changes while GloVe is trained.
 *
 * Each word has one row of 2·(dimension + 1) numbers: its vector w and bias b as a word,
 * then its vector w̃ and bias b̃ as context of others.
 */
export interface GloveState {
  readonly dimension: number;
  /** [vocabulary size × rowLength(dimension)] */
  readonly parameters: Float32Array;
  /** AdaGrad's sums of squared gradients, one for each parameter. */
  readonly squares: Float32Array;
  /** Loss of each epoch done, see `trainEpoch`. */
  readonly losses: number[];
}

/** Numbers in one word's row of parameters. */
export function rowLength(dimension: number): number {
  return 2 * (dimension + 1);
}

/**
 * Where training starts.
 *
 * What is used in the end is w + w̃. A word with a given vector g starts at w = g/2 + ε,
 * w̃ = g/2 − ε, so that the sum is g. Halves, because published GloVe vectors are such
 * sums too, of two parts that are nearly alike: only g/2 · g'/2 has the size of w · w̃' that
 * the objective speaks of. The small ε keeps the two parts from staying twins. Other words
 * start at noise of the same size, as in the authors' program (uniform within 1/2 divided
 * by the dimension).
 *
 * Biases start at log X_i − ½ log X, halves of the logarithm expected if words did not
 * know of each other (X_i · X_j / X), so that the vectors learn from the first step on
 * what goes beyond that.
 */
export function startState(
  cooccurrences: Cooccurrences,
  given: GivenVectors,
  settings: Pick<GloveSettings, 'dimension' | 'seed'>,
): GloveState {
  const { dimension } = settings;
  const row = rowLength(dimension);
  const parameters = new Float32Array(cooccurrences.vocabularySize * row);
  const random = new Random(settings.seed);
  const noise = () => (random.next() - 0.5) / dimension;
  const biases = startBiases(cooccurrences);
  for (let id = FIRST_WORD_ID; id < cooccurrences.vocabularySize; id++) {
    const word = id * row;
    const context = word + dimension + 1;
    for (let k = 0; k < dimension; k++) {
      const half = given.vectors[id * dimension + k]! / 2;
      const epsilon = noise();
      parameters[word + k] = half + epsilon;
      parameters[context + k] = given.known[id] ? half - epsilon : noise();
    }
    parameters[word + dimension] = biases[id]!;
    parameters[context + dimension] = biases[id]!;
  }
  return { dimension, parameters, squares: onesLike(parameters), losses: [] };
}

/** AdaGrad's sums start at 1, so that the first steps have the plain learning rate. */
function onesLike(parameters: Float32Array): Float32Array {
  return new Float32Array(parameters.length).fill(1);
}

function startBiases({ keys, values, vocabularySize }: Cooccurrences): Float64Array {
  const sums = new Float64Array(vocabularySize);
  keys.forEach((key, pair) => {
    const i = Math.floor(key / vocabularySize);
    const j = key % vocabularySize;
    sums[i]! += values[pair]!;
    if (j !== i) sums[j]! += values[pair]!;
  });
  const total = sums.reduce((sum, x) => sum + x, 0);
  return sums.map((sum) => (sum > 0 ? Math.log(sum) - Math.log(total) / 2 : 0));
}
