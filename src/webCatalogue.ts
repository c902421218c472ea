import type { StoreApi } from 'zustand/vanilla';
import { type CatalogueSurroundings, createCatalogue, EXAMPLE } from './catalogueRoot';
import { AppError } from './domain/errors';
import type { CatalogueState } from './store/catalogue/state';
import { spawnScoreWorker } from './worker/catalogue/spawn';
import { spawnFilesWorker } from './worker/catalogueFiles/spawn';
import { kernelsAddress } from './worker/kernelsAddress';

/** The view Catalogue of the page that is served: its parts lie beside the page. */
export function createWebCatalogue(around: CatalogueSurroundings): StoreApi<CatalogueState> {
  return createCatalogue(around, {
    spawnScorer: spawnScoreWorker,
    spawnFiles: spawnFilesWorker,
    kernels: kernelsAddress(document.baseURI),
    example: fetchExample,
  });
}

async function fetchExample(): Promise<Blob> {
  const address = new URL(EXAMPLE, document.baseURI);
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    throw new AppError('network', 'The example catalogue could not be fetched. Try again.');
  }
  return await response.blob();
}
