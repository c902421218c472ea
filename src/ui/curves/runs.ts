import type { ModelId } from '../../domain/model';
import type { HistoryFile } from '../../manifest/schema';
import type { AucKind } from '../../store/address';

/** One recorded training run, ready to be drawn. */
export interface Run {
  id: ModelId;
  title: string;
  history: HistoryFile;
}

export type Metric = 'loss' | 'microAuc' | 'macroAuc';

export const AUC_METRIC = {
  micro: 'microAuc',
  macro: 'macroAuc',
} as const satisfies Record<AucKind, Metric>;

/** One epoch in one chart. */
export interface CurvePoint {
  epoch: number;
  training: number;
  validation: number;
}

export function curveOf({ history }: Run, metric: Metric): CurvePoint[] {
  return history.epochs.map(({ epoch, training, validation }) => ({
    epoch,
    training: training[metric],
    validation: validation[metric],
  }));
}

/** Values that fall on a chart's axis: one scale for all runs, so that heights compare. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
  /** Whether a value lies outside. */
  isCut: boolean;
}

const INTERVALS = 4;

/**
 * A scale with round ticks over the values of a metric. Loss starts at zero; AUC ends at
 * one and starts a little below its least value, or differences could not be seen. For the
 * same reason the first training epoch, whose batches met an untrained net, does not widen
 * the scale.
 */
export function scaleOf(runs: readonly Run[], metric: Metric): Scale {
  const points = runs.flatMap((run) => curveOf(run, metric));
  const all = points.flatMap(({ training, validation }) => [training, validation]);
  const values = points.flatMap(({ epoch, training, validation }) =>
    epoch === 1 ? [validation] : [training, validation],
  );
  const least = metric === 'loss' ? 0 : Math.min(1, ...values);
  const most = metric === 'loss' ? Math.max(0, ...values) : 1;
  const step = roundStep((most - least || 1) / INTERVALS);
  const last = Math.ceil(most / step - 1e-9) || 1;
  const first = Math.min(Math.floor(least / step + 1e-9), last - 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  return { low, high, ticks, isCut: all.some((value) => value < low || value > high) };
}

/** The least of 1, 2 and 5 times a power of ten that is not below `step`. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((each) => each * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}
