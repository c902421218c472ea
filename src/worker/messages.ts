import { AppError, type AppErrorCode, messageOf } from '../domain/errors';

/** What a worker does: for each kind of request what it takes and what it answers. */
export type CallsOf<Calls> = { [Kind in keyof Calls]: { takes: unknown; answers: unknown } };

/** A request and its number, which the reply carries too. */
export type Request<Calls extends CallsOf<Calls>> = {
  [Kind in keyof Calls]: { id: number; kind: Kind; payload: Calls[Kind]['takes'] };
}[keyof Calls];

/** The reply to a request of one kind, when all went well. */
export interface Answer<Calls extends CallsOf<Calls>, Kind extends keyof Calls> {
  id: number;
  kind: Kind;
  value: Calls[Kind]['answers'];
}

/** Errors cross as code and sentence: an Error loses its class and code on the way. */
export interface Failure {
  id: number;
  kind: 'failed';
  error: { code: AppErrorCode; message: string };
}

/**
 * Sent ahead of the reply to a request that takes long: how many bytes of the files it fetches, or
 * rows of the one it reads, are there.
 */
export interface Progress {
  id: number;
  kind: 'progress';
  arrived: number;
  /** Of the whole, in [0, 1], where it is known. */
  share?: number;
}

export type Reply<Calls extends CallsOf<Calls>> =
  { [Kind in keyof Calls]: Answer<Calls, Kind> }[keyof Calls] | Failure;

/** The reply to a request whose work threw. */
export function failureOf(id: number, thrown: unknown): Failure {
  const code = thrown instanceof AppError ? thrown.code : 'worker-failed';
  return { id, kind: 'failed', error: { code, message: messageOf(thrown) } };
}
