import { countByLabel } from './labelCounts';
import { meanOfDefined } from './mean';

/**
 * AUC of 0/1 decisions instead of scores, mean over labels: the figure the article gives
 * for its logistic regressions. A curve of one point has the area
 * (true positive rate + true negative rate) / 2, so it says how many of a label's products
 * are found and nothing about their order.
 *
 * @param decisions [products × labels] of 0 and 1
 * @param truth     [products × labels] of 0 and 1
 * @returns mean over labels with both classes; `undefined` when there is none
 */
export function hardAuc(
  decisions: Uint8Array,
  truth: Uint8Array,
  labels: number,
): number | undefined {
  const counts = countByLabel(decisions, truth, labels);
  const areas = Array.from({ length: labels }, (_, label) => {
    const found = counts.truePositives[label]!;
    const positives = found + counts.falseNegatives[label]!;
    const negatives = counts.products - positives;
    if (positives === 0 || negatives === 0) return undefined;
    return (found / positives + 1 - counts.falsePositives[label]! / negatives) / 2;
  });
  return meanOfDefined(areas);
}
