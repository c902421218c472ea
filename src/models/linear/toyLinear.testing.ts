import type { EncodedProduct } from '../../text/encodedProduct';
import { countFeatures } from '../../text/tfidf';
import { labelWeightsOf } from './labelWeights';
import type { LinearFile } from './linearFile';
import { quantiseLabelWeights } from './quantisedWeights';

export const encodedProduct = (name: number[], description: number[] = []): EncodedProduct => ({
  name: Int32Array.from(name),
  description: Int32Array.from(description),
  unknown: [],
});

/** The products that the features of the toy classifier were counted in. */
export const TOY_PRODUCTS = [
  encodedProduct([3, 4], [3, 4, 5]),
  encodedProduct([3, 4, 6]),
  encodedProduct([5, 6], [4, 3]),
];

/** Weights of every label for every feature, pseudo-random and most of them 0. */
export function toyLinearFile(labels: number): LinearFile {
  const features = countFeatures(TOY_PRODUCTS, { longest: 3, fieldsApart: true }, 1);
  const perLabel = Array.from({ length: labels }, (_, label) => {
    const own = [...features.keys.keys()].filter((feature) => (feature + label) % 3 === 0);
    return {
      features: Int32Array.from(own),
      values: Float32Array.from(own, (feature) => Math.sin(7 * feature + label)),
      bias: -label / 100,
    };
  });
  const weights = labelWeightsOf(perLabel, features.keys.length);
  return { features, weights: quantiseLabelWeights(weights, 0) };
}
