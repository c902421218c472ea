import type { HistoryFile } from '../../manifest/schema';
import type { Run } from './runs';

type Epoch = HistoryFile['epochs'][number];

/** Every number that is recorded of an epoch. */
const METRICS: readonly [name: string, valueOf: (epoch: Epoch) => number][] = [
  ['training_loss', ({ training }) => training.loss],
  ['training_micro_auc', ({ training }) => training.microAuc],
  ['training_macro_auc', ({ training }) => training.macroAuc],
  ['validation_loss', ({ validation }) => validation.loss],
  ['validation_micro_auc', ({ validation }) => validation.microAuc],
  ['validation_macro_auc', ({ validation }) => validation.macroAuc],
  ['validation_mean_average_precision', ({ validation }) => validation.meanAveragePrecision],
  ['validation_micro_f1', ({ validation }) => validation.microF1],
  ['learning_rate', ({ learningRate }) => learningRate],
  ['seconds', ({ seconds }) => seconds],
];

/**
 * All runs in one long table, `run,metric,epoch,value`, lines ended by LF, numbers as they were
 * recorded. Runs are named by their ids, which need no quotes.
 */
export function curvesCsv(runs: readonly Pick<Run, 'id' | 'history'>[]): string {
  const lines = ['run,metric,epoch,value'];
  for (const { id, history } of runs) {
    for (const [name, valueOf] of METRICS) {
      for (const record of history.epochs) {
        lines.push([id, name, record.epoch, valueOf(record)].join(','));
      }
    }
  }
  return lines.join('\n') + '\n';
}
