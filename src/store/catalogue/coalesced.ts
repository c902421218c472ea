/** How long it rests at least, in milliseconds. */
const REST_MS = 250;

/**
 * Work that is done at once when it is asked for, and once more after a rest if it was asked for
 * meanwhile. Timers are late in a hidden window, so whoever asks after the rest does not wait for one.
 */
export function coalesced(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested = -Infinity;
  const begin = () => {
    clearTimeout(timer);
    timer = undefined;
    rested = performance.now() + REST_MS;
    work();
  };
  return () => {
    const wait = rested - performance.now();
    if (wait <= 0) begin();
    else timer ??= setTimeout(begin, wait);
  };
}
