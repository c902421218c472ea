import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { logistic } from '../../../src/metrics/logit';
import { LinearClassifier } from '../../../src/models/linear/linearClassifier';
import { Tfidf } from '../../../src/text/tfidf';
import { temporaryFolder } from '../../lib/temporaryFolder.testing';
import { BASELINE_IDS } from '../modelIds';
import { runPaths } from '../runFiles';
import { productsOf, tfidfRows } from './baselineData';
import { calibratedScores, chooseCalibration } from './calibration';
import { fitBaseline } from './fitBaseline';
import { packClassifier } from './packClassifier';
import { baselineMargins, readBaseline, writeBaseline } from './savedBaseline';
import { toyBaselineData, toyProducts } from './toyBaseline.testing';

const SETTINGS = { strength: 1, workers: 1, seed: 1 };

// in threads of their own, as in training
test.each(BASELINE_IDS)(
  '%s: learns toy products, and its file gives the same scores',
  async (id) => {
    const data = toyBaselineData();
    const { model, margins } = await fitBaseline(id, data, SETTINGS);
    const { calibration } = chooseCalibration(margins, data.truth, data.labels);
    const scores = calibratedScores(calibration, margins);
    const right = scores.filter((score, i) => score >= 0.5 === (data.truth[i] === 1)).length;
    expect(right / scores.length).toBeGreaterThan(0.9);

    const folder = temporaryFolder();
    await writeBaseline(id, folder, { features: data.features, model, calibration });
    const saved = await readBaseline(id, folder);
    const rows = tfidfRows(toyProducts(10), new Tfidf(saved.features));
    expect(baselineMargins(saved.model, rows)).toEqual(baselineMargins(model, rows));
    expect(saved.calibration).toEqual(calibration);
  },
  60_000,
);

test('a damaged or missing file names the command that makes it', async () => {
  const folder = temporaryFolder();
  const missing = { code: 'missing-file', message: expect.stringContaining('--model svc') };
  await expect(readBaseline('svc', folder)).rejects.toMatchObject(missing);
  const data = toyBaselineData();
  const { model, margins } = await fitBaseline('nb', data, SETTINGS);
  const { calibration } = chooseCalibration(margins, data.truth, data.labels);
  await writeBaseline('nb', folder, { features: data.features, model, calibration });
  await writeFile(runPaths('nb', folder).baseline, 'no such thing');
  const damaged = { code: 'bad-format', message: expect.stringContaining('--model nb') };
  await expect(readBaseline('nb', folder)).rejects.toMatchObject(damaged);
});

test('a packed classifier fits, and says nearly what all weights say', async () => {
  const data = toyBaselineData();
  const { model } = await fitBaseline('svc', data, SETTINGS);
  if (model.kind !== 'weights') throw new Error('support vectors have weights');
  const all = packClassifier(data.features, model.weights, Infinity);
  const classifier = LinearClassifier.fromBytes(all.bytes);
  const margins = baselineMargins(model, data.validation);
  productsOf(toyProducts(84)).forEach((product, i) => {
    classifier.score(product).forEach((score, label) => {
      expect(score).toBeCloseTo(logistic(margins[i * data.labels + label]!), 1);
    });
  });

  const smaller = packClassifier(data.features, model.weights, all.bytes.length - 20);
  expect(smaller.bytes.length).toBeLessThanOrEqual(all.bytes.length - 20);
  expect(smaller.kept.values.length).toBeLessThan(all.kept.values.length);
  expect(smaller.kept.values.length).toBeGreaterThan(0);
});
