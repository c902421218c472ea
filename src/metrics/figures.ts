import { meanAccuracy, subsetAccuracy } from './accuracy';
import type { AutomaticShare } from './automaticShare';
import { meanAveragePrecision } from './averagePrecision';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { decide } from './decisions';
import { f1Averages, type F1Averages } from './f1';
import { hardAuc } from './hardAuc';
import { countByLabel } from './labelCounts';
import { coverageError, labelRankingAveragePrecision } from './labelRanking';
import { macroAuc, microAuc } from './multiLabelAuc';
import { expectedCalibrationError, reliabilityBins } from './reliability';
import { productsOf } from './scoreMatrix';
import { existing } from './summariseScores';
import { ndcgAtK, precisionAtK } from './topRanks';

/** What becomes of scores once a threshold makes yes and no of them. */
export interface DecisionFigures extends F1Averages {
  subsetAccuracy: number;
  /** AUC of the 0/1 decisions, mean over labels. */
  hardAuc: number;
  meanAccuracy: number;
}

/** Every figure of a model on one set of products. */
export interface Figures {
  products: number;
  /** Binary cross-entropy, mean over all pairs. */
  loss: number;
  microAuc: number;
  macroAuc: number;
  meanAveragePrecision: number;
  labelRankingAveragePrecision: number;
  precisionAt1: number;
  precisionAt3: number;
  precisionAt5: number;
  ndcgAt5: number;
  coverageError: number;
  /** ECE of decisions scored 0.05 or more; undefined when there are none. */
  calibrationError: number | undefined;
  atHalf: DecisionFigures;
  tuned: DecisionFigures;
  automatic: AutomaticShare;
}

/** A set of products scored and decided. All matrices are [products × labels]. */
export interface Judged {
  labels: number;
  truth: Uint8Array;
  /** Probabilities, whose size counts: loss, calibration, decisions at 0.5. */
  scores: Float32Array;
  /** What the figures of order are taken from; the same scores, unless those are cross-fitted. */
  ordered: Float32Array;
  /** 0 or 1 by the model's own thresholds. */
  tuned: Uint8Array;
  automatic: AutomaticShare;
}

const HALF = 0.5;

/** @throws AppError `bad-input` when a figure does not exist: no label has both classes */
export function figuresOf(judged: Judged): Figures {
  const { labels, truth, scores, ordered, tuned, automatic } = judged;
  const at = (k: number) => existing(precisionAtK(ordered, truth, labels, Math.min(k, labels)));
  return {
    products: productsOf(scores, truth, labels),
    loss: existing(binaryCrossEntropy(scores, truth)),
    microAuc: existing(microAuc(ordered, truth, labels)),
    macroAuc: existing(macroAuc(ordered, truth, labels)),
    meanAveragePrecision: existing(meanAveragePrecision(ordered, truth, labels)),
    labelRankingAveragePrecision: existing(labelRankingAveragePrecision(ordered, truth, labels)),
    precisionAt1: at(1),
    precisionAt3: at(3),
    precisionAt5: at(5),
    ndcgAt5: existing(ndcgAtK(ordered, truth, labels, Math.min(5, labels))),
    coverageError: existing(coverageError(ordered, truth, labels)),
    calibrationError: expectedCalibrationError(reliabilityBins(scores, truth)),
    atHalf: decisionFigures(decide(scores, labels, HALF), truth, labels),
    tuned: decisionFigures(tuned, truth, labels),
    automatic,
  };
}

/**
 * @param decisions [products × labels] of 0 and 1
 * @param truth     [products × labels] of 0 and 1
 * @throws as `figuresOf`
 */
export function decisionFigures(
  decisions: Uint8Array,
  truth: Uint8Array,
  labels: number,
): DecisionFigures {
  return {
    ...f1Averages(countByLabel(decisions, truth, labels)),
    subsetAccuracy: existing(subsetAccuracy(decisions, truth, labels)),
    hardAuc: existing(hardAuc(decisions, truth, labels)),
    meanAccuracy: existing(meanAccuracy(decisions, truth)),
  };
}
