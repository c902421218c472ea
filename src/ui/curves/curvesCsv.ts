import type { Run } from './runs';

const METRICS = [
  ['loss', 'loss'],
  ['micro_auc', 'microAuc'],
  ['macro_auc', 'macroAuc'],
] as const;

/**
 * All runs in one long table, `run,metric,epoch,value` with CRLF as in RFC 4180: a metric
 * is `training_loss`, `validation_micro_auc` and so on. Runs are named by their ids, which
 * need no quotes.
 */
export function curvesCsv(runs: readonly Run[]): string {
  const lines = ['run,metric,epoch,value'];
  for (const { id, history } of runs) {
    for (const part of ['training', 'validation'] as const) {
      for (const [name, key] of METRICS) {
        for (const record of history.epochs) {
          lines.push([id, `${part}_${name}`, record.epoch, record[part][key]].join(','));
        }
      }
    }
  }
  return lines.join('\r\n') + '\r\n';
}
