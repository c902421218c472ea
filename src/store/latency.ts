import { median } from '../metrics/median';

/** Predictions that count as recent. */
const RECENT = 20;

/** Above this a prediction is felt while typing. */
const UNNOTICED_MS = 12;

const LONGEST_PAUSE_MS = 250;

/** The list with one more measurement, the oldest given up when it is full. */
export function withLatency(recent: readonly number[], elapsedMs: number): readonly number[] {
  return [...recent.slice(1 - RECENT), elapsedMs];
}

/** How long typing must rest before a model with these latencies is asked again. */
export function pauseFor(recent: readonly number[]): number {
  const usual = median(recent) ?? 0;
  return usual <= UNNOTICED_MS ? 0 : Math.min(LONGEST_PAUSE_MS, 2 * usual);
}
