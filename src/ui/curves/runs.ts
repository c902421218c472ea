import type { BaseModelId, RunId } from '../../domain/model';
import type { HistoryFile } from '../../manifest/schema';
import type { AucKind } from '../../store/views/curves';

/** One recorded training run, ready to be drawn. */
export interface Run {
  id: RunId;
  title: string;
  history: HistoryFile;
}

/** A run of one of our nets; with it, when shown, the article's run of the same kind. */
export interface ComparedRun extends Run {
  id: BaseModelId;
  article?: Run;
}

export type Metric = 'loss' | 'microAuc' | 'macroAuc';

export const AUC_METRIC = {
  micro: 'microAuc',
  macro: 'macroAuc',
} as const satisfies Record<AucKind, Metric>;

/** What both parts of the data are measured by, epoch for epoch. */
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

/** All of them in a row, each of ours followed by the article's. */
export function withArticle(runs: readonly ComparedRun[]): Run[] {
  return runs.flatMap((run) => (run.article ? [run, run.article] : [run]));
}

/** The last epoch of the longest run; at least 2, for an axis has two ends. */
export function lastEpochOf(runs: readonly Run[]): number {
  return Math.max(2, ...runs.map(({ history }) => history.epochs.length));
}
