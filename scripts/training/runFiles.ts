import { join } from 'node:path';
import type { ModelId } from '../../src/domain/model';
import { DATA_FOLDER } from '../lib/paths';

/** The files of one training run. */
export function runPaths(model: ModelId, folder: string = DATA_FOLDER) {
  const run = join(folder, 'runs', model);
  return {
    /** Weights and moments after the last epoch, and the best weights so far. */
    checkpoint: join(run, 'checkpoint.bin'),
    /** The best epoch's weights, by the names of `parameterShapes`; about = WeightsAbout. */
    weights: join(run, 'weights.bin'),
    history: join(run, 'history.json'),
    /** Figures on validation and test, weights quantised. */
    evaluation: join(run, 'evaluation.json'),
  };
}
