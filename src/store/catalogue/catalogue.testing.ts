import { readFileSync } from 'node:fs';
import { expect, vi } from 'vitest';
import type { StoreApi } from 'zustand/vanilla';
import type { Archive } from '../../archive/archive';
import type { CatalogueRecord } from '../../archive/catalogueRecord';
import { openArchive } from '../../archive/openArchive';
import { parseLabels, parseTaxonomy } from '../../manifest/parse';
import { parseReport } from '../../manifest/parseReport';
import { CataloguePool } from '../../worker/catalogue/pool';
import {
  FOLDER,
  registry,
  sourceOf,
  ThreadlessCatalogueWorker,
} from '../../worker/catalogue/threadless.testing';
import { CatalogueFilesClient } from '../../worker/catalogueFiles/client';
import { PageThread } from '../../worker/catalogueFiles/pageThread';
import { createCatalogueStore } from './catalogueStore';
import type { CataloguePorts } from './ports';
import type { CatalogueState, OpenCatalogue } from './state';

const read = (path: string) => readFileSync(new URL(path, FOLDER), 'utf8');
const labels = parseLabels(read(registry.labels.path));
const taxonomy = parseTaxonomy(read(registry.taxonomy.path), labels.labels.length);
export const REPORT = parseReport(read(registry.report.path), labels.labels.length);

/** What the page knows of its models. */
export const SHELF = { registry, labels, taxonomy };

const GOODS = ['Duracell - AAA Batteries (4-Pack)', 'LG - 1.8 Cu. Ft. Microwave - Black'];

/** A file of made-up rows. */
export function goods(rows: number, name = 'goods.csv'): File {
  const lines = Array.from({ length: rows }, (_, i) => `${i},"${GOODS[i % 2]!} ${i}",`);
  return new File([`sku,name,description\n${lines.join('\n')}\n`], name);
}

/** Takes a file in, and waits until all of it is classified. */
export async function classified(
  store: StoreApi<CatalogueState>,
  file: File,
): Promise<OpenCatalogue> {
  await store.getState().takeFiles([file]);
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  return await done(store);
}

/** Waits until a run has ended well. */
export async function done(store: StoreApi<CatalogueState>): Promise<OpenCatalogue> {
  await vi.waitFor(() => expect(store.getState().open?.run.status).toBe('done'), 10_000);
  return store.getState().open!;
}

export const opened = (store: StoreApi<CatalogueState>) => store.getState().open!;

let count = 0;

/** The view's state on the committed models and a browser's database, with all work on one thread. */
export class CatalogueHarness {
  readonly name = `catalogues-${count++}`;
  /** What was given to be saved. */
  readonly saved: { name: string; text: string }[] = [];
  readonly workers: ThreadlessCatalogueWorker[] = [];
  /** Catalogues that some window holds. */
  readonly held: Set<string>;
  readonly #archives: Archive[] = [];
  /** Scores for all windows. */
  readonly pool = new CataloguePool({
    spawn: () => {
      const worker = new ThreadlessCatalogueWorker();
      this.workers.push(worker);
      return worker;
    },
    folder: FOLDER,
    kernels: sourceOf('linear').kernels,
    workers: 1,
  });

  constructor(held = new Set<string>()) {
    this.held = held;
  }

  /** A window: what is kept on the device is what another one finds. */
  open(changes: Partial<CataloguePorts> = {}): StoreApi<CatalogueState> {
    const archive = this.archive();
    return createCatalogueStore({ ...this.#ports(() => archive), ...changes });
  }

  /** Begins to score, and pauses after the first chunk. */
  readonly pausing: CataloguePorts['run'] = (job) => {
    const run = this.pool.run({
      ...job,
      onChunk(result) {
        job.onChunk(result);
        run.pause();
      },
    });
    return run;
  };

  /** A connection to what is kept on the device. */
  async archive(): Promise<Archive> {
    const archive = await openArchive({ name: this.name });
    this.#archives.push(archive);
    return archive;
  }

  /** What is kept of a catalogue, and which of its chunks have answers. */
  async kept(id: string): Promise<{ record: CatalogueRecord | undefined; chunks: number[] }> {
    const archive = await this.archive();
    const chunks: number[] = [];
    for await (const { index } of archive.allAnswers(id)) chunks.push(index);
    return { record: await archive.get(id), chunks };
  }

  close(): void {
    for (const archive of this.#archives) archive.close();
  }

  #ports(archive: () => Promise<Archive>): CataloguePorts {
    const client = async () => {
      const opened = await archive();
      return new CatalogueFilesClient(() => new PageThread(opened));
    };
    const given = (file: File, hasHeader: boolean | undefined) => ({
      file,
      name: file.name,
      ...(hasHeader !== undefined && { options: { hasHeader } }),
    });
    return {
      openArchive: archive,
      files: {
        inspect: async (file, hasHeader, signal) =>
          (await client()).inspect(given(file, hasHeader), { signal }),
        import: async ({ file, hasHeader, ...job }, onProgress, signal) =>
          (await client()).import({ ...given(file, hasHeader), ...job }, { signal, onProgress }),
        export: async (job) => (await client()).export(job),
      },
      run: (job) => this.pool.run(job),
      shelf: () => Promise.resolve(SHELF),
      report: () => Promise.resolve(REPORT),
      example: () =>
        Promise.resolve(new File([read('../example-catalogue.csv')], 'example-catalogue.csv')),
      save: async (name, content) => void this.saved.push({ name, text: await content.text() }),
      reasons: () => Promise.reject(new Error('no models of the page')),
      hold: (id) => Promise.resolve(this.#hold(id)),
      newId: () => `catalogue-${count++}`,
    };
  }

  #hold(id: string): (() => void) | undefined {
    if (this.held.has(id)) return undefined;
    this.held.add(id);
    return () => void this.held.delete(id);
  }
}
