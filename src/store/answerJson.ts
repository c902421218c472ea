import type { Answer } from './answer';
import { ensembleOf, type Column } from './columns';

/** Smaller scores that predict nothing are left out: there are hundreds of them. */
const LEAST_SCORE = 0.01;

/**
 * An answer as JSON, for programs: `path`, `confidence`, `model`, and `predictions` with the
 * categories that are predicted or scored at least 0.01, best first. Numbers have four decimals.
 *
 * @param names   of the categories, in the order of the scores
 * @param columns among them those of the models that answered
 */
export function answerJson(
  answer: Answer,
  names: readonly string[],
  columns: readonly Column[],
): string {
  const thresholds = thresholdsOf(answer, columns);
  const predictions = names
    .map((name, label) => {
      const score = answer.scores[label]!;
      return { name, score, predicted: score >= thresholds[label]! };
    })
    .filter(({ score, predicted }) => predicted || score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .map(({ name, score, predicted }) => ({ name, score: rounded(score), predicted }));
  const { names: path, confidence, complete, basis } = answer;
  const model = complete ? 'ensemble' : basis.join('+');
  return JSON.stringify({ path, confidence: rounded(confidence), model, predictions }, null, 2);
}

/**
 * [labels]: the ensemble's own thresholds, or one model's. A few models together have none of
 * their own: the mean of theirs stands in.
 */
function thresholdsOf({ complete, basis }: Answer, columns: readonly Column[]): number[] {
  const ensemble = ensembleOf(columns);
  const voters = complete
    ? columns.filter((column) => column === ensemble)
    : columns.filter(({ id }) => basis.some((each) => each === id));
  const all = voters.map(({ thresholds }) => thresholds.perLabel);
  const sums = all[0]!.map((_, label) => all.reduce((sum, each) => sum + each[label]!, 0));
  return sums.map((sum) => sum / all.length);
}

function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
