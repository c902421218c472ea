import { AppError, messageOf } from '../domain/errors';
import type { Answer, CallsOf, Failure, Progress, Reply, Request } from './messages';

/** What is used of a Worker that answers these calls. */
export interface WorkerLike<Calls extends CallsOf<Calls>> {
  postMessage(message: Request<Calls>): void;
  addEventListener(
    type: 'message',
    listener: (event: { data: Reply<Calls> | Progress }) => void,
  ): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: object) => void): void;
  terminate(): void;
}

/** What a worker is for, as sentences about its failure say it. */
export interface WorkerTask {
  /** After "background workers, which …". */
  readonly many: string;
  /** After "the part that …". */
  readonly one: string;
}

/** What has arrived for a request, and what share of the whole that is, where it is known. */
export type OnProgress = (arrived: number, share?: number) => void;

interface Pending<Calls extends CallsOf<Calls>> {
  readonly onProgress: OnProgress;
  settle(reply: Reply<Calls>): void;
  reject(error: AppError): void;
}

/** One worker from its start to its end, and the calls it has not answered. */
export class WorkerSession<Calls extends CallsOf<Calls>> {
  readonly #worker: WorkerLike<Calls>;
  readonly #task: WorkerTask;
  readonly #pending = new Map<number, Pending<Calls>>();
  #nextId = 1;
  #alive = true;

  /** @throws AppError `worker-failed` when the browser refuses to start a worker */
  constructor(spawn: () => WorkerLike<Calls>, task: WorkerTask) {
    this.#task = task;
    this.#worker = started(spawn, task);
    this.#worker.addEventListener('message', ({ data }) => this.#receive(data));
    this.#worker.addEventListener('error', (event) => this.end(crashed(task, event)));
    this.#worker.addEventListener('messageerror', (event) => this.end(crashed(task, event)));
  }

  /** False from the crash on. */
  get alive(): boolean {
    return this.#alive;
  }

  /** @param onProgress told how the request gets on, where it takes long */
  call<Kind extends keyof Calls>(
    kind: Kind,
    payload: Calls[Kind]['takes'],
    onProgress: OnProgress = () => {},
  ): Promise<Calls[Kind]['answers']> {
    if (!this.#alive) return Promise.reject(crashed(this.#task, {}));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const settle = (reply: Reply<Calls>) => {
        if (isFailure(reply)) reject(new AppError(reply.error.code, reply.error.message));
        else if (isAnswer<Calls, Kind>(reply, kind)) resolve(reply.value);
        else reject(new AppError('worker-failed', 'A worker answered another question.'));
      };
      this.#pending.set(id, { onProgress, settle, reject });
      this.#worker.postMessage({ id, kind, payload });
    });
  }

  /** Stops the worker and rejects every call it has not answered. */
  end(reason: AppError): void {
    this.#alive = false;
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }

  #receive(message: Reply<Calls> | Progress): void {
    const pending = this.#pending.get(message.id);
    if (isProgress(message)) {
      pending?.onProgress(message.arrived, message.share);
      return;
    }
    pending?.settle(message);
    this.#pending.delete(message.id);
  }
}

function isProgress(message: { kind: PropertyKey }): message is Progress {
  return message.kind === 'progress';
}

function isFailure(reply: { kind: PropertyKey }): reply is Failure {
  return reply.kind === 'failed';
}

function isAnswer<Calls extends CallsOf<Calls>, Kind extends keyof Calls>(
  reply: { kind: PropertyKey },
  kind: Kind,
): reply is Answer<Calls, Kind> {
  return reply.kind === kind;
}

function started<Calls extends CallsOf<Calls>>(
  spawn: () => WorkerLike<Calls>,
  { many }: WorkerTask,
): WorkerLike<Calls> {
  try {
    return spawn();
  } catch (cause) {
    throw new AppError(
      'worker-failed',
      `This browser refuses background workers, which ${many}. ` +
        'Allow them for this page, or open it in another browser.',
      { cause },
    );
  }
}

/** A worker whose file did not load reports an error without a message. */
function crashed({ one }: WorkerTask, event: object): AppError {
  const reason = 'message' in event && event.message ? ` (${messageOf(event.message)})` : '';
  return new AppError('worker-failed', `The part that ${one} has stopped${reason}. Try again.`);
}
