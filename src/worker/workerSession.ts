import { AppError, messageOf } from '../domain/errors';
import type { TextAnswer, TextCallKind, TextCalls, TextReply, TextRequest } from './protocol';

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: TextRequest): void;
  addEventListener(type: 'message', listener: (event: { data: TextReply }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: object) => void): void;
  terminate(): void;
}

interface Pending {
  settle(reply: TextReply): void;
  reject(error: AppError): void;
}

/** One worker from its start to its end, and the calls it has not answered. */
export class WorkerSession {
  readonly #worker: WorkerLike;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #alive = true;

  /** @throws AppError `worker-failed` when the browser refuses to start a worker */
  constructor(spawn: () => WorkerLike) {
    this.#worker = started(spawn);
    this.#worker.addEventListener('message', ({ data }) => this.#settle(data));
    this.#worker.addEventListener('error', (event) => this.end(crashed(event)));
    this.#worker.addEventListener('messageerror', (event) => this.end(crashed(event)));
  }

  /** False from the crash on. */
  get alive(): boolean {
    return this.#alive;
  }

  call<Kind extends TextCallKind>(
    kind: Kind,
    payload: TextCalls[Kind]['takes'],
  ): Promise<TextCalls[Kind]['answers']> {
    if (!this.#alive) return Promise.reject(crashed({}));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const settle = (reply: TextReply) => {
        if (reply.kind === 'failed') reject(new AppError(reply.error.code, reply.error.message));
        else if (isAnswer(reply, kind)) resolve(reply.value);
        else reject(new AppError('worker-failed', 'The text worker answered another question.'));
      };
      this.#pending.set(id, { settle, reject });
      // the signature ties payload to kind, which the compiler loses in the union
      this.#worker.postMessage({ id, kind, payload } as TextRequest);
    });
  }

  /** Stops the worker and rejects every call it has not answered. */
  end(reason: AppError): void {
    this.#alive = false;
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }

  #settle(reply: TextReply): void {
    this.#pending.get(reply.id)?.settle(reply);
    this.#pending.delete(reply.id);
  }
}

function isAnswer<Kind extends TextCallKind>(
  reply: TextReply,
  kind: Kind,
): reply is TextReply & TextAnswer<Kind> {
  return reply.kind === kind;
}

function started(spawn: () => WorkerLike): WorkerLike {
  try {
    return spawn();
  } catch (cause) {
    throw new AppError(
      'worker-failed',
      'This browser refuses background workers, which read the text. ' +
        'Allow them for this page, or open it in another browser.',
      { cause },
    );
  }
}

/** A worker whose file did not load reports an error without a message. */
function crashed(event: object): AppError {
  const reason = 'message' in event && event.message ? ` (${messageOf(event.message)})` : '';
  return new AppError(
    'worker-failed',
    `The part that reads the text has stopped${reason}. Try again.`,
  );
}
