import { join } from 'node:path';
import { DATA_FOLDER } from '../lib/paths';
import type { TrainedId } from './modelIds';

/** The files of one training run. */
export function runPaths(model: TrainedId, folder: string = DATA_FOLDER) {
  const run = join(folder, 'runs', model);
  return {
    /** Weights and moments after the last epoch, and the best weights so far. */
    checkpoint: join(run, 'checkpoint.bin'),
    /** The best epoch's weights, by the names of `parameterShapes`; about = WeightsAbout. */
    weights: join(run, 'weights.bin'),
    history: join(run, 'history.json'),
    /** What a model without epochs has learnt; see `savedBaseline.ts`. */
    baseline: join(run, 'model.bin'),
    /** A linear model as the page gets it. */
    classifier: join(run, 'classifier.bin'),
    /** How a model without epochs was trained, and what each step to its file cost. */
    training: join(run, 'training.json'),
    /** Figures on validation and test, as the model will be used. */
    evaluation: join(run, 'evaluation.json'),
  };
}
