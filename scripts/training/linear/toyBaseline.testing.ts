import { packProducts, truthOf } from '../../../src/models/training/packedProducts';
import type { EncodedProduct } from '../../../src/text/encodedProduct';
import { countFeatures, Tfidf } from '../../../src/text/tfidf';
import { type BaselineData, tfidfRows } from './baselineData';

export const TOY_LABELS = 3;

/** Word 3 makes label 0, word 4 label 1, both of them label 2 as well; the rest is noise. */
function toyProduct(number: number): { product: EncodedProduct; labels: number[] } {
  const [first, second] = [number % 2 === 0, number % 3 === 0];
  const product = {
    name: Int32Array.from([...(first ? [3] : []), 5 + (number % 7)]),
    description: Int32Array.from([...(second ? [4] : []), 12 + (number % 5)]),
    unknown: [],
  };
  const labels = [...(first ? [0] : []), ...(second ? [1] : []), ...(first && second ? [2] : [])];
  return { product, labels };
}

export function toyProducts(count: number) {
  const toys = Array.from({ length: count }, (_, number) => toyProduct(number));
  return packProducts(
    toys.map(({ product }) => product),
    toys.map(({ labels }) => labels),
  );
}

/** Products that a linear model can tell apart. */
export function toyBaselineData(): BaselineData {
  const packed = toyProducts(84);
  const products = Array.from({ length: packed.count }, (_, number) => toyProduct(number).product);
  const features = countFeatures(products, { longest: 2, fieldsApart: false }, 2);
  const rows = tfidfRows(packed, new Tfidf(features));
  return {
    labels: TOY_LABELS,
    features,
    training: rows,
    labelsOf: packed.labels,
    validation: rows,
    truth: truthOf(packed, TOY_LABELS),
  };
}
