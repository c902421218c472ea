import type { Archive } from '../../archive/archive';
import { failureOf, type Progress } from '../messages';
import type { OnProgress } from '../workerSession';
import { exportCatalogue } from './exportCatalogue';
import { importCatalogue } from './importCatalogue';
import { inspectCatalogue } from './inspectCatalogue';
import type { CatalogueFileReply, CatalogueFileRequest } from './protocol';
import { searchCatalogue } from './searchCatalogue';

export interface CatalogueFileSurroundings {
  /** Opens the archive; asked again after a failure. */
  readonly openArchive: () => Promise<Archive>;
  /** Is told how a request gets on, before the reply. */
  readonly report?: (progress: Progress) => void;
  /** Lets the thread do what else it is for; given where nobody waits for a disk meanwhile. */
  readonly turn?: () => Promise<void>;
}

/** What the worker for suppliers' files does, without the worker. */
export class CatalogueFileHandlers {
  readonly #around: CatalogueFileSurroundings;
  readonly #controllers = new Map<number, AbortController>();
  #archive: Promise<Archive> | undefined;

  constructor(around: CatalogueFileSurroundings) {
    this.#around = around;
  }

  /** Never rejects: what goes wrong is part of the reply. */
  async handle(request: CatalogueFileRequest): Promise<CatalogueFileReply> {
    try {
      return await this.#answer(request);
    } catch (thrown) {
      return failureOf(request.id, thrown);
    }
  }

  async #answer(request: CatalogueFileRequest): Promise<CatalogueFileReply> {
    const { id } = request;
    const report: OnProgress = (arrived, share) =>
      this.#around.report?.({
        id,
        kind: 'progress',
        arrived,
        ...(share !== undefined && { share }),
      });
    switch (request.kind) {
      case 'inspect': {
        const { ticket, job } = request.payload;
        const work = (archive: Archive, signal: AbortSignal) =>
          inspectCatalogue(archive, job, signal);
        return { id, kind: 'inspect', value: await this.#work(ticket, work) };
      }
      case 'import': {
        const { ticket, job } = request.payload;
        const work = (archive: Archive, signal: AbortSignal) =>
          importCatalogue(archive, job, signal, report);
        return { id, kind: 'import', value: await this.#work(ticket, work) };
      }
      case 'export': {
        const { ticket, job } = request.payload;
        const work = (archive: Archive, signal: AbortSignal) =>
          exportCatalogue(archive, job, signal, report);
        return { id, kind: 'export', value: await this.#work(ticket, work) };
      }
      case 'search': {
        const { ticket, job } = request.payload;
        const work = (archive: Archive, signal: AbortSignal) =>
          searchCatalogue(archive, job, signal, this.#around.turn);
        return { id, kind: 'search', value: await this.#work(ticket, work) };
      }
      case 'abort':
        this.#controllers.get(request.payload.ticket)?.abort();
        return { id, kind: 'abort', value: undefined };
    }
  }

  async #work<Result>(
    ticket: number,
    work: (archive: Archive, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const controller = new AbortController();
    this.#controllers.set(ticket, controller);
    try {
      return await work(await this.#opened(), controller.signal);
    } finally {
      this.#controllers.delete(ticket);
    }
  }

  async #opened(): Promise<Archive> {
    this.#archive ??= this.#around.openArchive();
    try {
      return await this.#archive;
    } catch (thrown) {
      this.#archive = undefined;
      throw thrown;
    }
  }
}
