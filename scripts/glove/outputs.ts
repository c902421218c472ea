import { basename, join } from 'node:path';
import type { GloveSettings } from '../../src/engine/glove/settings';
import type { NormStatistics } from '../../src/engine/glove/normStatistics';
import { writeJson, writeWhole } from '../lib/files';
import { vocabularyDigest } from './inputs';
import type { Coverage } from './report';

/** The files of `npm run glove` in the data folder. */
export function glovePaths(folder: string) {
  return {
    /** Float32 little endian, [vocabulary size × dimension]. */
    vectors: join(folder, 'glove.f32'),
    /** What was done, with figures. */
    summary: join(folder, 'glove.json'),
    /** An unfinished training; removed at its end. */
    checkpoint: join(folder, 'glove.checkpoint'),
  };
}

export interface GloveResult {
  table: Float32Array;
  tokens: readonly string[];
  settings: GloveSettings;
  /** Loss of each epoch. */
  losses: readonly number[];
  /** File of published vectors; its name alone is recorded. */
  vectorsPath: string | undefined;
  coverage: Coverage;
  norms: { given: NormStatistics; others: NormStatistics };
}

export async function writeResult(folder: string, result: GloveResult): Promise<void> {
  const { table, tokens, settings, losses, vectorsPath, coverage, norms } = result;
  const paths = glovePaths(folder);
  await writeWhole(paths.vectors, new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
  const summary = {
    rows: tokens.length,
    ...settings,
    epochs: losses.length,
    losses,
    source: vectorsPath === undefined ? null : basename(vectorsPath),
    coverage,
    norms,
    /** Of the tokens: which vocabulary the rows belong to. */
    vocabularySha256: vocabularyDigest(tokens),
    date: new Date().toISOString(),
  };
  await writeJson(paths.summary, summary, 2);
}
