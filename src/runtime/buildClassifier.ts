import { AppError } from '../domain/errors';
import type { Scores } from '../domain/model';
import type { ModelCard } from '../manifest/schema';
import type { NetSize } from '../models/checkNet';
import { disposeNet } from '../models/disposeNet';
import { loadNet, type LayersFiles } from '../models/loadNet';
import { TfjsClassifier } from '../models/tfjsClassifier';
import type { EncodedProduct } from '../text/encodedProduct';

/** A net whose files have arrived and are what was published. */
export interface VerifiedModel {
  readonly card: ModelCard;
  readonly files: LayersFiles;
  readonly size: NetSize;
  /** A product and the scores it must get, within `GOLDEN_TOLERANCE`. */
  readonly golden: { readonly product: EncodedProduct; readonly scores: readonly number[] };
}

/**
 * Largest difference of a score from its golden one. Backends differ by 1e-6; half
 * precision or a broken driver by more than this.
 */
export const GOLDEN_TOLERANCE = 1e-2;

/** The backend, or the files, give scores that they should not. */
export class WrongScores extends AppError {
  constructor(title: string, difference: number) {
    super(
      'shape-mismatch',
      `${title} does not give the scores it was published with (off by ${difference.toFixed(3)}). ` +
        'Reload the page; if that does not help, the models have to be built again.',
    );
  }
}

/**
 * Builds a net on the current backend, warms it up and checks its scores.
 *
 * @throws AppError `bad-format`, `shape-mismatch` or WrongScores; nothing is left behind
 */
export async function buildClassifier(model: VerifiedModel): Promise<TfjsClassifier> {
  const net = await loadNet(model.files);
  const classifier = classifierOf(net, model);
  try {
    await classifier.warmUp();
    const difference = largestDifference(
      await classifier.predict(model.golden.product),
      model.golden.scores,
    );
    // so written that NaN fails too
    if (!(difference <= GOLDEN_TOLERANCE)) throw new WrongScores(model.card.title, difference);
    return classifier;
  } catch (thrown) {
    classifier.dispose();
    throw thrown;
  }
}

function classifierOf(
  net: Awaited<ReturnType<typeof loadNet>>,
  { card, size }: VerifiedModel,
): TfjsClassifier {
  try {
    return new TfjsClassifier(net, card, size);
  } catch (thrown) {
    disposeNet(net);
    throw thrown;
  }
}

/** NaN when any score is. */
function largestDifference(scores: Scores, expected: readonly number[]): number {
  return scores.reduce(
    (largest, score, label) => Math.max(largest, Math.abs(score - expected[label]!)),
    0,
  );
}
