import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { AppError } from '../../src/domain/errors';
import { historyFileSchema } from '../../src/manifest/schema';
import type { AnyRecipe } from '../../src/models/training/trainer';
import { readTensors, writeTensors } from '../lib/tensorFile';
import type { RunState } from './run';

const aboutSchema = v.object({
  recipe: v.unknown(),
  data: v.string(),
  step: v.number(),
  bestEpoch: v.number(),
  epochs: historyFileSchema.entries.epochs,
});

/** What a run is of: another recipe or other products make other weights. */
export interface RunIdentity {
  recipe: AnyRecipe;
  /** From `fingerprint`. */
  data: string;
}

export async function writeCheckpoint(
  path: string,
  { recipe, data }: RunIdentity,
  run: RunState,
): Promise<void> {
  const { step, bestEpoch, epochs } = run;
  const tensors = new Map(run.state.map((values, i) => [`state/${i}`, values]));
  for (const [name, values] of run.best) tensors.set(`best/${name}`, values);
  await writeTensors(path, { about: { recipe, data, step, bestEpoch, epochs }, tensors });
}

/**
 * Where a stopped run stood; undefined when there is none.
 *
 * @throws AppError when the checkpoint is of another run: mixing the two would give
 *         weights that nobody can make again
 */
export async function readCheckpoint(
  path: string,
  { recipe, data }: RunIdentity,
): Promise<RunState | undefined> {
  if (!existsSync(path)) return undefined;
  const { about, tensors } = await readTensors(path, 'npm run train -- --restart');
  const parsed = v.safeParse(aboutSchema, about);
  const same =
    parsed.success &&
    parsed.output.data === data &&
    isDeepStrictEqual(parsed.output.recipe, asJson(recipe));
  if (!same) {
    throw new AppError(
      'bad-input',
      `${path} belongs to a run with other settings or other data. Begin anew with --restart.`,
    );
  }
  const { step, bestEpoch, epochs } = parsed.output;
  const named = (prefix: string) => [...tensors].filter(([name]) => name.startsWith(prefix));
  return {
    epochs,
    step,
    bestEpoch,
    state: named('state/').map(([, values]) => values),
    best: new Map(named('best/').map(([name, values]) => [name.slice('best/'.length), values])),
  };
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
