import type { AxisKind } from '../../store/views/curves';
import { curveOf, type Metric, type Run } from './runs';

/** Values that fall on a chart's axis: one scale for all runs, so that heights compare. */
export interface Scale {
  kind: AxisKind;
  low: number;
  high: number;
  ticks: readonly number[];
  /** Whether a value lies outside. */
  isCut: boolean;
}

const INTERVALS = 4;
/** With more of them on a logarithmic axis only whole powers of ten are written. */
const MOST_LOG_TICKS = 8;

/**
 * A scale with round ticks over the values of a metric.
 *
 * Linear: loss starts at zero; AUC ends at one and starts a little below its least value, or
 * differences could not be seen. For the same reason the first training epoch, whose batches
 * met an untrained net, does not widen the scale. Logarithmic: all values above zero.
 */
export function scaleOf(runs: readonly Run[], metric: Metric, kind: AxisKind = 'linear'): Scale {
  const points = runs.flatMap((run) => curveOf(run, metric));
  const all = points.flatMap(({ training, validation }) => [training, validation]);
  const values = points.flatMap(({ epoch, training, validation }) =>
    epoch === 1 ? [validation] : [training, validation],
  );
  const ticks = kind === 'log' ? logTicks(all) : linearTicks(values, metric);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  return { kind, low, high, ticks, isCut: all.some((value) => value < low || value > high) };
}

function linearTicks(values: readonly number[], metric: Metric): number[] {
  const least = metric === 'loss' ? 0 : Math.min(1, ...values);
  const most = metric === 'loss' ? Math.max(0, ...values) : 1;
  const step = roundStep((most - least || 1) / INTERVALS);
  const last = Math.ceil(most / step - 1e-9) || 1;
  const first = Math.min(Math.floor(least / step + 1e-9), last - 1);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** 1, 2 and 5 times powers of ten, or the powers alone, just around the values. */
function logTicks(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [0.1, 1];
  const fine = ticksAround(positive, [1, 2, 5]);
  return fine.length > MOST_LOG_TICKS ? ticksAround(positive, [1]) : fine;
}

function ticksAround(values: readonly number[], factors: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most)) + 1];
  const candidates = Array.from({ length: to - from + 1 }, (_, i) =>
    // read from text, so that 5 · 10⁻⁴ is the number that is written 0.0005
    factors.map((factor) => Number(`${factor}e${from + i}`)),
  ).flat();
  const first = candidates.findLastIndex((tick) => tick <= least);
  const last = candidates.findIndex((tick, index) => tick >= most && index > first);
  return candidates.slice(Math.max(0, first), last + 1);
}

/**
 * How high a value stands: 0 at the low end of the scale, 1 at the high end, beyond them outside
 * of it; not a number where a logarithm has none.
 */
export function heightOf(value: number, { kind, low, high }: Scale): number {
  if (kind === 'linear') return (value - low) / (high - low);
  return value > 0 ? Math.log(value / low) / Math.log(high / low) : NaN;
}

/** A tick with as many decimals as the step between ticks needs, or as it has on a log axis. */
export function formatTick(value: number, { kind, ticks }: Pick<Scale, 'kind' | 'ticks'>): string {
  if (kind === 'log') return String(value);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  return value.toFixed(decimals);
}

/** The least of 1, 2 and 5 times a power of ten that is not below `step`. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((each) => each * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}
