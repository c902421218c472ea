import type { FileStore } from './fileStore';

/** What is used of the browser's `caches`, which page, worker and service worker share. */
export interface CacheStorageLike {
  open(name: string): Promise<CacheLike>;
}

export interface CacheLike {
  match(url: string): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
  delete(url: string): Promise<boolean>;
  keys(): Promise<readonly { readonly url: string }[]>;
}

/** Not a name of Workbox's, which tidies up after itself. */
const CACHE_NAME = 'aisle-files';

/**
 * Files in the browser's Cache API, each at `folder` + key: an address under which the server
 * has nothing, so that no request is ever answered with it by accident. Pages in different
 * folders of one origin do not see each other's files.
 */
export class CacheFileStore implements FileStore {
  readonly #caches: () => CacheStorageLike | undefined;
  readonly #folder: string;
  #refused = false;

  /**
   * @param caches may throw or give nothing, as browsers do in private windows
   * @param folder absolute address with a slash at its end
   */
  constructor(caches: () => CacheStorageLike | undefined, folder: string) {
    this.#caches = caches;
    this.#folder = folder;
  }

  /** Whether the browser refused to keep the last file it was given. */
  get refused(): boolean {
    return this.#refused;
  }

  async read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return await this.#attempt(async (cache) => {
      const response = await cache.match(this.#folder + key);
      return response && new Uint8Array(await response.arrayBuffer());
    });
  }

  async write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const kept = await this.#attempt(async (cache) => {
      await cache.put(this.#folder + key, new Response(bytes));
      return true;
    });
    this.#refused = kept !== true;
  }

  async remove(key: string): Promise<void> {
    await this.#attempt((cache) => cache.delete(this.#folder + key));
  }

  /** What is kept; `undefined` where the browser keeps nothing at all. */
  async keys(): Promise<ReadonlySet<string> | undefined> {
    return await this.#attempt(async (cache) => {
      const addresses = (await cache.keys()).map(({ url }) => url);
      const own = addresses.filter((url) => url.startsWith(this.#folder));
      return new Set(own.map((url) => url.slice(this.#folder.length)));
    });
  }

  /** Opened anew each time: a cache that was deleted behind the page's back is made again. */
  async #attempt<Value>(work: (cache: CacheLike) => Promise<Value>): Promise<Value | undefined> {
    try {
      const caches = this.#caches();
      return caches && (await work(await caches.open(CACHE_NAME)));
    } catch (thrown) {
      console.warn('The browser refuses to keep files.', thrown);
      return undefined;
    }
  }
}
