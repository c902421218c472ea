import { setImmediate } from 'node:timers/promises';
import { countCooccurrences } from '../../src/engine/glove/cooccurrences';
import type { GivenVectors } from '../../src/engine/glove/givenVectors';
import { startState, type GloveState } from '../../src/engine/glove/gloveState';
import type { GloveSettings } from '../../src/engine/glove/settings';
import { trainEpoch } from '../../src/engine/glove/trainEpoch';
import { trainingPairs, type TrainingPairs } from '../../src/engine/glove/trainingPairs';
import { startProgress } from '../lib/progress';
import { readCheckpoint, trainingFingerprint, writeCheckpoint } from './checkpoint';
import type { TrainingText } from './inputs';

/** Some 20 seconds of work that a stopped run loses at most. */
const EPOCHS_BETWEEN_CHECKPOINTS = 5;

export interface GloveRun {
  text: TrainingText;
  given: GivenVectors;
  settings: GloveSettings;
  epochs: number;
  checkpointPath: string;
}

/** Trains up to `epochs`, going on from a checkpoint of the same training if there is one. */
export async function trainGlove(run: GloveRun): Promise<GloveState> {
  const { text, given, settings, epochs, checkpointPath } = run;
  const fingerprint = trainingFingerprint(settings, text.sequence, given);
  const stopped = await readCheckpoint(checkpointPath, fingerprint, epochs);
  if (typeof stopped === 'string') console.log(`${stopped} Starting afresh.`);
  const found = countCooccurrences(text.sequence, text.vocabulary.size, settings.window);
  console.log(`${found.keys.length} pairs of words stand within ${settings.window} words`);
  const state = typeof stopped === 'object' ? stopped : startState(found, given, settings);
  if (state === stopped) console.log(`Going on after epoch ${state.losses.length}.`);
  const pairs = trainingPairs(found, settings);
  await runEpochs(run, state, pairs, () => writeCheckpoint(checkpointPath, fingerprint, state));
  return state;
}

async function runEpochs(
  { given, settings, epochs }: GloveRun,
  state: GloveState,
  pairs: TrainingPairs,
  keep: () => Promise<void>,
): Promise<void> {
  const pairCount = pairs.first.length;
  const total = pairCount * (epochs - state.losses.length);
  const progress = startProgress({ label: 'GloVe', total, unit: 'pairs' });
  try {
    while (state.losses.length < epochs) {
      let before = 0;
      for (const done of trainEpoch(state, pairs, given, settings)) {
        progress.advance(done - before, noteOf(state, epochs));
        before = done;
        await setImmediate(); // lets Ctrl+C through
      }
      const done = state.losses.length;
      if (done % EPOCHS_BETWEEN_CHECKPOINTS === 0 && done < epochs) await keep();
    }
  } finally {
    progress.stop();
  }
}

function noteOf({ losses }: GloveState, epochs: number): string {
  const epoch = `epoch ${losses.length + 1} of ${epochs}`;
  const last = losses.at(-1);
  return last === undefined ? epoch : `${epoch}, loss ${last.toFixed(4)}`;
}
