/**
 * The `count` labels with the best scores, best first; equal ones in their order. Few of many
 * are kept in order while the scores are gone through once; a whole order is sorted.
 */
export function topLabels(scores: Float32Array, count: number): number[] {
  if (count >= scores.length) return sorted(scores, [...scores.keys()]);
  const top: number[] = [];
  for (let label = 0; label < scores.length; label++) {
    const score = scores[label]!;
    if (top.length === count && score <= scores[top[count - 1]!]!) continue;
    let place = Math.min(top.length, count - 1);
    for (; place > 0 && scores[top[place - 1]!]! < score; place--) top[place] = top[place - 1]!;
    top[place] = label;
  }
  return top;
}

/** The labels whose scores reach their thresholds, best first; equal ones in their order. */
export function reachingLabels(scores: Float32Array, thresholds: ArrayLike<number>): number[] {
  const reaching: number[] = [];
  for (let label = 0; label < scores.length; label++) {
    if (scores[label]! >= thresholds[label]!) reaching.push(label);
  }
  return sorted(scores, reaching);
}

function sorted(scores: Float32Array, labels: number[]): number[] {
  return labels.sort((a, b) => scores[b]! - scores[a]! || a - b);
}
