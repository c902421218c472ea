import { AppError } from '../../domain/errors';

/** What is used of a `ReadableStream`. */
interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
  };
}

/** A file of products; a `File` is one. */
export interface CatalogueFile {
  readonly name: string;
  /** Its bytes from the beginning; can be asked for several times. */
  stream(): ByteStream | AsyncIterable<Uint8Array>;
}

/** Some streams give a file as a whole; the rows of this many bytes are a batch. */
const LONGEST_PIECE = 128 * 1024;

/** @throws AppError `aborted` */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('aborted', 'Reading the file was cancelled.');
}

/**
 * The bytes of a file, asked for no faster than they are taken.
 *
 * @throws AppError `aborted`, or `io` when the file cannot be read any more
 */
export async function* readBytes(
  file: CatalogueFile,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of chunksOf(file.stream())) {
      for (let start = 0; start < chunk.length; start += LONGEST_PIECE) {
        throwIfAborted(signal);
        yield chunk.subarray(start, start + LONGEST_PIECE);
      }
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(
      'io',
      `The file “${file.name}” cannot be read: it may have been moved, changed or opened ` +
        'elsewhere. Choose it again.',
      { cause: thrown },
    );
  }
  throwIfAborted(signal);
}

/** Not every browser can iterate over a stream. */
async function* chunksOf(
  stream: ByteStream | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  if (!('getReader' in stream)) {
    yield* stream;
    return;
  }
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) break;
      if (value) yield value;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}
