import { AppError } from '../domain/errors';
import { subsetAccuracy } from './accuracy';
import { meanAveragePrecision } from './averagePrecision';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { decide } from './decisions';
import { f1Averages } from './f1';
import { countByLabel } from './labelCounts';
import { macroAuc, microAuc } from './multiLabelAuc';
import { productsOf } from './scoreMatrix';
import { precisionAtK } from './topRanks';

/** The figures that go with a model; decisions are taken at 0.5. */
export interface ScoreSummary {
  products: number;
  /** Binary cross-entropy, mean over all pairs. */
  loss: number;
  microAuc: number;
  macroAuc: number;
  meanAveragePrecision: number;
  microF1: number;
  macroF1: number;
  subsetAccuracy: number;
  precisionAt1: number;
}

const THRESHOLD = 0.5;

/**
 * @param scores [products × labels] of probabilities
 * @param truth  [products × labels] of 0 and 1
 * @throws AppError `bad-input` when a figure does not exist: there are no products, or no
 *         label that some have and some have not
 */
export function summariseScores(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): ScoreSummary {
  const decisions = decide(scores, labels, THRESHOLD);
  const { micro, macro } = f1Averages(countByLabel(decisions, truth, labels));
  return {
    products: productsOf(scores, truth, labels),
    loss: existing(binaryCrossEntropy(scores, truth)),
    microAuc: existing(microAuc(scores, truth, labels)),
    macroAuc: existing(macroAuc(scores, truth, labels)),
    meanAveragePrecision: existing(meanAveragePrecision(scores, truth, labels)),
    microF1: micro.f1,
    macroF1: macro.f1,
    subsetAccuracy: existing(subsetAccuracy(decisions, truth, labels)),
    precisionAt1: existing(precisionAtK(scores, truth, labels, 1)),
  };
}

/** @throws AppError `bad-input` when there is no such figure */
export function existing(figure: number | undefined): number {
  if (figure !== undefined) return figure;
  throw new AppError(
    'bad-input',
    'These products cannot be summarised: at least one label must belong to some of them and ' +
      'not to others. Use more products.',
  );
}
