import { binaryCrossEntropy } from '../../../src/metrics/binaryCrossEntropy';
import { fitPlattLine, type PlattLine, plattProbability } from '../../../src/metrics/plattScaling';
import { labelColumns } from '../../../src/metrics/scoreMatrix';
import { type ScoreSummary, summariseScores } from '../../../src/metrics/summariseScores';
import { foldsOf, putRows, rowsOf } from '../../evaluation/rows';

/** One line for all labels, or one for each. */
export interface Calibration {
  kind: 'none' | 'pooled' | 'perLabel';
  /** [labels]. */
  lines: PlattLine[];
}

/** With fewer positives, a label takes the line of all. */
const FEWEST_POSITIVES = 10;
const KINDS = ['none', 'pooled', 'perLabel'] as const;

export interface ChosenCalibration {
  calibration: Calibration;
  /** Scores of the same products, each half calibrated on the other. */
  crossFitted: Float32Array;
}

/**
 * The way of calibrating with the least cross-entropy where it was not fitted: on each half
 * of the products (even and odd ones) with lines of the other half. Then it is fitted on all.
 *
 * @param margins [products × labels]
 * @param truth   [products × labels]
 */
export function chooseCalibration(
  margins: Float32Array,
  truth: Uint8Array,
  labels: number,
): ChosenCalibration {
  let best: { kind: Calibration['kind']; scores: Float32Array; loss: number } | undefined;
  for (const kind of KINDS) {
    const scores = crossFitted(kind, margins, truth, labels);
    const loss = binaryCrossEntropy(scores, truth) ?? Infinity;
    if (best === undefined || loss < best.loss) best = { kind, scores, loss };
  }
  const { kind, scores } = best!;
  return { calibration: fit(kind, margins, truth, labels), crossFitted: scores };
}

/**
 * Figures of scores whose calibration never saw them. The two that only look at the order
 * within each label are those of one calibration for all: it keeps that order, which two
 * halves side by side do not.
 */
export function honestFigures(
  { calibration, crossFitted }: ChosenCalibration,
  margins: Float32Array,
  truth: Uint8Array,
): ScoreSummary {
  const labels = calibration.lines.length;
  const ordered = summariseScores(calibratedScores(calibration, margins), truth, labels);
  const { macroAuc, meanAveragePrecision } = ordered;
  return { ...summariseScores(crossFitted, truth, labels), macroAuc, meanAveragePrecision };
}

/** @returns probabilities, [products × labels] */
export function calibratedScores({ lines }: Calibration, margins: Float32Array): Float32Array {
  return margins.map((margin, i) => plattProbability(lines[i % lines.length]!, margin));
}

/**
 * Scores of each half of the products (even and odd ones) with lines of the other half.
 *
 * @param margins  what the lines are fitted to, [products × labels]
 * @param measured margins of the same products that are scored, perhaps of less of their text
 */
export function crossFitted(
  kind: Calibration['kind'],
  margins: Float32Array,
  truth: Uint8Array,
  labels: number,
  measured: Float32Array = margins,
): Float32Array {
  const scores = new Float32Array(measured.length);
  for (const fold of foldsOf(margins.length / labels)) {
    const there = rowsOf(margins, labels, fold.fitted);
    const lines = fit(kind, there, rowsOf(truth, labels, fold.fitted), labels);
    const here = rowsOf(measured, labels, fold.measured);
    putRows(scores, labels, fold.measured, calibratedScores(lines, here));
  }
  return scores;
}

function fit(
  kind: Calibration['kind'],
  margins: Float32Array,
  truth: Uint8Array,
  labels: number,
): Calibration {
  if (kind === 'none') return { kind, lines: repeated({ slope: 1, offset: 0 }, labels) };
  const pooled = fitPlattLine(margins, truth);
  if (kind === 'pooled') return { kind, lines: repeated(pooled, labels) };
  const lines: PlattLine[] = [];
  for (const column of labelColumns(margins, truth, labels)) {
    const positives = column.truth.reduce((count, isTrue) => count + isTrue, 0);
    const own = positives < FEWEST_POSITIVES ? pooled : fitPlattLine(column.scores, column.truth);
    lines.push(own.slope > 0 ? own : pooled);
  }
  return { kind, lines };
}

function repeated(line: PlattLine, labels: number): PlattLine[] {
  return Array.from({ length: labels }, () => line);
}
