import type { StoreApi } from 'zustand/vanilla';
import { type CatalogueSurroundings, createCatalogue } from './catalogueRoot';
import { EXAMPLE, KERNELS } from './embedded/fileNames';
import { serveFiles } from './embedded/fileMessages';
import { damaged } from './embedded/noNetwork';
import ScoreWorker from './embedded/scoreWorker?worker&inline';
import type { FileStore } from './manifest/fileStore';
import type { CatalogueState } from './store/catalogue/state';
import FilesWorker from './worker/catalogueFiles/filesWorker?worker&inline';

/** The view Catalogue of the single file: its parts lie in the document. */
export function createSingleCatalogue(
  around: CatalogueSurroundings,
  files: FileStore,
): StoreApi<CatalogueState> {
  return createCatalogue(around, {
    spawnScorer: () => serveFiles(files, new ScoreWorker({ name: 'catalogue' })),
    spawnFiles: () => new FilesWorker({ name: 'catalogue-files' }),
    kernels: KERNELS,
    async example() {
      const bytes = await files.read(EXAMPLE);
      if (!bytes) throw damaged(EXAMPLE);
      return new Blob([bytes]);
    },
  });
}
