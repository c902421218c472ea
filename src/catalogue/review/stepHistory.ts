/** What a step changed, as numbers of a `DecisionPool`. */
export interface Step {
  /** [n] */
  readonly rows: Int32Array;
  /** The row to show when the step is undone or redone. */
  readonly focus: number;
  /** [n]: decisions on the rows before and after. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

export interface HistoryLimits {
  /** Steps that can be undone and redone. */
  readonly steps: number;
  /** Rows in all of these steps together; each takes 12 bytes. */
  readonly rows: number;
}

/** More than anybody undoes one by one, and ten times all rows of a large file, in 6 MB. */
export const HISTORY_LIMITS: HistoryLimits = { steps: 1000, rows: 500_000 };

/**
 * Steps that were done, and behind them those that were undone. Beyond the limits the oldest are
 * forgotten; the last one never is.
 */
export class StepHistory {
  readonly #limits: HistoryLimits;
  #steps: Step[] = [];
  #done = 0;
  /** In all steps. */
  #rows = 0;

  constructor(limits: HistoryLimits) {
    this.#limits = limits;
  }

  get canUndo(): boolean {
    return this.#done > 0;
  }

  get canRedo(): boolean {
    return this.#done < this.#steps.length;
  }

  /** Adds a step that is done; those that were undone can no longer be redone. */
  push(step: Step): void {
    for (const undone of this.#steps.splice(this.#done)) this.#rows -= undone.rows.length;
    this.#rows += step.rows.length;
    this.#steps.push(step);
    this.#forgetOldest();
    this.#done = this.#steps.length;
  }

  undo(): Step | undefined {
    return this.canUndo ? this.#steps[--this.#done] : undefined;
  }

  redo(): Step | undefined {
    return this.canRedo ? this.#steps[this.#done++] : undefined;
  }

  clear(): void {
    this.#steps = [];
    this.#done = 0;
    this.#rows = 0;
  }

  #forgetOldest(): void {
    const { steps, rows } = this.#limits;
    const last = this.#steps.length - 1;
    let forgotten = 0;
    while (forgotten < last && (last + 1 - forgotten > steps || this.#rows > rows)) {
      this.#rows -= this.#steps[forgotten++]!.rows.length;
    }
    this.#steps.splice(0, forgotten);
  }
}
