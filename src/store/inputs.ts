import type { AppState, InputState } from './state';

/** The product of the form, and the one it is compared with. */
export const INPUT_IDS = ['first', 'second'] as const;
export type InputId = (typeof INPUT_IDS)[number];

/** What is known of an input; `undefined` for the second while nothing is compared. */
export function inputOf(state: AppState, id: InputId): InputState | undefined {
  return id === 'first' ? state : state.second;
}

/** The change of the state that changes one input; none where the input is not there. */
export function changedInput(
  state: AppState,
  id: InputId,
  change: Partial<InputState>,
): Partial<AppState> {
  if (id === 'first') return change;
  return state.second === undefined ? {} : { second: { ...state.second, ...change } };
}
