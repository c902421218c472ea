import * as v from 'valibot';
import { AppError } from '../../src/domain/errors';
import type { NetId } from '../../src/domain/model';
import type { Architecture } from '../../src/models/architecture';
import type {
  ArticleArchitecture,
  TrainedArchitecture,
} from '../../src/models/training/articleArchitecture';
import type { Recipe } from '../../src/models/training/trainer';
import { readTensors, writeTensors } from '../lib/tensorFile';
import type { ArticleId } from './modelIds';
import { runPaths } from './runFiles';

/** What a finished run says of itself. */
export interface WeightsAbout<A extends TrainedArchitecture = Architecture> {
  recipe: Recipe<A>;
  bestEpoch: number;
  /** Time of all epochs. */
  seconds: number;
  /** When it ended, ISO 8601. */
  date: string;
}

export interface TrainedNet<A extends TrainedArchitecture = Architecture> {
  about: WeightsAbout<A>;
  parameters: Map<string, Float32Array>;
}

/** Models that are trained in epochs. */
export type EpochsId = NetId | ArticleId;
type ArchitectureOf<M extends EpochsId> = M extends ArticleId ? ArticleArchitecture : Architecture;

const aboutSchema = <A extends TrainedArchitecture>() =>
  v.object({
    recipe: v.custom<Recipe<A>>((value) => typeof value === 'object' && value !== null),
    bestEpoch: v.number(),
    seconds: v.number(),
    date: v.string(),
  });

/** @param which the run that validation chose an epoch of, or its refit on all products */
export async function writeWeights(
  model: EpochsId,
  folder: string,
  net: TrainedNet<TrainedArchitecture>,
  which: 'weights' | 'refit' = 'weights',
): Promise<void> {
  const path = runPaths(model, folder)[which];
  await writeTensors(path, { about: net.about, tensors: net.parameters });
}

/** @throws AppError naming the command that trains the net */
export async function readWeights<M extends EpochsId>(
  model: M,
  folder: string,
  which: 'weights' | 'refit' = 'weights',
): Promise<TrainedNet<ArchitectureOf<M>>> {
  const command = `npm run train -- --model ${model}${which === 'refit' ? ' --refit' : ''}`;
  const path = runPaths(model, folder)[which];
  const { about, tensors } = await readTensors(path, command);
  const parsed = v.safeParse(aboutSchema<ArchitectureOf<M>>(), about);
  if (!parsed.success) {
    throw new AppError(
      'bad-format',
      `${path} is of another release. Make it again with: ${command}`,
    );
  }
  return { about: parsed.output, parameters: tensors };
}
