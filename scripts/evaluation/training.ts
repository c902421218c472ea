import * as v from 'valibot';
import type { ModelReport } from '../../src/manifest/reportSchema';
import { historyFileSchema } from '../../src/manifest/schema';
import { readJson } from '../lib/files';
import { isBaselineId, type SingleId } from '../training/modelIds';
import { runPaths } from '../training/runFiles';
import { isRefitted } from '../training/scorers';

const baselineTrainingSchema = v.object({
  date: v.string(),
  seconds: v.number(),
  seed: v.optional(v.number(), 1),
});

/** How a model without epochs was trained. */
export function readBaselineTraining(id: SingleId, folder: string) {
  const command = `npm run train -- --model ${id}`;
  return readJson(runPaths(id, folder).training, baselineTrainingSchema, command);
}

/** How long a model was trained, on the training part alone. */
export async function trainingOf(id: SingleId, folder: string): Promise<ModelReport['training']> {
  const refitted = isRefitted(id, folder);
  if (isBaselineId(id)) {
    const { seconds } = await readBaselineTraining(id, folder);
    return { seconds: Math.round(seconds), refitted };
  }
  const { epochs, bestEpoch } = await readJson(runPaths(id, folder).history, historyFileSchema);
  const seconds = epochs.reduce((sum, epoch) => sum + epoch.seconds, 0);
  return { seconds: Math.round(seconds), epochs: epochs.length, bestEpoch, refitted };
}

/** An ensemble is trained as long as its members are. */
export function trainingTogether(members: readonly ModelReport['training'][]) {
  return {
    seconds: members.reduce((sum, { seconds }) => sum + seconds, 0),
    refitted: members.some(({ refitted }) => refitted),
  };
}
