import { BRINGS } from '../../catalogue/review/labelSets';
import type { CatalogueSession } from './session';

/**
 * Reads whether one of these labels is among the `chosenLabels` of a row. Hardly ever is the set of a
 * row made for that: a search asks it of all rows under a keystroke.
 */
export function filedUnder(
  session: CatalogueSession,
  labels: ReadonlySet<number>,
): (row: number) => boolean {
  const brought = session.sets.bringing(labels);
  const isWanted = (label: number) => labels.has(label);
  return (row) => {
    const decision = session.log.decisionOf(row);
    if (decision) return decision.labels.some(isWanted);
    const answer = session.answerOf(row);
    if (!answer) return false;
    const { pathLabels, pathOffsets, predictedLabels, predictedOffsets } = answer.answers;
    const most = Math.max(
      mostOf(brought, pathLabels, pathOffsets, answer.place),
      mostOf(brought, predictedLabels, predictedOffsets, answer.place),
    );
    return most === BRINGS.perhaps
      ? session.chosenLabels(row).some(isWanted)
      : most === BRINGS.surely;
  };
}

/** The most that one of the labels of a place brings; see `RowAnswers` for lists and offsets. */
function mostOf(
  brought: Uint8Array,
  labels: Uint16Array,
  offsets: Uint32Array,
  place: number,
): number {
  let most: number = BRINGS.none;
  for (let at = offsets[place]!; at < offsets[place + 1]!; at++) {
    most = Math.max(most, brought[labels[at]!]!);
  }
  return most;
}
