import { existsSync } from 'node:fs';
import { AppError } from '../../../src/domain/errors';
import { startProgress } from '../progress';
import { writeStreamed } from '../writeStreamed';

export const SOURCE_ADDRESS =
  'https://raw.githubusercontent.com/BestBuyAPIs/open-data-set/master/products.json';

/** Long for an answer to begin, not for the whole file. */
const ANSWER_TIMEOUT_MS = 30_000;

/**
 * Fetches the original data set to `path`, unless it is there already.
 *
 * @throws AppError `network` saying how to go on without
 */
export async function downloadSource(path: string): Promise<void> {
  if (existsSync(path)) return;
  await writeStreamed(path, counted(await fetchSource()));
}

async function fetchSource(): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('no answer in time')), ANSWER_TIMEOUT_MS);
  try {
    const response = await fetch(SOURCE_ADDRESS, { signal: stop.signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  } catch (thrown) {
    throw unreachable(thrown);
  } finally {
    clearTimeout(timer);
  }
}

async function* counted(response: Response): AsyncGenerator<Uint8Array> {
  const total = Math.round(Number(response.headers.get('content-length') ?? 0) / 1024);
  const progress = startProgress({ label: 'Downloading', total, unit: 'KiB' });
  try {
    for await (const chunk of response.body ?? []) {
      progress.advance(chunk.length / 1024);
      yield chunk;
    }
  } catch (thrown) {
    throw unreachable(thrown);
  } finally {
    progress.stop();
  }
}

function unreachable(cause: unknown): AppError {
  return new AppError(
    'network',
    `${SOURCE_ADDRESS} cannot be fetched. ` +
      'Fetch that file in another way and give it: npm run data -- --source products.json',
    { cause },
  );
}
