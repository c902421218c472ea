import type { CatalogueRecord } from '../../archive/catalogueRecord';
import type { RowBits } from '../../catalogue/review/rowBits';
import { AppError } from '../../domain/errors';
import { type OnProgress, WorkerSession, type WorkerLike, type WorkerTask } from '../workerSession';
import type {
  CatalogueFileCalls,
  ExportedFile,
  ExportJob,
  GivenFile,
  ImportJob,
  InspectedFile,
  SearchJob,
} from './protocol';

const FILES: WorkerTask = {
  many: 'read and write catalogues',
  one: 'reads and writes catalogues',
};

type Work<Result> = (session: WorkerSession<CatalogueFileCalls>, ticket: number) => Promise<Result>;

/** How somebody follows what takes long. */
export interface Following {
  /** Gives it up: it rejects as `aborted` once nothing is left of it. */
  readonly signal?: AbortSignal;
  /** Told how many rows are done, and what share of all that is. */
  readonly onProgress?: OnProgress;
}

/**
 * Files of catalogues as the page sees them. The worker starts with the first call and gives its
 * memory back when a file has been read or written, or a catalogue searched; one that crashed is replaced at the next.
 */
export class CatalogueFilesClient {
  readonly #spawn: () => WorkerLike<CatalogueFileCalls>;
  #session: WorkerSession<CatalogueFileCalls> | undefined;
  #lastTicket = 0;
  #underWay = 0;

  /** @param spawn starts a worker; may throw where workers are refused */
  constructor(spawn: () => WorkerLike<CatalogueFileCalls>) {
    this.#spawn = spawn;
  }

  /**
   * What a file is, before it is imported.
   *
   * @throws AppError `bad-input` for what is no table of products, `io`, `aborted`, `worker-failed`
   */
  inspect(job: GivenFile, { signal }: Following = {}): Promise<InspectedFile> {
    return this.#follow(signal, (session, ticket) => session.call('inspect', { ticket, job }));
  }

  /**
   * Reads a file into the archive.
   *
   * @throws AppError as `inspect`, or `storage-full`; then no catalogue has come into being
   */
  import(job: ImportJob, { signal, onProgress }: Following = {}): Promise<CatalogueRecord> {
    return this.#lastOf(signal, (session, ticket) =>
      session.call('import', { ticket, job }, onProgress),
    );
  }

  /** @throws AppError `io`, `aborted`, `worker-failed` */
  export(job: ExportJob, { signal, onProgress }: Following = {}): Promise<ExportedFile> {
    return this.#lastOf(signal, (session, ticket) =>
      session.call('export', { ticket, job }, onProgress),
    );
  }

  /**
   * Looks for words in the cells of a catalogue.
   *
   * @returns for each word the rows that have it
   * @throws AppError `io`, `aborted`, `worker-failed`
   */
  search(job: SearchJob, { signal }: Following = {}): Promise<readonly RowBits[]> {
    return this.#lastOf(signal, (session, ticket) => session.call('search', { ticket, job }));
  }

  /** Ends the worker. An import under way is never listed; its rows go when the archive opens next. */
  dispose(): void {
    this.#session?.end(new AppError('aborted', 'The catalogue has been closed.'));
    this.#session = undefined;
  }

  /** As `#follow`, for what nothing follows soon: the worker ends when nothing else is under way. */
  async #lastOf<Result>(signal: AbortSignal | undefined, work: Work<Result>): Promise<Result> {
    try {
      return await this.#follow(signal, work);
    } finally {
      if (this.#underWay === 0) this.dispose();
    }
  }

  async #follow<Result>(signal: AbortSignal | undefined, work: Work<Result>): Promise<Result> {
    if (signal?.aborted) throw new AppError('aborted', 'The work on the file was cancelled.');
    const session = this.#current();
    const ticket = ++this.#lastTicket;
    // a worker that has ended cannot be told, and need not be
    const abort = () => void session.call('abort', { ticket }).catch(() => {});
    signal?.addEventListener('abort', abort, { once: true });
    this.#underWay++;
    try {
      return await work(session, ticket);
    } finally {
      this.#underWay--;
      signal?.removeEventListener('abort', abort);
    }
  }

  #current(): WorkerSession<CatalogueFileCalls> {
    if (!this.#session?.alive) this.#session = new WorkerSession(this.#spawn, FILES);
    return this.#session;
  }
}
