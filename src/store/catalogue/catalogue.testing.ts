import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BroadcastChannel as NodeChannel } from 'node:worker_threads';
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
import type { SearchJob } from '../../worker/catalogueFiles/protocol';
import { browserWindows, type Channel } from './browserWindows';
import { createCatalogueStore } from './catalogueStore';
import type { CataloguePorts } from './ports';
import type { CatalogueState } from './state';
import { WindowLocks } from './windowLocks.testing';

const read = (path: string) => readFileSync(new URL(path, FOLDER), 'utf8');
const labels = parseLabels(read(registry.labels.path));
const taxonomy = parseTaxonomy(read(registry.taxonomy.path), labels.labels.length);
export const REPORT = parseReport(read(registry.report.path), labels.labels.length);

/** What the page knows of its models. */
export const SHELF = { registry, labels, taxonomy };

let count = 0;

/** The view's state on the committed models and a browser's database, with all work on one thread. */
export class CatalogueHarness {
  readonly name = `catalogues-${count++}`;
  /** What was given to be saved. */
  readonly saved: { name: string; text: string }[] = [];
  readonly workers: ThreadlessCatalogueWorker[] = [];
  /** Waited for before the device is searched. */
  beforeSearch: (job: SearchJob, signal: AbortSignal) => Promise<void> = () => Promise.resolve();
  /** Whether a worker crashes instead of answering. */
  crashesOver: ThreadlessCatalogueWorker['crashesOver'] = () => false;
  /** Those of the windows that have a catalogue open. */
  readonly locks = new WindowLocks();
  /** What this device remembers. */
  readonly remembered = new Map<string, string>();
  readonly #archives: Archive[] = [];
  /** Threads hear one another too: tests that run beside this one are other browsers. */
  readonly #browser = randomUUID();
  /** Scores for all windows. */
  readonly pool = new CataloguePool({
    spawn: () => {
      const worker = new ThreadlessCatalogueWorker();
      worker.crashesOver = (request) => this.crashesOver(request);
      this.workers.push(worker);
      return worker;
    },
    folder: FOLDER,
    kernels: sourceOf('linear').kernels,
    workers: 1,
  });

  /** A window: what is kept on the device is what another one finds. */
  open(changes: Partial<CataloguePorts> = {}): StoreApi<CatalogueState> {
    const archive = this.archive();
    return createCatalogueStore({ ...this.#ports(() => archive), ...changes });
  }

  /** Deletes a catalogue behind the back of all windows. */
  async remove(id: string): Promise<void> {
    await this.#archives[0]!.delete(id);
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
        search: async (job, signal) => {
          await this.beforeSearch(job, signal);
          return await (await client()).search(job, { signal });
        },
      },
      run: (job) => this.pool.run(job),
      shelf: () => Promise.resolve(SHELF),
      report: () => Promise.resolve(REPORT),
      example: () =>
        Promise.resolve(new File([read('../example-catalogue.csv')], 'example-catalogue.csv')),
      save: async (name, content) => void this.saved.push({ name, text: await content.text() }),
      reasons: () => Promise.reject(new Error('no models of the page')),
      windows: browserWindows(this.locks, this.#channel()),
      preferences: {
        get: (key) => this.remembered.get(key),
        set: (key, value) => void this.remembered.set(key, value),
      },
      newId: () => `catalogue-${count++}`,
    };
  }

  #channel(): Channel {
    const channel = new NodeChannel(this.#browser);
    channel.unref();
    return channel;
  }
}
