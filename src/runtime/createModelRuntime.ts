import { AppError, assert, messageOf } from '../domain/errors';
import type { ModelId } from '../domain/model';
import type { Fetch } from '../manifest/download';
import type { HistoryFile, ModelCard } from '../manifest/schema';
import type { EncodedProduct } from '../text/encodedProduct';
import type { BackendDriver } from './backendDriver';
import { askedBackend, browserDrivers } from './browserDrivers';
import { memoised } from './memoised';
import type { NetHost } from './netHost';
import type { BackendState, ModelRuntime, Prediction, ProgressListener, Shelf } from './ports';
import { PublishedFiles } from './publishedFiles';

export interface ModelRuntimeOptions {
  /** Folder of registry.json, relative to the page. */
  baseUrl: string;
  fetch?: Fetch;
  /** Best first; those of the browser, beginning with the one the address asks for. */
  drivers?: readonly BackendDriver[];
}

/** The nets of the page. Nothing is fetched, and no backend started, before it is asked for. */
export function createModelRuntime(options: ModelRuntimeOptions): ModelRuntime {
  return new BrowserModelRuntime(options);
}

class BrowserModelRuntime implements ModelRuntime {
  readonly #files: PublishedFiles;
  readonly #drivers: readonly BackendDriver[];
  readonly #backendListeners = new Set<(state: BackendState) => void>();
  readonly #progressListeners = new Map<ModelId, Set<ProgressListener>>();
  #state: BackendState | undefined;
  #host: NetHost | undefined;

  constructor({ baseUrl, fetch = pageFetch, drivers = pageDrivers() }: ModelRuntimeOptions) {
    assert(!/^(\w+:|\/\/)/.test(baseUrl), 'models come from the origin of the page');
    this.#files = new PublishedFiles(fetch, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
    this.#drivers = drivers;
  }

  open(): Promise<Shelf> {
    return this.#files.shelf();
  }

  async load(id: ModelId, onProgress: ProgressListener): Promise<ModelCard> {
    const listeners = this.#progressListeners.get(id) ?? new Set();
    this.#progressListeners.set(id, listeners.add(onProgress));
    try {
      return await asAppError(this.#loaded(id));
    } finally {
      listeners.delete(onProgress);
    }
  }

  async predict(id: ModelId, product: EncodedProduct): Promise<Prediction> {
    const start = performance.now();
    assert(this.#host, `${id} is loaded before it is asked`);
    const scores = await asAppError(this.#host.predict(id, product));
    return { scores, elapsedMs: performance.now() - start };
  }

  history(id: ModelId): Promise<HistoryFile> {
    return this.#files.history(id);
  }

  backend(): BackendState | undefined {
    return this.#state;
  }

  onBackendChange(listener: (state: BackendState) => void): () => void {
    this.#backendListeners.add(listener);
    return () => this.#backendListeners.delete(listener);
  }

  memory(): { tensors: number; bytes: number } {
    return this.#host?.memory() ?? { tensors: 0, bytes: 0 };
  }

  dispose(): void {
    void this.#host?.end();
    this.#backendListeners.clear();
  }

  // tfjs comes with the host: imported late, it is not in the way of the first paint
  readonly #hostReady = memoised<void, NetHost>(async () => {
    const { NetHost } = await import('./netHost');
    this.#host = new NetHost(this.#drivers, (state) => this.#announce(state));
    return this.#host;
  });

  readonly #loaded = memoised<ModelId, ModelCard>(async (id) => {
    const starting = this.#hostReady();
    // while the files arrive; should it fail, `add` meets the error again
    starting.then((host) => host.start()).catch(() => {});
    const model = await this.#files.model(id, (loaded, total) => {
      for (const listener of this.#progressListeners.get(id) ?? []) listener(loaded, total);
    });
    await (await starting).add(model);
    return model.card;
  });

  #announce(state: BackendState): void {
    this.#state = state;
    for (const listener of this.#backendListeners) listener(state);
  }
}

const pageFetch: Fetch = (url, options) => fetch(url, options);

const pageDrivers = () => browserDrivers(askedBackend(location.search));

/** What tfjs itself throws has no code. */
async function asAppError<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('no-backend', `A net could not be computed: ${messageOf(thrown)}`, {
      cause: thrown,
    });
  }
}
