import * as v from 'valibot';
import { AppError } from '../../src/domain/errors';
import type { ModelId } from '../../src/domain/model';
import type { Recipe } from '../../src/models/training/trainer';
import { readTensors, writeTensors } from '../lib/tensorFile';
import { runPaths } from './runFiles';

/** What a finished run says of itself. */
export interface WeightsAbout {
  recipe: Recipe;
  bestEpoch: number;
  /** Time of all epochs. */
  seconds: number;
  /** When it ended, ISO 8601. */
  date: string;
}

export interface TrainedNet {
  about: WeightsAbout;
  parameters: Map<string, Float32Array>;
}

const aboutSchema = v.object({
  recipe: v.custom<Recipe>((value) => typeof value === 'object' && value !== null),
  bestEpoch: v.number(),
  seconds: v.number(),
  date: v.string(),
});

export async function writeWeights(model: ModelId, folder: string, net: TrainedNet): Promise<void> {
  const path = runPaths(model, folder).weights;
  await writeTensors(path, { about: net.about, tensors: net.parameters });
}

/** @throws AppError naming the command that trains the net */
export async function readWeights(model: ModelId, folder: string): Promise<TrainedNet> {
  const command = `npm run train -- --model ${model}`;
  const path = runPaths(model, folder).weights;
  const { about, tensors } = await readTensors(path, command);
  const parsed = v.safeParse(aboutSchema, about);
  if (!parsed.success) {
    throw new AppError(
      'bad-format',
      `${path} is of another release. Make it again with: ${command}`,
    );
  }
  return { about: parsed.output, parameters: tensors };
}
