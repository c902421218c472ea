import type { NetCard } from '../manifest/schema';
import type { NetSize } from '../models/checkNet';
import { disposeNet } from '../models/disposeNet';
import { loadNet, type LayersFiles } from '../models/loadNet';
import { TfjsClassifier } from '../models/tfjsClassifier';
import { requireGoldenScores, type GoldenExample } from './goldenCheck';
import { pageTurn } from './pageTurn';

/** A net whose files have arrived and are what was published. */
export interface VerifiedModel {
  readonly card: NetCard;
  readonly files: LayersFiles;
  readonly size: NetSize;
  readonly golden: GoldenExample;
}

/**
 * Builds a net on the current backend, warms it up and checks its scores.
 *
 * @throws AppError `bad-format`, `shape-mismatch` or WrongScores; nothing is left behind
 */
export async function buildClassifier(model: VerifiedModel): Promise<TfjsClassifier> {
  const net = await loadNet(model.files);
  await pageTurn();
  const classifier = classifierOf(net, model);
  try {
    await classifier.warmUp(pageTurn);
    const scores = await classifier.predict(model.golden.product);
    requireGoldenScores(model.card.title, scores, model.golden);
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
