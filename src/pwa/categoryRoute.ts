/// <reference lib="webworker" />
import { matchPrecache, type PrecacheEntry } from 'workbox-precaching';
import { createCategoryApi, PREDICTION_PATH } from '../api/categoryApi';
import { ServedModels } from '../classifier/servedModels';
import { AppError } from '../domain/errors';
import { CacheFileStore } from '../manifest/cacheFileStore';
import { type FileOrigin, loadFile } from '../manifest/loadFile';
import { parseRegistry } from '../manifest/parse';
import { openShelf } from '../models/batch/shelf';
import { newestRegistry } from '../runtime/newestRegistry';

/** A first question waits until the model is there, which may have to come over the network. */
const PATIENCE_MS = 60_000;

const MOST_WAITING = 4000;

const KERNELS = /(^|\/)kernels-[\w-]+\.wasm$/;

/**
 * `GET /product/categoryPrediction` without a server: the service worker answers it, with the models
 * that page and workers keep on the device. Nothing is loaded before somebody asks.
 *
 * @param home path of the page's folder, with a slash at both ends
 * @param kept what the build made, the SIMD kernels among it
 */
export function categoryRoute(home: string, kept: readonly (PrecacheEntry | string)[]) {
  const folder = new URL(`${home}models/`, self.location.href).href;
  const origin: FileOrigin = {
    fetch: (url, options) => fetch(url, options),
    folder,
    store: new CacheFileStore(() => self.caches, folder),
  };
  const models = new ServedModels(
    {
      openShelf: () =>
        newestRegistry(origin, (text) =>
          openShelf(parseRegistry(text), async (file, parse) =>
            parse(await loadFile(origin, file)),
          ),
        ),
      readKernels: () => readKernels(kept),
    },
    { patienceMs: PATIENCE_MS, mostWaiting: MOST_WAITING, later: (work) => setTimeout(work, 0) },
  );
  return { path: home + PREDICTION_PATH, answer: createCategoryApi(models, home) };
}

async function readKernels(
  kept: readonly (PrecacheEntry | string)[],
): Promise<Uint8Array<ArrayBuffer>> {
  const urls = kept.map((entry) => (typeof entry === 'string' ? entry : entry.url));
  const url = urls.find((each) => KERNELS.test(each));
  const response = url === undefined ? undefined : await matchPrecache(url);
  if (!response) {
    throw new AppError('missing-file', 'A part of the page is missing. Reload the page.');
  }
  return new Uint8Array(await response.arrayBuffer());
}
