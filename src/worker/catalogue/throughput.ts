/** A rate tells of this many milliseconds before now. */
const WINDOW_MS = 5000;

/** How fast rows are done lately. Times are milliseconds of one clock that never goes back. */
export class Throughput {
  #samples: { at: number; done: number }[];

  constructor(now: number, done = 0) {
    this.#samples = [{ at: now, done }];
  }

  /** @param done rows since the beginning */
  add(now: number, done: number): void {
    this.#samples.push({ at: now, done });
    // the last one before the window stays: the window is measured from there
    while (this.#samples.length > 2 && this.#samples[1]!.at <= now - WINDOW_MS) {
      this.#samples.shift();
    }
  }

  /** Forgets what was before a pause. */
  restart(now: number): void {
    this.#samples = [{ at: now, done: this.#samples.at(-1)!.done }];
  }

  /** Rows a second; undefined as long as nothing can be said. */
  get rowsPerSecond(): number | undefined {
    const [first, last] = [this.#samples[0]!, this.#samples.at(-1)!];
    const elapsed = last.at - first.at;
    return elapsed > 0 ? ((last.done - first.done) / elapsed) * 1000 : undefined;
  }
}
