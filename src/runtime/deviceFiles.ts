import { AppError } from '../domain/errors';
import type { CacheFileStore } from '../manifest/cacheFileStore';
import type { FileOrigin } from '../manifest/loadFile';
import { loadFile } from '../manifest/loadFile';
import { allFiles, bytesOf } from '../manifest/registryFiles';
import type { Registry } from '../manifest/schema';
import { belongsTo, keepRegistry } from './newestRegistry';
import type { DeviceFiles, DeviceSpace, ProgressListener } from './ports';

export interface DeviceFilesOptions extends FileOrigin {
  readonly store: CacheFileStore;
  /** The browser's `navigator.storage`; missing on addresses that are not secure. */
  readonly storage: StorageLike | undefined;
}

/** What is used of the browser's StorageManager. */
export interface StorageLike {
  estimate?(): Promise<{ usage?: number; quota?: number }>;
  persisted?(): Promise<boolean>;
  persist?(): Promise<boolean>;
}

/** The files of the registry that this device keeps. */
export function createDeviceFiles(options: DeviceFilesOptions): DeviceFiles {
  const { store, storage } = options;
  return {
    kept: () => store.keys(),
    fetchAll: (registry, onProgress, signal) => fetchAll(options, registry, onProgress, signal),

    async settle(registry) {
      await keepRegistry(options, registry);
      // without its registry the new release is not here, and the old one must stay
      if (store.refused) return;
      await removeAll(store, not(belongsTo(allFiles(registry))));
    },

    clear: () => removeAll(store, () => true),
    space: () => spaceOf(storage),
    // a browser may ask the user, or refuse without asking
    persist: () => storage?.persist?.().catch(() => false) ?? Promise.resolve(false),
  };
}

/** One file after the other; those that are here are checked, and healed where they are damaged. */
async function fetchAll(
  origin: DeviceFilesOptions,
  registry: Registry,
  onProgress: ProgressListener,
  signal: AbortSignal,
): Promise<void> {
  let fetched = false;
  const fetch: FileOrigin['fetch'] = (url, how) => {
    fetched = true;
    return origin.fetch(url, { ...how, signal });
  };
  const files = allFiles(registry);
  const total = bytesOf(files);
  let done = 0;
  for (const file of files) {
    fetched = false;
    try {
      await loadFile({ ...origin, fetch }, file, (bytes) => onProgress(done + bytes, total));
    } catch (thrown) {
      throw signal.aborted ? cancelled() : thrown;
    }
    if (signal.aborted) throw cancelled();
    // what was here already was not refused, whatever happened to a file before it
    if (fetched && origin.store.refused) throw refused();
    done += file.bytes;
  }
  await keepRegistry(origin, registry);
}

async function removeAll(store: CacheFileStore, unwanted: (key: string) => boolean): Promise<void> {
  const keys = [...((await store.keys()) ?? [])];
  await Promise.all(keys.filter(unwanted).map((key) => store.remove(key)));
}

/** What the browser says of the space; nothing where it has no `storage`. */
export async function spaceOf(storage: StorageLike | undefined): Promise<DeviceSpace> {
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => undefined),
  ]);
  return {
    ...(estimate?.usage !== undefined && { usedBytes: estimate.usage }),
    ...(persisted !== undefined && { persisted }),
  };
}

const not = (test: (key: string) => boolean) => (key: string) => !test(key);

function cancelled(): AppError {
  return new AppError('aborted', 'The download was cancelled. What has arrived is kept.');
}

function refused(): AppError {
  return new AppError(
    'io',
    'The browser refuses to keep files: the window is private, or there is no space left. ' +
      'Open the page in an ordinary window, or make space, and try again.',
  );
}
