import type { Decision } from '../catalogue/review/decision';
import type { RowAnswers } from '../models/rowAnswers';
import type { Archive } from './archive';
import type { CatalogueDraft, CatalogueRecord } from './catalogueRecord';
import type { AnsweredChunk, RowChunk } from './chunks';
import { type ImportLocks, webLocks } from './importLocks';

/** Short ones, so that a few rows make several chunks. */
const CHUNK_ROWS = 4;

export function draftOf(id: string, chunkRows = CHUNK_ROWS): CatalogueDraft {
  return {
    id,
    name: `${id}.csv`,
    format: {
      kind: 'delimited',
      delimiter: ',',
      encoding: 'utf-8',
      bom: false,
      lineEnd: '\n',
      endsWithLineEnd: true,
      quotes: 'needed',
      hasHeader: true,
      preamble: '',
    },
    mapping: { name: 0 },
    chunkRows,
    model: 'ensemble',
    modelVersion: '1',
  };
}

/** Rows [start, start + rows); every fourth one holds no product. */
export function chunkOf(start: number, rows: number): RowChunk {
  const numbers = Array.from({ length: rows }, (_, i) => start + i);
  const isProblem = (row: number) => row % 4 === 3;
  return {
    rows: numbers.map((row) => ({ line: row + 2, cells: [`Lamp ${row}`] })),
    names: numbers.map((row) => (isProblem(row) ? '' : `Lamp ${row}`)),
    kinds: numbers.map((row) => (isProblem(row) ? 'problem' : 'product')),
    descriptions: numbers.map(() => ''),
    problems: new Map(
      numbers.flatMap((row, place) =>
        isProblem(row) ? [[place, `Line ${row + 2} has neither a name nor a description.`]] : [],
      ),
    ),
  };
}

/** A catalogue of made-up rows. */
export function filled(
  archive: Archive,
  id: string,
  rows: number,
  chunkRows = CHUNK_ROWS,
): Promise<CatalogueRecord> {
  return archive.create(draftOf(id, chunkRows), async (put) => {
    for (let start = 0; start < rows; start += chunkRows) {
      await put(chunkOf(start, Math.min(chunkRows, rows - start)), new Map());
    }
    return { header: ['Name'], unreadDecisions: 0 };
  });
}

/** Answers that say label `label` of every row, with rising confidence. */
export function answersOf(rows: number, label: number): RowAnswers {
  const offsets = Uint32Array.from({ length: rows + 1 }, (_, i) => i);
  return {
    rows,
    pathOffsets: offsets,
    pathLabels: new Uint16Array(rows).fill(label),
    confidence: Float64Array.from({ length: rows }, (_, i) => (i + 1) / (rows + 1)),
    predictedOffsets: offsets.slice(),
    predictedLabels: new Uint16Array(rows).fill(label),
    top: 2,
    topLabels: Uint16Array.from({ length: 2 * rows }, (_, i) => label + (i % 2)),
    topScores: Float32Array.from({ length: 2 * rows }, (_, i) => (i % 2 ? 0.25 : 0.75)),
    members: 0,
    memberLabels: new Uint16Array(0),
    unknownWords: new Uint16Array(rows),
  };
}

export async function allAnswers(archive: Archive, id: string): Promise<AnsweredChunk[]> {
  const all: AnsweredChunk[] = [];
  for await (const chunk of archive.allAnswers(id)) all.push(chunk);
  return all;
}

export const accepted = (...labels: number[]): Decision => ({ status: 'accepted', labels });

/** The locks of one browser, as its tabs share them. */
export class TabLocks {
  readonly #held = new Set<string>();
  readonly locks: ImportLocks = webLocks({ request: this.#request.bind(this) });

  /** As a browser does when a tab ends. */
  releaseAll(): void {
    this.#held.clear();
  }

  async #request(name: string, ...[first, second]: unknown[]): Promise<unknown> {
    const work = (second ?? first) as (lock: unknown) => Promise<unknown>;
    if (this.#held.has(name)) return await work(null);
    this.#held.add(name);
    try {
      return await work({ name });
    } finally {
      this.#held.delete(name);
    }
  }
}
