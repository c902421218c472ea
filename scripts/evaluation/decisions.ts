import { automaticCut, shareAbove } from '../../src/metrics/automaticShare';
import { decide } from '../../src/metrics/decisions';
import type { Judged } from '../../src/metrics/figures';
import { tuneThresholds, type TunedThresholds } from '../../src/metrics/tunedThresholds';
import type { CategoryTree } from '../../src/taxonomy/categoryTree';
import { type Blend, blended, fitBlend } from './blend';
import { pathAnswers } from './pathAnswers';
import { foldsOf, putRows, rowsOf } from './rows';

/** Share of automatically filed products whose whole path must be right. */
export const AUTOMATIC_PRECISION = 0.95;

/** All that is fitted on the validation part once a model is trained. */
export interface Decisions extends Blend {
  thresholds: TunedThresholds;
  /** Least confidence of a path that files a product; undefined: none is good enough. */
  cut: number | undefined;
}

/** Models' raw scores of the same products, and what is true of them. */
export interface RawScores {
  /** Of a model, or of each member of an ensemble, [products × labels]. */
  raw: readonly Float32Array[];
  truth: Uint8Array;
}

/** Thresholds in as many digits as the registry has, so that those measured are those shipped. */
const THRESHOLD_DIGITS = 6;

export function fitDecisions({ raw, truth }: RawScores, tree: CategoryTree): Decisions {
  const blend = fitBlend(raw, truth);
  const scores = blended(blend, raw);
  const { global, perLabel } = tuneThresholds(scores, truth, tree.labels);
  const { confidences, right } = pathAnswers(scores, truth, tree);
  return {
    ...blend,
    thresholds: { global: rounded(global), perLabel: perLabel.map(rounded) },
    cut: automaticCut(confidences, right, AUTOMATIC_PRECISION),
  };
}

/** Products the decisions were not fitted on. */
export function judged(
  decisions: Decisions,
  { raw, truth }: RawScores,
  tree: CategoryTree,
): Judged {
  const scores = blended(decisions, raw);
  const { confidences, right } = pathAnswers(scores, truth, tree);
  return {
    labels: tree.labels,
    truth,
    scores,
    ordered: scores,
    tuned: decide(scores, tree.labels, decisions.thresholds.perLabel),
    automatic: shareAbove(confidences, right, decisions.cut ?? Infinity),
  };
}

/** Decisions fitted on all products, and on each half of them. */
export interface CrossFitted {
  whole: Decisions;
  folds: { measured: readonly number[]; decisions: Decisions }[];
}

export function crossFit(scores: RawScores, tree: CategoryTree): CrossFitted {
  const { labels } = tree;
  return {
    whole: fitDecisions(scores, tree),
    folds: foldsOf(scores.truth.length / labels).map(({ fitted, measured }) => ({
      measured,
      decisions: fitDecisions(rowsOfAll(scores, labels, fitted), tree),
    })),
  };
}

/**
 * The very products the decisions are fitted on, judged without flattery: half of them with what
 * is fitted on the other half, and the reverse. Only their order is by the decisions of all: a
 * calibration for all labels does not change it, the few weights of an ensemble hardly, and two
 * halves side by side would.
 *
 * @param scores of the products that were fitted on, perhaps of less of their text
 */
export function crossJudged(
  { whole, folds }: CrossFitted,
  scores: RawScores,
  tree: CategoryTree,
): Judged {
  const { raw, truth } = scores;
  const { labels } = tree;
  const own = { scores: new Float32Array(truth.length), tuned: new Uint8Array(truth.length) };
  let filed = 0;
  let filedRightly = 0;
  for (const { measured, decisions } of folds) {
    const half = judged(decisions, rowsOfAll(scores, labels, measured), tree);
    putRows(own.scores, labels, measured, half.scores);
    putRows(own.tuned, labels, measured, half.tuned);
    const filedHere = half.automatic.share * measured.length;
    filed += filedHere;
    filedRightly += filedHere * (half.automatic.precision ?? 0);
  }
  const automatic = {
    share: (filed * labels) / truth.length,
    precision: filed === 0 ? undefined : filedRightly / filed,
  };
  return { labels, truth, ...own, ordered: blended(whole, raw), automatic };
}

/** The same rows of every matrix. */
export function rowsOfAll(
  { raw, truth }: RawScores,
  labels: number,
  rows: readonly number[],
): RawScores {
  return {
    raw: raw.map((scores) => rowsOf(scores, labels, rows)),
    truth: rowsOf(truth, labels, rows),
  };
}

function rounded(threshold: number): number {
  return Number(threshold.toPrecision(THRESHOLD_DIGITS));
}
