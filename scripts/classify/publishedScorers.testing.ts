import type { ModelCard } from '../../src/manifest/schema';
import { logistic } from '../../src/metrics/logit';
import { openBatchModel, openVoice } from '../../src/models/batch/batchModel';
import type { Shelf } from '../../src/models/batch/shelf';
import type { EncodedProduct } from '../../src/text/encodedProduct';

/** Scores of some products, [products × labels]. */
type Scorer = (products: readonly EncodedProduct[]) => Float32Array;

/**
 * A published model of any kind, as the page uses it.
 *
 * @param kernels the module that `npm run kernels` compiles
 */
export async function openCalibrated(
  shelf: Shelf,
  card: ModelCard,
  kernels: Uint8Array<ArrayBuffer>,
): Promise<Scorer> {
  const model = await openBatchModel(shelf, card, kernels);
  return (products) => model.score(products).logOdds.map(logistic);
}

/** The same as golden examples have it: a single model before its calibration. */
export async function openAsRecorded(
  shelf: Shelf,
  card: ModelCard,
  kernels: Uint8Array<ArrayBuffer>,
): Promise<Scorer> {
  if (card.kind === 'ensemble') return openCalibrated(shelf, card, kernels);
  const { raw } = await openVoice(shelf, card, kernels);
  return (products) => raw(products).map(logistic);
}
