import type { BaseModelId } from '../domain/model';
import { askedOf, type Column } from './columns';
import { inputOf, type InputId } from './inputs';
import type { Question } from './answer';
import type { AppState } from './state';

const NONE: readonly Column[] = [];

/** The columns of the models whose scores are wanted; none before the shelf is open. */
export function askedColumns({ shelf, view }: AppState): readonly Column[] {
  return shelf.status === 'open' ? askedOf(shelf.columns, view.hiddenColumns) : NONE;
}

export function asksModel(state: AppState, id: BaseModelId): boolean {
  return askedColumns(state).some((column) => column.id === id);
}

/** What there is to answer for an input; `undefined` before the shelf is open or without it. */
export function questionOf(state: AppState, id: InputId): Question | undefined {
  const input = inputOf(state, id);
  if (state.shelf.status !== 'open' || input === undefined) return undefined;
  const { shelf, tree } = state.shelf;
  return {
    tree,
    names: shelf.labels.labels.map(({ name }) => name),
    scores: input.scores,
    columns: askedColumns(state),
    sequence: input.sequence,
  };
}
