import type { Archive } from '../../archive/archive';
import { openArchive } from '../../archive/openArchive';
import type { Decision } from '../../catalogue/review/decision';
import type { RowAnswers } from '../../models/rowAnswers';
import { ThreadlessChannel } from '../threadlessWorker.testing';
import { CatalogueFilesClient, type Following } from './client';
import { CatalogueFileHandlers } from './handlers';
import type { CatalogueFileCalls, ExportJob, GivenFile, ImportJob } from './protocol';

export const LABELS = ['Audio', 'Headphones', 'Cables', 'Lamps', 'Desk Lamps', 'Kettles, Tea'];

let count = 0;

/** An archive, and files that are read into it by handlers without a thread. */
export class FilesHarness {
  /** The worker has a connection of its own, as in a browser. */
  readonly archives: Archive[] = [];
  readonly database = `files-${count++}`;
  readonly client = new CatalogueFilesClient(
    () =>
      new ThreadlessChannel<CatalogueFileCalls>(
        (report) => new CatalogueFileHandlers({ openArchive: () => this.open(), report }),
      ),
  );

  async open(): Promise<Archive> {
    const archive = await openArchive({ name: this.database });
    this.archives.push(archive);
    return archive;
  }

  close(): void {
    this.client.dispose();
    for (const archive of this.archives.splice(0)) archive.close();
  }

  /** Reads a file with the columns that are recognised. */
  async import(
    given: GivenFile,
    changes: Partial<ImportJob> = {},
    following: Following = {},
  ): ReturnType<CatalogueFilesClient['import']> {
    const { mapping } = await this.client.inspect(given);
    const model = { model: 'ensemble', modelVersion: '1' } as const;
    const job = { ...given, id: 'goods', mapping, ...model, labels: LABELS, ...changes };
    return await this.client.import(job, following);
  }

  async export(changes: Partial<ExportJob> = {}): Promise<{ text: string; name: string }> {
    const job: ExportJob = {
      id: 'goods',
      kind: 'catalogue',
      cut: undefined,
      labels: LABELS,
      ...changes,
    };
    const { blob, name } = await this.client.export(job);
    // the decoder would drop a byte-order mark
    return { text: Buffer.from(await blob.arrayBuffer()).toString('utf8'), name };
  }
}

export function given(content: string | Uint8Array<ArrayBuffer>, name = 'goods.csv'): GivenFile {
  return { file: new Blob([content]), name };
}

/** Answers for rows: the path Lamps › Desk Lamps, surer from row to row; the last predicts nothing. */
export function lampAnswers(rows: number): RowAnswers {
  const offsets = Uint32Array.from({ length: rows + 1 }, (_, row) => 2 * Math.min(row, rows - 1));
  const pairs = 2 * (rows - 1);
  return {
    rows,
    pathOffsets: Uint32Array.from({ length: rows + 1 }, (_, row) => 2 * row),
    pathLabels: Uint16Array.from({ length: 2 * rows }, (_, i) => 3 + (i % 2)),
    confidence: Float64Array.from({ length: rows }, (_, row) => row / rows),
    predictedOffsets: offsets,
    predictedLabels: Uint16Array.from({ length: pairs }, (_, i) => 3 + (i % 2)),
    top: 2,
    // one of those that are predicted is not among the best
    topLabels: Uint16Array.from({ length: 2 * rows }, (_, i) => (i % 2 ? 2 : 3)),
    topScores: Float32Array.from({ length: 2 * rows }, (_, i) => (i % 2 ? 0.1 : 0.9)),
    members: 0,
    memberLabels: new Uint16Array(0),
    unknownWords: new Uint16Array(rows),
  };
}

export const accepted = (...labels: number[]): Decision => ({ status: 'accepted', labels });
export const edited = (...labels: number[]): Decision => ({ status: 'edited', labels });
export const REJECTED: Decision = { status: 'rejected', labels: [] };
