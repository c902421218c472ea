import { join } from 'node:path';
import { DATA_FOLDER } from '../lib/paths';
import type { ReportedId } from './modelIds';

/** The files of one training run. */
export function runPaths(model: ReportedId, folder: string = DATA_FOLDER) {
  const run = join(folder, 'runs', model);
  return {
    /** Weights and moments after the last epoch, and the best weights so far. */
    checkpoint: join(run, 'checkpoint.bin'),
    /** The best epoch's weights, by the names of `parameterShapes`; about = WeightsAbout. */
    weights: join(run, 'weights.bin'),
    /** The same after a refit on training and validation part together. */
    refit: join(run, 'refit.bin'),
    refitCheckpoint: join(run, 'refit.checkpoint.bin'),
    history: join(run, 'history.json'),
    /** What a model without epochs has learnt; see `savedBaseline.ts`. */
    baseline: join(run, 'model.bin'),
    /** A linear model as the page gets it. */
    classifier: join(run, 'classifier.bin'),
    /** The same after a refit on training and validation part together. */
    refitClassifier: join(run, 'classifier.refit.bin'),
    /** How a model without epochs was trained, and what each step to its file cost. */
    training: join(run, 'training.json'),
    /** Calibration and thresholds, fitted on the validation part, and the figures there. */
    decisions: join(run, 'decisions.json'),
    /** Figures of the released weights on the test part. */
    test: join(run, 'test.json'),
  };
}
