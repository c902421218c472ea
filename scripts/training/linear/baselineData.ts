import {
  type PackedProducts,
  productAt,
  truthOf,
} from '../../../src/models/training/packedProducts';
import type { EncodedProduct } from '../../../src/text/encodedProduct';
import { packRows, type SparseRows } from '../../../src/text/sparseRows';
import { countFeatures, type FeatureTable, Tfidf } from '../../../src/text/tfidf';
import type { Part } from '../../lib/paths';
import { readEncodedPart, readVocabularyAndLabels } from '../dataset';
import { FEWEST_PRODUCTS, NGRAMS } from './settings';

/** What every baseline is trained on. */
export interface BaselineData {
  labels: number;
  features: FeatureTable;
  training: SparseRows;
  labelsOf: PackedProducts['labels'];
  validation: SparseRows;
  /** [validation products × labels]. */
  truth: Uint8Array;
}

/**
 * Reads what a baseline learns from and the validation part; the features are counted in what it
 * learns from.
 *
 * @param parts learnt from: the training part, or for a refit the validation part too
 */
export async function readBaselineData(
  folder: string,
  parts: readonly Part[] = ['training'],
): Promise<BaselineData> {
  const { vocabulary, labels } = await readVocabularyAndLabels(folder);
  const training = (await readEncodedPart(parts, folder, vocabulary)).packed;
  const validation = (await readEncodedPart('validation', folder, vocabulary)).packed;
  const features = countFeatures(productsOf(training), NGRAMS, FEWEST_PRODUCTS);
  const tfidf = new Tfidf(features);
  return {
    labels: labels.labels.length,
    features,
    training: tfidfRows(training, tfidf),
    labelsOf: training.labels,
    validation: tfidfRows(validation, tfidf),
    truth: truthOf(validation, labels.labels.length),
  };
}

export function tfidfRows(products: PackedProducts, tfidf: Tfidf): SparseRows {
  const rows = productsOf(products).map((product) => tfidf.row(product));
  return packRows(rows, tfidf.table.keys.length);
}

export function productsOf(packed: PackedProducts): EncodedProduct[] {
  return Array.from({ length: packed.count }, (_, i) => productAt(packed, i));
}
