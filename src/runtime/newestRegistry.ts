import { AppError } from '../domain/errors';
import { downloadText, type Fetch } from '../manifest/download';
import type { FileOrigin } from '../manifest/loadFile';
import type { Registry } from '../manifest/schema';

/** The registry that works without the server, beside the files it refers to. */
const KEY = 'registry.json';

const PATIENCE_MS = 8_000;

/**
 * Opens the registry of the server. Where the server cannot be reached, or is ahead of a page
 * that came from the device, the one that was kept is opened instead.
 *
 * The first registry is kept at once; a newer one takes its place when all of it works
 * (`keepRegistry`), so that there is always one whose files are here.
 *
 * @throws AppError what the server's registry failed with
 */
export async function newestRegistry<Opened>(
  origin: FileOrigin,
  open: (text: string) => Promise<Opened>,
): Promise<Opened> {
  const { folder, store } = origin;
  const kept = await store.read(KEY);
  try {
    const text = await downloadText(kept ? impatient(origin.fetch) : origin.fetch, folder + KEY);
    const opened = await open(text);
    if (!kept) await store.write(KEY, new TextEncoder().encode(text));
    return opened;
  } catch (thrown) {
    if (!kept || !isPassing(thrown)) throw thrown;
    return await open(new TextDecoder().decode(kept)).catch(() => {
      throw thrown;
    });
  }
}

/** A network that swallows requests is as good as none, where there is something to go on with. */
function impatient(fetch: Fetch): Fetch {
  return (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
}

/** From now on this is the registry that is opened without the server. */
export async function keepRegistry({ store }: FileOrigin, registry: Registry): Promise<void> {
  await store.write(KEY, new TextEncoder().encode(JSON.stringify(registry)));
}

/** Failures that say nothing against the files of the last visit. */
function isPassing(thrown: unknown): boolean {
  return thrown instanceof AppError && ['network', 'newer-schema'].includes(thrown.code);
}

/** Whether a key of the store belongs to a release with these files. */
export function belongsTo(files: readonly { sha256: string }[]): (key: string) => boolean {
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  return (key) => key === KEY || hashes.has(key);
}
