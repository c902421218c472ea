import { Worker } from 'node:worker_threads';
import { AppError } from '../../src/domain/errors';
import type { FromWorker, ReplyOf, ToWorker, WorkerStart } from './messages';

type Reply<K extends keyof ReplyOf> = Extract<FromWorker, { kind: ReplyOf[K] }>;

/** The replicas of one run, spoken to all at once. */
export class WorkerPool {
  private readonly workers: Worker[];
  onProgress: (done: number) => void = () => {};

  constructor(starts: WorkerStart[]) {
    this.workers = starts.map(
      (workerData) =>
        new Worker(new URL('./startWorker.mjs', import.meta.url), {
          workerData,
        }),
    );
  }

  /** Sends one request to every worker and waits for every answer, in the workers' order. */
  all<K extends keyof ReplyOf>(message: Extract<ToWorker, { kind: K }>): Promise<Reply<K>[]> {
    return Promise.all(this.workers.map((worker) => this.ask<K>(worker, message)));
  }

  /** Asks the first worker only: the replicas are identical. */
  first<K extends keyof ReplyOf>(message: Extract<ToWorker, { kind: K }>): Promise<Reply<K>> {
    return this.ask<K>(this.workers[0]!, message);
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private ask<K extends keyof ReplyOf>(worker: Worker, message: ToWorker): Promise<Reply<K>> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        worker.off('message', listen);
        worker.off('error', fail);
        worker.off('exit', exited);
      };
      const listen = (answer: FromWorker) => {
        if (answer.kind === 'progress') return this.onProgress(answer.done);
        settle();
        resolve(answer as Reply<K>);
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      const exited = (code: number) => {
        settle();
        reject(new AppError('worker-failed', `A training worker ended with code ${code}.`));
      };
      worker.on('message', listen);
      worker.on('error', fail);
      worker.on('exit', exited);
      worker.postMessage(message);
    });
  }
}
