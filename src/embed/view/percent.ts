import { formatShare } from '../../ui/format';

/** A score in [0, 1] in whole percent; neither 0 nor 100 unless it is just that. */
export function formatChance(score: number): string {
  if (score > 0 && score < 0.01) return `<${formatShare(0.01)}`;
  if (score < 1 && score > 0.99) return `>${formatShare(0.99)}`;
  return formatShare(score);
}
