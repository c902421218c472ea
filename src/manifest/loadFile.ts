import { AppError } from '../domain/errors';
import { download, type Fetch } from './download';
import type { FileStore } from './fileStore';
import type { FileReference } from './schema';
import { verify } from './verify';

/** Where the files of the registry come from. */
export interface FileOrigin {
  readonly fetch: Fetch;
  /** Address of the registry's folder, with a slash at its end. */
  readonly folder: string;
  /** Looked into before anything is fetched, and given what was. */
  readonly store: FileStore;
}

/**
 * A verified file of the registry: the copy on this device, or else the one of the server.
 * A copy that is damaged is dropped and fetched anew.
 *
 * @param onBytes told how many bytes are there, never fewer than before, also when a damaged
 *                file is fetched again; a copy is there at once
 * @throws AppError as `download` does
 */
export async function loadFile(
  { fetch, folder, store }: FileOrigin,
  file: FileReference,
  onBytes: (arrived: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const copy = await soundCopy(store, file);
  if (copy) {
    onBytes(copy.length);
    return copy;
  }
  let most = 0;
  const bytes = await download(fetch, folder, file, (arrived) => {
    if (arrived <= most) return;
    most = arrived;
    onBytes(arrived);
  });
  await store.write(file.sha256, bytes);
  return bytes;
}

async function soundCopy(
  store: FileStore,
  file: FileReference,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await store.read(file.sha256);
  if (!bytes) return undefined;
  try {
    await verify(bytes, file);
    return bytes;
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === 'corrupt-file')) throw thrown;
    await store.remove(file.sha256);
    return undefined;
  }
}
