import { AppError, assert } from '../../../src/domain/errors';
import { summariseScores } from '../../../src/metrics/summariseScores';
import { writeJson, writeWhole } from '../../lib/files';
import { durationText } from '../../lib/progress';
import { figuresTable } from '../../reporting/figuresTable';
import type { BaselineId } from '../modelIds';
import { runPaths } from '../runFiles';
import { type BaselineData, readBaselineData } from './baselineData';
import { calibratedScores, chooseCalibration, honestFigures } from './calibration';
import { fitBaseline, type FittedBaseline } from './fitBaseline';
import { packClassifier } from './packClassifier';
import { baselineMargins, writeBaseline } from './savedBaseline';
import { LARGEST_CLASSIFIER_BYTES, STRENGTHS } from './settings';

export interface BaselineOptions {
  seed: number;
  workers: number;
  out: string;
  /** Tries every candidate strength and keeps none. */
  search?: boolean;
  /** Learns from the validation part too: for the release of the linear model. */
  refit?: boolean;
}

type Row = Parameters<typeof figuresTable>[0][number];

/** Trains a model without epochs and writes it, or tries its candidates and says how they did. */
export async function trainBaseline(id: BaselineId, options: BaselineOptions): Promise<void> {
  if (options.refit) return refit(id, options);
  const data = await readBaselineData(options.out);
  describe(id, data, options);
  if (options.search && id !== 'forest') return search(id, data, options);
  const started = performance.now();
  const strength = id === 'forest' ? 0 : STRENGTHS[id].chosen;
  const fitted = await fitBaseline(id, data, { ...options, strength });
  await writeResult(id, data, fitted, options.out, (performance.now() - started) / 1000);
}

/** The linear model once more on all products but those of the test; nothing else is released. */
async function refit(id: BaselineId, options: BaselineOptions): Promise<void> {
  if (id !== 'linear') {
    throw new AppError('bad-input', `${id} is not released, so there is no refit of it.`);
  }
  const data = await readBaselineData(options.out, ['training', 'validation']);
  describe(id, data, options);
  const { model } = await fitBaseline(id, data, { ...options, strength: STRENGTHS.linear.chosen });
  assert(model.kind === 'weights', 'a linear model has weights');
  const { bytes } = packClassifier(data.features, model.weights, LARGEST_CLASSIFIER_BYTES);
  const path = runPaths(id, options.out).refitClassifier;
  await writeWhole(path, bytes);
  process.stdout.write(`${id}: Wrote ${path}.\n`);
}

function describe(id: BaselineId, data: BaselineData, { seed }: BaselineOptions): void {
  process.stdout.write(
    `${id}: ${data.features.products} products, ${data.features.keys.length} n-grams, ` +
      `${data.labels} labels, seed ${seed}\n`,
  );
}

async function search(
  id: Exclude<BaselineId, 'forest'>,
  data: BaselineData,
  options: BaselineOptions,
): Promise<void> {
  const rows: Row[] = [];
  for (const strength of STRENGTHS[id].candidates) {
    const { margins, note } = await fitBaseline(id, data, { ...options, strength });
    process.stdout.write(`${id} ${strength}: ${note}\n`);
    rows.push([`${id} ${strength}`, crossFittedFigures(data, margins)]);
  }
  process.stdout.write(`${figuresTable(rows)}\n`);
}

/** Figures on the validation part, each half of it calibrated on the other. */
function crossFittedFigures(data: BaselineData, margins: Float32Array) {
  const chosen = chooseCalibration(margins, data.truth, data.labels);
  return honestFigures(chosen, margins, data.truth);
}

async function writeResult(
  id: BaselineId,
  data: BaselineData,
  { model, margins, note }: FittedBaseline,
  folder: string,
  seconds: number,
): Promise<void> {
  const { truth, labels, features } = data;
  const paths = runPaths(id, folder);
  const kept = baselineMargins(model, data.validation);
  const { calibration } = chooseCalibration(kept, truth, labels);
  const rows: Row[] = [
    [`${id}, all weights`, crossFittedFigures(data, margins)],
    [`${id}, weights kept`, crossFittedFigures(data, kept)],
    [
      `${id}, calibrated on what it is measured on`,
      summariseScores(calibratedScores(calibration, kept), truth, labels),
    ],
  ];
  const about: Record<string, unknown> = {
    date: new Date().toISOString(),
    seconds,
    features: features.keys.length,
    note,
    calibration: calibration.kind,
    bytes: await writeBaseline(id, folder, { features, model, calibration }),
  };
  const written = [paths.baseline];
  if (model.kind === 'weights') {
    const packed = packClassifier(features, model.weights, LARGEST_CLASSIFIER_BYTES);
    await writeWhole(paths.classifier, packed.bytes);
    written.push(paths.classifier);
    const { cutoff, kept: weights, bytes } = packed;
    const packedMargins = baselineMargins({ kind: 'weights', weights }, data.validation);
    rows.push([`${id}, packed`, crossFittedFigures(data, packedMargins)]);
    about['packed'] = { cutoff, weights: weights.values.length, bytes: bytes.length };
  }
  about['validation'] = Object.fromEntries(rows);
  await writeJson(paths.training, about, 1);
  process.stdout.write(
    `${JSON.stringify({ ...about, validation: undefined })}\n${figuresTable(rows)}\n` +
      `${id}: ${durationText(seconds)}. Wrote ${[...written, paths.training].join(', ')}.\n`,
  );
}
