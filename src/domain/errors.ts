/** Why something expected went wrong; each code has one way to go on. */
export type AppErrorCode =
  | 'network' // a file could not be fetched: try again
  | 'missing-file' // the server has no such file
  | 'corrupt-file' // size or SHA-256 differs from the registry
  | 'bad-format' // readable, but not what the schema says
  | 'newer-schema' // written by a newer release than this one
  | 'shape-mismatch' // weights, vocabulary and labels do not fit together
  | 'no-backend' // neither WebGL nor WebAssembly nor plain CPU came up
  | 'context-lost' // the graphics device dropped the weights
  | 'worker-failed' // the text worker could not start or crashed
  | 'aborted' // superseded by newer input
  | 'bad-input' // what the user gave cannot be used
  | 'storage-full' // the browser has no room left to keep something
  | 'disposed' // asked after it was given up: make another
  | 'io'; // disk or stream failed

/** An expected failure. `message` is a full sentence for the person in front of the screen. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Throws when an invariant is broken: a fault of this program, not of its input. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${invariant}`);
}

/** The sentence of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Whether work was given up because nobody wants its result any more. */
export function isAborted(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === 'aborted';
}
