import { logistic } from '../../metrics/logit';
import type { CategoryPath } from '../../taxonomy/rankedPaths';
import type { RowAnswers } from '../rowAnswers';
import { reachingLabels, topLabels } from './topLabels';

const MOST_UNKNOWN = 0xffff;

/** Fills the answers row by row, in order; each row is given each of its parts once. */
export class RowAnswersBuilder {
  readonly #rows: number;
  readonly #top: number;
  readonly #members: number;
  readonly #paths: ListsBuilder;
  readonly #confidence: Float64Array<ArrayBuffer>;
  readonly #predicted: ListsBuilder;
  readonly #topLabels: Uint16Array<ArrayBuffer>;
  readonly #topScores: Float32Array<ArrayBuffer>;
  readonly #memberLabels: Uint16Array<ArrayBuffer>;
  readonly #memberScores: Float32Array<ArrayBuffer>;
  readonly #unknownWords: Uint16Array<ArrayBuffer>;
  #scoredRows = 0;
  #countedRows = 0;
  #memberCount = 0;

  /**
   * @param top     labels with scores, the number of labels at most
   * @param members of the ensemble, 0 for a single model
   */
  constructor(rows: number, top: number, members: number) {
    this.#rows = rows;
    this.#top = top;
    this.#members = members;
    this.#paths = new ListsBuilder(rows);
    this.#confidence = new Float64Array(rows);
    this.#predicted = new ListsBuilder(rows);
    this.#topLabels = new Uint16Array(rows * top);
    this.#topScores = new Float32Array(rows * top);
    this.#memberLabels = new Uint16Array(rows * members);
    this.#memberScores = new Float32Array(rows * members);
    this.#unknownWords = new Uint16Array(rows);
  }

  addPath({ labels, confidence }: CategoryPath): void {
    this.#confidence[this.#paths.add(labels)] = confidence;
  }

  /**
   * @param logOdds    [labels]
   * @param thresholds [labels] of log-odds
   */
  addScores(logOdds: Float32Array, thresholds: Float64Array): void {
    this.#predicted.add(reachingLabels(logOdds, thresholds));
    const best = topLabels(logOdds, this.#top);
    const at = this.#scoredRows++ * this.#top;
    for (let i = 0; i < best.length; i++) {
      this.#topLabels[at + i] = best[i]!;
      this.#topScores[at + i] = logistic(logOdds[best[i]!]!);
    }
  }

  addUnknown(words: number): void {
    this.#unknownWords[this.#countedRows++] = Math.min(MOST_UNKNOWN, words);
  }

  /**
   * @param lastLabel of the member's own path
   * @param score     the member's, for the last label of the answer's path
   */
  addMember(lastLabel: number, score: number): void {
    this.#memberScores[this.#memberCount] = score;
    this.#memberLabels[this.#memberCount++] = lastLabel;
  }

  finish(): RowAnswers {
    const [paths, predicted] = [this.#paths.finish(), this.#predicted.finish()];
    return {
      rows: this.#rows,
      pathOffsets: paths.offsets,
      pathLabels: paths.labels,
      confidence: this.#confidence,
      predictedOffsets: predicted.offsets,
      predictedLabels: predicted.labels,
      top: this.#top,
      topLabels: this.#topLabels,
      topScores: this.#topScores,
      members: this.#members,
      memberLabels: this.#memberLabels,
      memberScores: this.#memberScores,
      unknownWords: this.#unknownWords,
    };
  }
}

/** Lists of labels, one behind the other. */
class ListsBuilder {
  readonly #offsets: Uint32Array<ArrayBuffer>;
  readonly #labels: number[] = [];
  #lists = 0;

  constructor(lists: number) {
    this.#offsets = new Uint32Array(lists + 1);
  }

  /** The number of the list that was added. */
  add(labels: readonly number[]): number {
    for (const label of labels) this.#labels.push(label);
    this.#offsets[++this.#lists] = this.#labels.length;
    return this.#lists - 1;
  }

  finish(): { offsets: Uint32Array<ArrayBuffer>; labels: Uint16Array<ArrayBuffer> } {
    return { offsets: this.#offsets, labels: Uint16Array.from(this.#labels) };
  }
}
