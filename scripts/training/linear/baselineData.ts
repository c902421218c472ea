import {
  type PackedProducts,
  productAt,
  truthOf,
} from '../../../src/models/training/packedProducts';
import type { EncodedProduct } from '../../../src/text/encodedProduct';
import { packRows, type SparseRows } from '../../../src/text/sparseRows';
import { countFeatures, type FeatureTable, Tfidf } from '../../../src/text/tfidf';
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

/** Reads training and validation part and counts the features in the training part. */
export async function readBaselineData(folder: string): Promise<BaselineData> {
  const { vocabulary, labels } = await readVocabularyAndLabels(folder);
  const training = (await readEncodedPart('training', folder, vocabulary)).packed;
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
