import { fileSave } from 'browser-fs-access';
import type { StoreApi } from 'zustand/vanilla';
import type { Archive } from './archive/archive';
import { openArchive } from './archive/openArchive';
import { AppError } from './domain/errors';
import type { Product } from './domain/product';
import type { ModelRuntime, TextEncoderPort } from './runtime/ports';
import { browserWindows } from './store/catalogue/browserWindows';
import { createCatalogueStore } from './store/catalogue/catalogueStore';
import type { CatalogueFilesPort } from './store/catalogue/ports';
import type { CatalogueState, RowReasons } from './store/catalogue/state';
import type { PreferencesPort } from './store/ports';
import { saveFile } from './ui/saveFile';
import { CataloguePool } from './worker/catalogue/pool';
import type { CatalogueCalls } from './worker/catalogue/protocol';
import { CatalogueFilesClient } from './worker/catalogueFiles/client';
import { PageThread } from './worker/catalogueFiles/pageThread';
import type { CatalogueFileCalls } from './worker/catalogueFiles/protocol';
import type { WorkerLike } from './worker/workerSession';

/** The composition root of the view Catalogue: fetched when that is first opened. */

export const EXAMPLE = 'example-catalogue.csv';

/** What the view shares with the rest of the page. */
export interface CatalogueSurroundings {
  readonly runtime: ModelRuntime;
  readonly text: TextEncoderPort;
  readonly preferences: PreferencesPort;
  /** Absolute address of the registry's folder, with a slash at its end. */
  readonly folder: string;
}

/** What depends on where the page's own files are. */
export interface CatalogueParts {
  /** Start workers; may throw where the browser refuses them. */
  spawnScorer(): WorkerLike<CatalogueCalls>;
  spawnFiles(): WorkerLike<CatalogueFileCalls>;
  /** Where the workers find the SIMD kernels. */
  readonly kernels: string;
  /** The bytes of the example catalogue, a CSV file. */
  example(): Promise<Blob>;
}

export function createCatalogue(
  around: CatalogueSurroundings,
  parts: CatalogueParts,
): StoreApi<CatalogueState> {
  const { runtime, folder } = around;
  let archive: Promise<Archive> | undefined;
  const opened = () => (archive ??= openArchive());
  const pool = new CataloguePool({
    spawn: () => parts.spawnScorer(),
    folder,
    kernels: parts.kernels,
  });
  return createCatalogueStore({
    openArchive: opened,
    files: filesOf(opened, parts),
    run(job) {
      const run = pool.run(job);
      // a model that came quickly once comes quickly again, and the review needs none
      const rest = () => pool.rest();
      void run.finished.then(rest, rest);
      return run;
    },
    shelf: () => runtime.open(),
    report: () => runtime.report(),
    example: async () => new File([await parts.example()], EXAMPLE, { type: 'text/csv' }),
    reasons: (product, label) => reasonsFor(around, product, label),
    save,
    windows: browserWindows(),
    preferences: around.preferences,
    newId: () => crypto.randomUUID(),
  });
}

function filesOf(opened: () => Promise<Archive>, parts: CatalogueParts): CatalogueFilesPort {
  let client: CatalogueFilesClient | undefined;
  const ready = async () => {
    const archive = await opened();
    // an archive in the page's memory is not there for a worker
    return (client ??= new CatalogueFilesClient(() =>
      archive.persistent ? parts.spawnFiles() : new PageThread(archive),
    ));
  };
  const given = (file: File, hasHeader: boolean | undefined) => ({
    file,
    name: file.name,
    ...(hasHeader !== undefined && { options: { hasHeader } }),
  });
  return {
    inspect: async (file, hasHeader, signal) =>
      (await ready()).inspect(given(file, hasHeader), { signal }),
    async import({ file, hasHeader, ...job }, onProgress, signal) {
      const whole = { ...given(file, hasHeader), ...job };
      const record = await (await ready()).import(whole, { signal, onProgress });
      askToKeep();
      return record;
    },
    export: async (job) => (await ready()).export(job),
    search: async (job, signal) => (await ready()).search(job, { signal }),
  };
}

/** There is work now that the browser should not clear by itself when space is short. */
function askToKeep(): void {
  if (!('storage' in navigator)) return;
  navigator.storage.persist().catch(() => false); // it goes on without a promise
}

async function reasonsFor(
  { runtime, text }: CatalogueSurroundings,
  product: Product,
  label: number,
): Promise<RowReasons> {
  await Promise.all([text.open(), runtime.load('linear', () => undefined)]);
  const [encoded, words] = await Promise.all([text.encode(product), text.locate(product)]);
  const explanation = await runtime.explain('linear', { product: encoded, words, label });
  return { label, words, explanation };
}

/** Where somebody says, or as a download where the browser does not ask. */
async function save(name: string, content: Blob): Promise<void> {
  try {
    await fileSave(content, { fileName: name });
  } catch (thrown) {
    const reason = thrown instanceof DOMException ? thrown.name : undefined;
    // it asks only soon after a press, and a large file takes longer to be written
    if (reason === 'SecurityError') return saveFile(name, content);
    throw reason === 'AbortError'
      ? new AppError('aborted', 'Nothing was saved.')
      : new AppError('io', `${name} could not be saved. Try again.`, { cause: thrown });
  }
}
