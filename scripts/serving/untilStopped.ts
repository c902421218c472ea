import { once } from 'node:events';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Waits until somebody stops this process. Until then it is this that a signal ends, and nothing
 * else; a second signal ends the process at once.
 */
export async function untilStopped(): Promise<void> {
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  await Promise.race(SIGNALS.map((signal) => once(process, signal)));
}
