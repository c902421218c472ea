import { startProgress } from '../lib/progress';
import type { EpochRecord } from './run';

/**
 * Progress over a whole run of epochs, and a line an epoch.
 *
 * @param done  epochs that an earlier run has left
 * @param refit whether the validation products are among those learnt from: their figures then
 *              say nothing of unseen products and are not shown
 */
export function createReporter(model: string, epochs: number, done: number, refit = false) {
  const hundredths = (epochs - done) * 100;
  const progress = startProgress({ label: model, total: hundredths, unit: '% of an epoch' });
  let shown = 0;
  return {
    step: (epoch: number, share: number) => {
      const now = Math.floor((epoch - 1 - done + share) * 100);
      progress.advance(now - shown, `epoch ${epoch}/${epochs}`);
      shown = now;
    },
    epoch: (record: EpochRecord) => {
      const figures = refit ? trainingFigures(record) : bothFigures(record);
      const { epoch, seconds } = record;
      process.stdout.write(`${model} epoch ${epoch}: ${figures}  ${seconds.toFixed(1)} s\n`);
    },
    stop: () => progress.stop(),
  };
}

function bothFigures({ training, validation }: EpochRecord): string {
  return [
    `loss ${training.loss.toFixed(5)} / ${validation.loss.toFixed(5)}`,
    `micro AUC ${training.microAuc.toFixed(5)} / ${validation.microAuc.toFixed(5)}`,
    `mAP ${validation.meanAveragePrecision.toFixed(4)}`,
    `micro F1 ${validation.microF1.toFixed(4)}`,
  ].join('  ');
}

function trainingFigures({ training }: EpochRecord): string {
  return `loss ${training.loss.toFixed(5)}  micro AUC ${training.microAuc.toFixed(5)}`;
}
