/**
 * What a model says of the rows of a catalogue, in typed arrays that cross from worker to page
 * without a copy. Lists of different length lie one behind the other: those of row i are
 * [offsets[i], offsets[i + 1]).
 */
export interface RowAnswers {
  readonly rows: number;
  /** Labels of each row's best path, root first. */
  readonly pathOffsets: Uint32Array<ArrayBuffer>;
  readonly pathLabels: Uint16Array<ArrayBuffer>;
  /** [rows]: the chance that this is the whole path. */
  readonly confidence: Float64Array<ArrayBuffer>;
  /** Labels whose scores reach their thresholds, best first. */
  readonly predictedOffsets: Uint32Array<ArrayBuffer>;
  readonly predictedLabels: Uint16Array<ArrayBuffer>;
  /** Labels that are given with their scores for each row. */
  readonly top: number;
  /** [rows × top]: the best ones, best first. */
  readonly topLabels: Uint16Array<ArrayBuffer>;
  /** [rows × top]: probabilities. */
  readonly topScores: Float32Array<ArrayBuffer>;
  /** Members of the ensemble that have a say; 0 for a single model. */
  readonly members: number;
  /** [rows × members]: the last label of the best path of each member by itself. */
  readonly memberLabels: Uint16Array<ArrayBuffer>;
  /**
   * [rows × members]: how probable each member finds the last label of the answer's path, 0 where that
   * is empty. Answers that were kept by older releases have none.
   */
  readonly memberScores?: Float32Array<ArrayBuffer>;
  /** [rows]: distinct words that the vocabulary does not know. */
  readonly unknownWords: Uint16Array<ArrayBuffer>;
}

/** Labels of a row's best path, root first; a view. */
export function pathOf({ pathOffsets, pathLabels }: RowAnswers, row: number): Uint16Array {
  return pathLabels.subarray(pathOffsets[row], pathOffsets[row + 1]);
}

/** Labels that are predicted for a row, best first; a view. */
export function predictedOf(answers: RowAnswers, row: number): Uint16Array {
  const { predictedOffsets, predictedLabels } = answers;
  return predictedLabels.subarray(predictedOffsets[row], predictedOffsets[row + 1]);
}

/** A row's best labels and their scores, best first; views. */
export function topOf(
  { top, topLabels, topScores }: RowAnswers,
  row: number,
): { labels: Uint16Array; scores: Float32Array } {
  const [from, to] = [row * top, (row + 1) * top];
  return { labels: topLabels.subarray(from, to), scores: topScores.subarray(from, to) };
}

/** How many members by themselves end their path where the answer does. */
export function agreeingMembers(answers: RowAnswers, row: number): number {
  const last = pathOf(answers, row).at(-1);
  const { members, memberLabels } = answers;
  return memberLabels
    .subarray(row * members, (row + 1) * members)
    .reduce((count, label) => count + (label === last ? 1 : 0), 0);
}

/** Whether all members end their path where the answer does; true for a single model. */
export function membersAgree(answers: RowAnswers, row: number): boolean {
  return agreeingMembers(answers, row) === answers.members;
}

/** The memory that holds the answers, to be handed over instead of copied. */
export function buffersOf(answers: RowAnswers): ArrayBuffer[] {
  return [
    answers.pathOffsets,
    answers.pathLabels,
    answers.confidence,
    answers.predictedOffsets,
    answers.predictedLabels,
    answers.topLabels,
    answers.topScores,
    answers.memberLabels,
    answers.unknownWords,
    ...(answers.memberScores ? [answers.memberScores] : []),
  ].map(({ buffer }) => buffer);
}
