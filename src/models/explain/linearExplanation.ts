import type { LocatedWord } from '../../text/locate';
import type { LinearClassifier } from '../linear/linearClassifier';
import type { Explanation, WordQuestion } from './explanation';

/**
 * The exact weights of the words: an n-gram shares what it says evenly among its tokens, and a
 * word has the sum of its tokens. All words and the bias add up to the label's log-odds.
 */
export function linearExplanation(
  classifier: LinearClassifier,
  { product, words, label }: WordQuestion,
): Explanation {
  const shares = {
    name: new Float64Array(product.name.length),
    description: new Float64Array(product.description.length),
  };
  for (const { field, start, length, logOdds } of classifier.contributions(product, label)) {
    for (let at = start; at < start + length; at++) shares[field][at]! += logOdds / length;
  }
  const sums = (field: 'name' | 'description') =>
    words[field].map((word) => sumOf(shares[field], word));
  return {
    logOdds: classifier.logOdds(product)[label]!,
    bias: classifier.biasOf(label),
    name: sums('name'),
    description: sums('description'),
  };
}

function sumOf(shares: Float64Array, { firstId, ids }: LocatedWord): number {
  return shares.subarray(firstId, firstId + ids).reduce((sum, share) => sum + share, 0);
}
