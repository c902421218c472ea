/**
 * Keeps files on the device. Nothing here ever rejects: what cannot be kept is fetched again,
 * and what cannot be read counts as not kept.
 */
export interface FileStore {
  /** @param key SHA-256 of a file of the registry, or another word that no such hash is */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where nothing can be kept, or need not be. */
export const NO_STORE: FileStore = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};
