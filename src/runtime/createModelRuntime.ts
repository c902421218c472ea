import { AppError, assert, messageOf } from '../domain/errors';
import type { BaseModelId, RunId } from '../domain/model';
import type { Fetch } from '../manifest/download';
import { NO_STORE, type FileStore } from '../manifest/fileStore';
import type { FileOrigin } from '../manifest/loadFile';
import type { ReportFile } from '../manifest/reportSchema';
import type { HistoryFile, ModelCard, NetCard } from '../manifest/schema';
import { calibrated } from '../models/ensemble';
import type { Explanation, WordQuestion } from '../models/explain/explanation';
import type { MeasuredScores } from '../models/measuredScores';
import type { EncodedProduct } from '../text/encodedProduct';
import type { BackendDriver } from './backendDriver';
import { askedBackend, browserDrivers } from './browserDrivers';
import { LinearHost } from './linearHost';
import { memoised } from './memoised';
import { NetExplainer } from './netExplainer';
import type { NetHost } from './netHost';
import type {
  BackendState,
  LinearScorerPort,
  ModelRuntime,
  ProgressListener,
  Shelf,
} from './ports';
import { partNotFetched } from './partNotFetched';
import type { PublishedFiles } from './publishedFiles';

export interface ModelRuntimeOptions {
  /** Folder of registry.json, relative to the page. */
  baseUrl: string;
  linear: LinearScorerPort;
  fetch?: Fetch;
  /** Keeps what was fetched for the next visit; nothing is kept without it. */
  store?: FileStore;
  /** Best first; those of the browser, beginning with the one the address asks for. */
  drivers?: readonly BackendDriver[];
}

/** The models of the page. Nothing is fetched, and no backend started, before it is asked for. */
export function createModelRuntime(options: ModelRuntimeOptions): ModelRuntime {
  return new BrowserModelRuntime(options);
}

class BrowserModelRuntime implements ModelRuntime {
  readonly #origin: FileOrigin;
  readonly #drivers: readonly BackendDriver[];
  readonly #linear: LinearHost;
  readonly #cards = new Map<BaseModelId, ModelCard>();
  readonly #backendListeners = new Set<(state: BackendState) => void>();
  readonly #progressListeners = new Map<BaseModelId, Set<ProgressListener>>();
  readonly #netExplainer = new NetExplainer();
  #state: BackendState | undefined;
  #host: NetHost | undefined;

  constructor(options: ModelRuntimeOptions) {
    const { baseUrl, linear, fetch = pageFetch, drivers = pageDrivers() } = options;
    const { store = NO_STORE } = options;
    assert(!/^(\w+:|\/\/)/.test(baseUrl), 'models come from the origin of the page');
    const folder = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
    this.#origin = { fetch, folder, store };
    this.#drivers = drivers;
    this.#linear = new LinearHost(linear);
  }

  async open(): Promise<Shelf> {
    return await (await this.#files()).shelf();
  }

  async load(id: BaseModelId, onProgress: ProgressListener): Promise<ModelCard> {
    const listeners = this.#progressListeners.get(id) ?? new Set();
    this.#progressListeners.set(id, listeners.add(onProgress));
    try {
      return await asAppError(this.#loaded(id));
    } finally {
      listeners.delete(onProgress);
    }
  }

  async predict(id: BaseModelId, product: EncodedProduct): Promise<MeasuredScores> {
    const card = this.#card(id);
    const { scores, elapsedMs } = await asAppError(this.#rawScores(card, product));
    return { scores: calibrated(card.calibration, scores), elapsedMs };
  }

  async explain(
    id: BaseModelId,
    question: WordQuestion,
    signal?: AbortSignal,
  ): Promise<Explanation> {
    if (this.#card(id).kind === 'linear') return await asAppError(this.#linear.explain(question));
    assert(this.#host, `${id} is loaded before it is asked`);
    return await asAppError(this.#netExplainer.explain(this.#host, id, question, signal));
  }

  async history(id: RunId): Promise<HistoryFile> {
    return await (await this.#files()).history(id);
  }

  async report(): Promise<ReportFile> {
    return await (await this.#files()).report();
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

  // the readers of the files come while the page is painted already
  readonly #files = memoised<void, PublishedFiles>(async () => {
    const { PublishedFiles } = await import('./publishedFiles').catch(partNotFetched);
    return new PublishedFiles(this.#origin);
  });

  // tfjs comes with the host: imported late, it is not in the way of the first paint
  readonly #hostReady = memoised<void, NetHost>(async () => {
    const { NetHost } = await import('./netHost').catch(partNotFetched);
    this.#host = new NetHost(this.#drivers, (state) => this.#announce(state));
    return this.#host;
  });

  readonly #loaded = memoised<BaseModelId, ModelCard>(async (id) => {
    const files = await this.#files();
    const card = await files.card(id);
    const onProgress: ProgressListener = (loaded, total) => {
      for (const listener of this.#progressListeners.get(id) ?? []) listener(loaded, total);
    };
    switch (card.kind) {
      case 'net':
        await this.#loadNet(card, onProgress);
        break;
      case 'linear':
        await this.#linear.add(await files.linear(card), onProgress);
        break;
      case 'ensemble':
        assert(false, 'an ensemble has nothing to load');
    }
    this.#cards.set(id, card);
    return card;
  });

  async #loadNet(card: NetCard, onProgress: ProgressListener): Promise<void> {
    const starting = this.#hostReady();
    // while the files arrive; should it fail, `add` meets the error again
    starting.then((host) => host.start()).catch(() => {});
    const net = await (await this.#files()).net(card, onProgress);
    await (await starting).add(net);
  }

  #card(id: BaseModelId): ModelCard {
    const card = this.#cards.get(id);
    assert(card, `${id} is loaded before it is asked`);
    return card;
  }

  async #rawScores({ id, kind }: ModelCard, product: EncodedProduct): Promise<MeasuredScores> {
    if (kind === 'linear') return await this.#linear.predict(product);
    assert(this.#host, `${id} is loaded before it is asked`);
    const start = performance.now();
    const scores = await this.#host.predict(id, product);
    return { scores, elapsedMs: performance.now() - start };
  }

  #announce(state: BackendState): void {
    this.#state = state;
    for (const listener of this.#backendListeners) listener(state);
  }
}

export const pageFetch: Fetch = (url, options) => fetch(url, options);

const pageDrivers = () => browserDrivers(askedBackend(location.search));

/** What tfjs itself throws has no code. */
async function asAppError<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('no-backend', `A model could not be computed: ${messageOf(thrown)}`, {
      cause: thrown,
    });
  }
}
