import type { GivenVectors } from './givenVectors';
import { startState, type GloveState } from './gloveState';
import { countCooccurrences } from './cooccurrences';
import { FIRST_WORD_ID } from './corpus';
import { GLOVE_DEFAULTS, type GloveSettings } from './settings';
import { trainEpoch } from './trainEpoch';
import { trainingPairs } from './trainingPairs';

/** Trains on a made-up sequence (0 after each product) for some epochs. */
export function trainToy(
  sequence: number[],
  vocabularySize: number,
  given: GivenVectors,
  changes: Partial<GloveSettings>,
  epochs: number,
): GloveState {
  const settings = { ...GLOVE_DEFAULTS, ...changes };
  const found = countCooccurrences(Int32Array.from(sequence), vocabularySize, settings.window);
  const state = startState(found, given, settings);
  const pairs = trainingPairs(found, settings);
  for (let epoch = 0; epoch < epochs; epoch++) finish(trainEpoch(state, pairs, given, settings));
  return state;
}

/** Runs an epoch to its end. */
export function finish(epoch: Generator<number, void>): void {
  while (!epoch.next().done);
}

/** The first few word ids, for corpora written by hand. */
export const [A, B, C, D, E, F] = [0, 1, 2, 3, 4, 5].map((i) => FIRST_WORD_ID + i) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
