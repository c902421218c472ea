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
}

type Row = Parameters<typeof figuresTable>[0][number];

/** Trains a model without epochs and writes it, or tries its candidates and says how they did. */
export async function trainBaseline(id: BaselineId, options: BaselineOptions): Promise<void> {
  const data = await readBaselineData(options.out);
  process.stdout.write(
    `${id}: ${data.features.products} products, ${data.features.keys.length} n-grams, ` +
      `${data.labels} labels, seed ${options.seed}\n`,
  );
  if (options.search && id !== 'forest') return search(id, data, options);
  const started = performance.now();
  const strength = id === 'forest' ? 0 : STRENGTHS[id].chosen;
  const fitted = await fitBaseline(id, data, { ...options, strength });
  await writeResult(id, data, fitted, options.out, (performance.now() - started) / 1000);
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
    const packed = packClassifier(data, model.weights, LARGEST_CLASSIFIER_BYTES);
    await writeWhole(paths.classifier, packed.bytes);
    written.push(paths.classifier);
    rows.push([`${id}, packed`, packed.figures]);
    const { cutoff, weights, bytes } = packed;
    about['packed'] = {
      ...{ cutoff, weights, bytes: bytes.length, calibration: packed.calibration.kind },
    };
  }
  about['validation'] = Object.fromEntries(rows);
  await writeJson(paths.training, about, 1);
  process.stdout.write(
    `${JSON.stringify({ ...about, validation: undefined })}\n${figuresTable(rows)}\n` +
      `${id}: ${durationText(seconds)}. Wrote ${[...written, paths.training].join(', ')}.\n`,
  );
}
