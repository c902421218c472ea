import { AppError } from '../domain/errors';
import type { FileReference } from './schema';
import { corrupt, verify } from './verify';

/** What is used of `fetch`, so that the page, a worker and a test can each give their own. */
export type Fetch = (
  url: string,
  options: { cache?: 'default' | 'no-cache' | 'reload'; signal?: AbortSignal },
) => Promise<FetchedResponse>;

export interface FetchedResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): ChunkReader } | null;
  text(): Promise<string>;
}

interface ChunkReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/**
 * Fetches a file of the registry, counting its bytes as they arrive, and verifies it.
 * A damaged copy is asked for once more past the browser's cache, where it may sit.
 *
 * @param folder address of the registry's folder, with a slash at its end
 * @throws AppError `network`, `missing-file` or `corrupt-file`
 */
export async function download(
  fetch: Fetch,
  folder: string,
  file: FileReference,
  onBytes: (arrived: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await downloadOnce(fetch, folder, file, 'default', onBytes);
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === 'corrupt-file')) throw thrown;
    return await downloadOnce(fetch, folder, file, 'reload', onBytes);
  }
}

/** Fetches a text without a reference, as the registry itself is; always asks the server. */
export async function downloadText(fetch: Fetch, url: string): Promise<string> {
  const response = await answer(fetch, url, 'no-cache');
  try {
    return await response.text();
  } catch (cause) {
    throw unreachable(url, cause);
  }
}

async function downloadOnce(
  fetch: Fetch,
  folder: string,
  file: FileReference,
  cache: 'default' | 'reload',
  onBytes: (arrived: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await answer(fetch, folder + file.path, cache);
  if (!response.body) throw corrupt(file.path, 'it is empty');
  const bytes = await collect(response.body.getReader(), file, onBytes);
  await verify(bytes, file);
  return bytes;
}

async function collect(
  reader: ChunkReader,
  file: FileReference,
  onBytes: (arrived: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.bytes);
  let arrived = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw unreachable(file.path, cause);
    });
    if (done || !value) return bytes.subarray(0, arrived);
    if (arrived + value.length > bytes.length) {
      await reader.cancel();
      throw corrupt(file.path, `it is longer than ${file.bytes} bytes`);
    }
    bytes.set(value, arrived);
    arrived += value.length;
    onBytes(arrived);
  }
}

async function answer(
  fetch: Fetch,
  url: string,
  cache: 'default' | 'no-cache' | 'reload',
): Promise<FetchedResponse> {
  const response = await fetch(url, { cache }).catch((cause: unknown) => {
    throw unreachable(url, cause);
  });
  // a server of single-page apps answers an unknown path with the page itself
  const page = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || response.status === 410 || (response.ok && page)) {
    throw new AppError(
      'missing-file',
      `The server has no file ${url}. Reload the page; if that does not help, the models ` +
        'have to be built again.',
    );
  }
  if (!response.ok) {
    throw new AppError(
      'network',
      `The server answered with status ${response.status} for ${url}. Try again.`,
    );
  }
  return response;
}

function unreachable(url: string, cause: unknown): AppError {
  // where there is no network `fetch` says itself what is wrong
  if (cause instanceof AppError) return cause;
  return new AppError(
    'network',
    `The file ${url} could not be fetched. Check the connection and try again.`,
    { cause },
  );
}
