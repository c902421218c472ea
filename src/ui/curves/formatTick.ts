import type { Scale } from './runs';

/** A tick with as many decimals as the step between ticks needs. */
export function formatTick(value: number, { ticks }: Pick<Scale, 'ticks'>): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  return value.toFixed(decimals);
}
