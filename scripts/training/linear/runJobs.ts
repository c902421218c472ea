import { Worker } from 'node:worker_threads';
import { AppError } from '../../../src/domain/errors';
import type { ResultOf, Work } from './jobs';

/**
 * Does jobs 0 .. count − 1 in several threads, each taking the next one as soon as it is
 * free. What comes out does not depend on which thread did what.
 *
 * @returns the results by number
 */
export async function runJobs<W extends Work>(
  work: W,
  count: number,
  workers: number,
  onDone: () => void = () => {},
): Promise<ResultOf[W['kind']][]> {
  const results = new Array<ResultOf[W['kind']]>(count);
  let next = 0;
  const threads = Array.from(
    { length: Math.min(workers, count) },
    () => new Worker(new URL('./startJobWorker.mjs', import.meta.url), { workerData: work }),
  );
  const runThread = (thread: Worker) =>
    new Promise<void>((resolve, reject) => {
      let current = -1;
      const goOn = () => {
        if (next === count) return resolve();
        current = next++;
        thread.postMessage(current);
      };
      thread.on('message', (result: ResultOf[W['kind']]) => {
        results[current] = result;
        onDone();
        goOn();
      });
      thread.on('error', reject);
      thread.on('exit', (code) =>
        reject(new AppError('worker-failed', `A training thread ended with code ${code}.`)),
      );
      goOn();
    });
  try {
    await Promise.all(threads.map(runThread));
    return results;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
