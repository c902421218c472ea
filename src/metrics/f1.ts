import type { LabelCounts } from './labelCounts';

/** Each in [0, 1]. */
export interface F1Scores {
  /** Of what was predicted, the share that is right; 0 when nothing was predicted. */
  precision: number;
  /** Of what is true, the share that was predicted; 0 when nothing is true. */
  recall: number;
  /** Harmonic mean of both; 0 when nothing was predicted rightly. */
  f1: number;
}

export interface F1Averages {
  /** Of all decisions pooled, so that frequent labels count most. */
  micro: F1Scores;
  /** Mean over labels with support, each counting alike. */
  macro: F1Scores;
  /** Mean over labels weighted by their support. */
  weighted: F1Scores;
}

/** Precision, recall and F1 from counts of decisions. */
export function f1FromCounts(
  truePositives: number,
  falsePositives: number,
  falseNegatives: number,
): F1Scores {
  return {
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

/** A row for each label. */
export function f1ByLabel(counts: LabelCounts): F1Scores[] {
  return Array.from(counts.truePositives, (truePositives, label) =>
    f1FromCounts(truePositives, counts.falsePositives[label]!, counts.falseNegatives[label]!),
  );
}

/**
 * The three usual averages. A label that no product has (no support) is left out of the
 * macro and weighted means even when it was predicted, for its recall is unknown; its false
 * positives still count in the micro average. A label with support that was never
 * predicted counts 0, as scikit-learn does with `zero_division=0`. Macro F1 is the mean of
 * the labels' F1, not the F1 of the means. Without any support all are 0.
 */
export function f1Averages(counts: LabelCounts): F1Averages {
  const rows = f1ByLabel(counts);
  const support = counts.truePositives.map((found, label) => found + counts.falseNegatives[label]!);
  return {
    micro: f1FromCounts(
      sum(counts.truePositives),
      sum(counts.falsePositives),
      sum(counts.falseNegatives),
    ),
    macro: weightedMean(rows, support.map(Math.sign)),
    weighted: weightedMean(rows, support),
  };
}

function weightedMean(rows: F1Scores[], weights: Uint32Array): F1Scores {
  const mean = { precision: 0, recall: 0, f1: 0 };
  const total = sum(weights);
  for (const [label, row] of rows.entries()) {
    const weight = share(weights[label]!, total);
    mean.precision += weight * row.precision;
    mean.recall += weight * row.recall;
    mean.f1 += weight * row.f1;
  }
  return mean;
}

function sum(values: Uint32Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
