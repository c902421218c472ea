import type { CacheLike, CacheStorageLike } from './cacheFileStore';

/** The browser's `caches` in memory, with real responses. */
export class CachesInMemory implements CacheStorageLike {
  readonly entries = new Map<string, Uint8Array<ArrayBuffer>>();
  /** What `put` throws from now on, as a full disk makes it. */
  refusal: Error | undefined;

  open(): Promise<CacheLike> {
    return Promise.resolve({
      match: (url) => {
        const bytes = this.entries.get(url);
        return Promise.resolve(bytes && new Response(bytes));
      },
      put: async (url, response) => {
        if (this.refusal) throw this.refusal;
        this.entries.set(url, new Uint8Array(await response.arrayBuffer()));
      },
      delete: (url) => Promise.resolve(this.entries.delete(url)),
      keys: () => Promise.resolve([...this.entries.keys()].map((url) => ({ url }))),
    });
  }
}
