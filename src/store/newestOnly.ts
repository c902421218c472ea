/** Work on inputs that arrive faster than it can be done. */
export interface NewestOnly<T> {
  /** Runs with `input` as soon as the run before it is over, unless a newer one comes first. */
  push(input: T): void;
  /** Forgets the input that waits. A run that has begun goes on to its end. */
  clear(): void;
}

/**
 * One run at a time; of the inputs that arrive meanwhile only the newest waits.
 *
 * @param run     must not reject: whoever passes it knows what a failure means
 * @param pauseMs how long the input must have rested before a run begins, asked at each
 *                push: work that takes long waits for a pause in typing, or it would make
 *                typing itself stutter
 */
export function newestOnly<T>(
  run: (input: T) => Promise<void>,
  pauseMs: () => number = () => 0,
): NewestOnly<T> {
  let waiting: { input: T } | undefined;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function begin(): Promise<void> {
    timer = undefined;
    if (running || waiting === undefined) return;
    const { input } = waiting;
    waiting = undefined;
    running = true;
    try {
      await run(input);
    } finally {
      running = false;
      if (waiting !== undefined && timer === undefined) void begin();
    }
  }

  return {
    push(input) {
      waiting = { input };
      clearTimeout(timer);
      timer = setTimeout(() => void begin(), pauseMs());
    },
    clear() {
      waiting = undefined;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
