import { deserialize, serialize } from 'node:v8';
import { AppError } from '../../../src/domain/errors';
import { forestShares, type Tree } from '../../../src/engine/forest/tree';
import { type NaiveBayes, naiveBayesMargins } from '../../../src/engine/linear/naiveBayes';
import { type LabelWeights, marginsOf } from '../../../src/models/linear/labelWeights';
import { rowAt, rowCount, type SparseRows } from '../../../src/text/sparseRows';
import type { FeatureTable } from '../../../src/text/tfidf';
import { readWhole, writeWhole } from '../../lib/files';
import type { BaselineId } from '../modelIds';
import { runPaths } from '../runFiles';
import { binaryFeatures, meanLogOdds } from './binaryFeatures';
import type { Calibration } from './calibration';

/** What a baseline has learnt, in full precision. */
export type BaselineModel =
  | { kind: 'weights'; weights: LabelWeights }
  | { kind: 'naiveBayes'; naiveBayes: NaiveBayes }
  | { kind: 'forest'; trees: Tree[]; columns: Int32Array; labels: number };

export interface SavedBaseline {
  features: FeatureTable;
  model: BaselineModel;
  calibration: Calibration;
}

/** Raised when the old form would be misread; a file of another one is made again. */
const VERSION = 1;

export async function writeBaseline(
  id: BaselineId,
  folder: string,
  baseline: SavedBaseline,
): Promise<number> {
  const bytes = serialize({ version: VERSION, id, baseline });
  await writeWhole(runPaths(id, folder).baseline, bytes);
  return bytes.length;
}

/** @throws AppError naming the command that trains the model */
export async function readBaseline(id: BaselineId, folder: string): Promise<SavedBaseline> {
  const command = `npm run train -- --model ${id}`;
  const path = runPaths(id, folder).baseline;
  const bytes = await readWhole(path, command);
  const damaged = () =>
    new AppError('bad-format', `${path} cannot be read. Make it again with: ${command}`);
  try {
    const saved = deserialize(bytes) as { version: number; id: string; baseline: SavedBaseline };
    if (saved.version === VERSION && saved.id === id) return saved.baseline;
  } catch {
    throw damaged();
  }
  throw damaged();
}

/**
 * One number for each label, higher for more likely; the calibration makes them scores.
 *
 * @returns [rows × labels]
 */
export function baselineMargins(model: BaselineModel, rows: SparseRows): Float32Array {
  switch (model.kind) {
    case 'weights':
      return weightsMargins(model.weights, rows);
    case 'naiveBayes':
      return naiveBayesMargins(model.naiveBayes, rows);
    case 'forest': {
      const { trees, columns, labels } = model;
      const features = binaryFeatures(rows, columns);
      const data = { features, featureCount: columns.length, labelCount: labels };
      return meanLogOdds(forestShares(trees, data), trees.length);
    }
  }
}

function weightsMargins(weights: LabelWeights, rows: SparseRows): Float32Array {
  const labels = weights.bias.length;
  const margins = new Float32Array(rowCount(rows) * labels);
  for (let row = 0; row < rowCount(rows); row++) {
    margins.set(marginsOf(weights, rowAt(rows, row)), row * labels);
  }
  return margins;
}
