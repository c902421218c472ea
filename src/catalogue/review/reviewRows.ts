import { assert } from '../../domain/errors';
import { comparable } from '../../text/search';
import { doubtOf } from './doubt';
import type { RowFacts } from './rowStatus';

export type RowKind = RowFacts['kind'];
const KINDS = ['empty', 'product', 'problem'] as const satisfies readonly RowKind[];

/** What a review must know of some answers; a part of what the workers give. */
export interface AnswerColumns {
  /** [n]: the chance that the path is right as a whole. */
  readonly confidence: ArrayLike<number>;
  /** [n + 1]: categories predicted for answer i are those from offset i up to offset i + 1. */
  readonly predictedOffsets: ArrayLike<number>;
  /** [n]: distinct words that the vocabulary does not know. */
  readonly unknownWords: ArrayLike<number>;
}

const FIRST_CAPACITY = 1024;
/** What is more is counted as this. */
const MOST_COUNTED = 0xffff;

/**
 * What a review shows, sorts and filters by, for all rows of a file: columns of numbers instead of
 * an object for each row. Rows come while the file is read, their answers in any order.
 */
export class ReviewRows {
  readonly #names: string[] = [];
  /** Names as searches compare them. */
  readonly #texts: string[] = [];
  #kinds = new Uint8Array(FIRST_CAPACITY);
  /** NaN until there is an answer. Doubles: rounding must not carry a row over the cut. */
  #confidence = new Float64Array(FIRST_CAPACITY);
  #predicted = new Uint16Array(FIRST_CAPACITY);
  #agrees = new Uint8Array(FIRST_CAPACITY);
  #unknownWords = new Uint16Array(FIRST_CAPACITY);
  #answered = 0;
  #byDoubt: Int32Array | undefined;

  /** How many rows have been read. */
  get count(): number {
    return this.#names.length;
  }

  /** How many of them have an answer. */
  get answered(): number {
    return this.#answered;
  }

  /**
   * Adds rows behind those before.
   *
   * @param names what each row is found by, as many as kinds
   */
  append(kinds: readonly RowKind[], names: readonly string[]): void {
    assert(kinds.length === names.length, 'a name for each row');
    const start = this.count;
    this.#reserve(start + kinds.length);
    for (const [index, kind] of kinds.entries()) {
      this.#kinds[start + index] = KINDS.indexOf(kind);
      this.#confidence[start + index] = Number.NaN;
      this.#names.push(names[index]!);
      this.#texts.push(comparable(names[index]!));
    }
    this.#byDoubt = undefined;
  }

  /**
   * Takes the answers of some rows; a row's second answer replaces its first.
   *
   * @param rows   [n]: the row of each answer, a product
   * @param agrees whether the members agree on answer i
   */
  setAnswers(
    rows: ArrayLike<number>,
    answers: AnswerColumns,
    agrees: (index: number) => boolean,
  ): void {
    const { confidence, predictedOffsets, unknownWords } = answers;
    assert(confidence.length === rows.length, 'an answer for each row');
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      assert(this.kindOf(row) === 'product', 'only products are answered');
      assert(!Number.isNaN(confidence[index]), 'no confidence is NaN');
      if (!this.isAnswered(row)) this.#answered++;
      this.#confidence[row] = confidence[index]!;
      this.#predicted[row] = predictedOffsets[index + 1]! - predictedOffsets[index]!;
      this.#agrees[row] = agrees(index) ? 1 : 0;
      this.#unknownWords[row] = Math.min(unknownWords[index]!, MOST_COUNTED);
    }
    this.#byDoubt = undefined;
  }

  /** Forgets all answers, before another model is asked. */
  clearAnswers(): void {
    this.#confidence.fill(Number.NaN);
    this.#answered = 0;
    this.#byDoubt = undefined;
  }

  kindOf(row: number): RowKind {
    assert(row >= 0 && row < this.count, 'a row that has been read');
    return KINDS[this.#kinds[row]!]!;
  }

  nameOf(row: number): string {
    return this.#names[row]!;
  }

  /** The name as searches compare it; see `comparable`. */
  textOf(row: number): string {
    return this.#texts[row]!;
  }

  isAnswered(row: number): boolean {
    return !Number.isNaN(this.#confidence[row]);
  }

  /** Undefined until the row is answered; what follows counts only then. */
  confidenceOf(row: number): number | undefined {
    return this.isAnswered(row) ? this.#confidence[row] : undefined;
  }

  /** How many categories are predicted. */
  predictedOf(row: number): number {
    return this.#predicted[row]!;
  }

  /** Whether the members agree; true for a single model. */
  agreesOn(row: number): boolean {
    return this.#agrees[row] === 1;
  }

  /** Distinct words that the vocabulary does not know. */
  unknownWordsOf(row: number): number {
    return this.#unknownWords[row]!;
  }

  /**
   * All rows, the most doubtful first, equal ones in the order of the file; those without an answer
   * come last. Kept until answers come, not to be changed.
   */
  byDoubt(): Int32Array {
    this.#byDoubt ??= mostFirst(this.count, (row) => this.#doubtOf(row));
    return this.#byDoubt;
  }

  #doubtOf(row: number): number {
    const confidence = this.#confidence[row]!;
    if (Number.isNaN(confidence)) return -1;
    return doubtOf({ confidence, predicted: this.predictedOf(row) });
  }

  #reserve(rows: number): void {
    if (rows <= this.#kinds.length) return;
    const capacity = Math.max(rows, 2 * this.#kinds.length);
    this.#kinds = moved(this.#kinds, new Uint8Array(capacity));
    this.#confidence = moved(this.#confidence, new Float64Array(capacity));
    this.#predicted = moved(this.#predicted, new Uint16Array(capacity));
    this.#agrees = moved(this.#agrees, new Uint8Array(capacity));
    this.#unknownWords = moved(this.#unknownWords, new Uint16Array(capacity));
  }
}

function moved<Column extends { set(values: ArrayLike<number>): void }>(
  from: ArrayLike<number>,
  to: Column,
): Column {
  to.set(from);
  return to;
}

/** A row in a sorted number, beside what it is sorted by: both are whole and exact in 53 bits. */
const ROWS = 2 ** 18;
const STEPS = 2 ** 33;

/**
 * Rows by a value in [-1, 1], the greatest first. Plain numbers are sorted many times as fast as by a
 * comparison of ours; values closer than 2⁻³³ count as equal.
 */
function mostFirst(rows: number, valueOf: (row: number) => number): Int32Array {
  assert(rows <= ROWS, 'no more rows than a file may have');
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row++) keys[row] = row - Math.round(valueOf(row) * STEPS) * ROWS;
  keys.sort();
  const order = new Int32Array(rows);
  for (let place = 0; place < rows; place++) {
    const key = keys[place]!;
    order[place] = key - Math.floor(key / ROWS) * ROWS;
  }
  return order;
}
