/** Predictions that count as recent. */
const RECENT = 20;

/** Above this a prediction is felt while typing. */
const UNNOTICED_MS = 12;

const LONGEST_PAUSE_MS = 250;

/** The list with one more measurement, the oldest given up when it is full. */
export function withLatency(recent: readonly number[], elapsedMs: number): readonly number[] {
  return [...recent.slice(1 - RECENT), elapsedMs];
}

/** The median (p50): the mean of the two in the middle for an even count. */
export function medianLatency(recent: readonly number[]): number | undefined {
  if (recent.length === 0) return undefined;
  const ordered = recent.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  return (ordered[Math.ceil(middle) - 1]! + ordered[Math.floor(middle)]!) / 2;
}

/** How long typing must rest before a model with these latencies is asked again. */
export function pauseFor(recent: readonly number[]): number {
  const median = medianLatency(recent) ?? 0;
  return median <= UNNOTICED_MS ? 0 : Math.min(LONGEST_PAUSE_MS, 2 * median);
}
