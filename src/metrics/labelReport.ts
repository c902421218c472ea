import { averagePrecision } from './averagePrecision';
import { decide, thresholdPerLabel, type Thresholds } from './decisions';
import { f1ByLabel, type F1Scores } from './f1';
import { countByLabel } from './labelCounts';
import { rankedAuc } from './rankedAuc';
import { labelColumns } from './scoreMatrix';

/** How well one label is found. */
export interface LabelFigures extends F1Scores {
  threshold: number;
  /** Products that have the label. */
  support: number;
  /** Products it was predicted for. */
  predicted: number;
  /** Share of right decisions, nearly all of them true noes. */
  accuracy: number;
  /** `undefined` when all products have the label, or none. */
  auc: number | undefined;
  /** `undefined` when no product has the label. */
  averagePrecision: number | undefined;
}

/**
 * A row of figures for each label.
 *
 * @param scores [products × labels], at least one product
 * @param truth  [products × labels], 0 or 1
 */
export function labelReport(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
  thresholds: Thresholds,
): LabelFigures[] {
  const counts = countByLabel(decide(scores, labels, thresholds), truth, labels);
  const ratios = f1ByLabel(counts);
  const perLabel = thresholdPerLabel(thresholds, labels);
  return Array.from(labelColumns(scores, truth, labels), (column, label) => {
    const found = counts.truePositives[label]!;
    const wrong = counts.falsePositives[label]!;
    const missed = counts.falseNegatives[label]!;
    return {
      ...ratios[label]!,
      threshold: perLabel[label]!,
      support: found + missed,
      predicted: found + wrong,
      accuracy: 1 - (wrong + missed) / counts.products,
      auc: rankedAuc(column.scores, column.truth),
      averagePrecision: averagePrecision(column.scores, column.truth),
    };
  });
}
