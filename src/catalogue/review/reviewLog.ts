import { assert } from '../../domain/errors';
import { type Decided, DECIDED, type Decision } from './decision';
import { DecisionPool, UNDECIDED } from './decisionPool';
import { HISTORY_LIMITS, type HistoryLimits, type Step, StepHistory } from './stepHistory';

/** What a step, or taking it back, has changed. */
export interface Changed {
  /** Rows to be stored again, each as `decisionOf` says now; not to be changed. */
  readonly rows: Int32Array;
  /** The row to show: where somebody stood who took the step. */
  readonly focus: number;
}

export type DecisionCounts = Readonly<Record<Decided, number>>;

const FIRST_CAPACITY = 1024;

/**
 * What a person has decided of the rows of a catalogue, with undo and redo. Whatever is done at
 * once, be it on one row or on thousands, is one step.
 */
export class ReviewLog {
  readonly #pool = new DecisionPool();
  readonly #history: StepHistory;
  /** Of each row, as far as any was decided. */
  #codes = new Uint32Array(FIRST_CAPACITY);
  readonly #counts: Record<Decided, number> = { accepted: 0, edited: 0, rejected: 0 };

  constructor(limits: HistoryLimits = HISTORY_LIMITS) {
    this.#history = new StepHistory(limits);
  }

  /** Undefined as long as nobody has decided. */
  decisionOf(row: number): Decision | undefined {
    return this.#pool.decisionOf(this.#codeOf(row));
  }

  /** Rows by what was decided. */
  get counts(): DecisionCounts {
    return { ...this.#counts };
  }

  /** Rows that were decided on. */
  get reviewed(): number {
    return DECIDED.reduce((sum, status) => sum + this.#counts[status], 0);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** All that is decided, in the order of the rows. */
  *entries(): Generator<[row: number, decision: Decision]> {
    for (let row = 0; row < this.#codes.length; row++) {
      const decision = this.decisionOf(row);
      if (decision) yield [row, decision];
    }
  }

  /** Puts what was stored in the place of everything; there is nothing to undo then. */
  restore(decisions: Iterable<readonly [row: number, decision: Decision]>): void {
    this.#history.clear();
    this.#codes = new Uint32Array(FIRST_CAPACITY);
    for (const status of DECIDED) this.#counts[status] = 0;
    for (const [row, decision] of decisions) this.#set(row, this.#pool.codeOf(decision));
  }

  /**
   * Decides on one row.
   *
   * @param decision undefined: as if nobody had looked at it
   * @returns undefined when that is what was decided already, which is no step
   */
  decide(row: number, decision: Decision | undefined): Changed | undefined {
    return this.decideAll([row], () => decision, row);
  }

  /**
   * Decides on several rows in one step, from which those are left out that stay as they are.
   *
   * @param focus the row to show when the step is undone or redone
   * @returns undefined when all stay as they are, which is no step
   */
  decideAll(
    rows: ArrayLike<number>,
    decisionFor: (row: number) => Decision | undefined,
    focus: number,
  ): Changed | undefined {
    const changes = new Map<number, number>();
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      assert(Number.isInteger(row) && row >= 0, 'a row is a whole number');
      const code = this.#pool.codeOf(decisionFor(row));
      if (code !== this.#codeOf(row)) changes.set(row, code);
    }
    if (changes.size === 0) return undefined;
    const changed = Int32Array.from(changes.keys());
    const before = Uint32Array.from(changed, (row) => this.#codeOf(row));
    const step = { rows: changed, focus, before, after: Uint32Array.from(changes.values()) };
    this.#history.push(step);
    return this.#put(step, step.after);
  }

  /** Takes the last step back; undefined when there is none. */
  undo(): Changed | undefined {
    const step = this.#history.undo();
    return step && this.#put(step, step.before);
  }

  /** Does again what was undone last; undefined when nothing was, or something was decided since. */
  redo(): Changed | undefined {
    const step = this.#history.redo();
    return step && this.#put(step, step.after);
  }

  #put({ rows, focus }: Step, codes: Uint32Array): Changed {
    for (let index = 0; index < rows.length; index++) this.#set(rows[index]!, codes[index]!);
    return { rows, focus };
  }

  #codeOf(row: number): number {
    return this.#codes[row] ?? UNDECIDED;
  }

  #set(row: number, code: number): void {
    assert(Number.isInteger(row) && row >= 0, 'a row is a whole number');
    if (row >= this.#codes.length) {
      const grown = new Uint32Array(Math.max(row + 1, 2 * this.#codes.length));
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#count(this.#codes[row]!, -1);
    this.#count(code, 1);
    this.#codes[row] = code;
  }

  #count(code: number, by: number): void {
    const decision = this.#pool.decisionOf(code);
    if (decision) this.#counts[decision.status] += by;
  }
}
