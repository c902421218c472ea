import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/manifest/parseReport';
import { TOY_LABELS } from '../../src/models/training/toyTraining.testing';
import { temporaryFolder } from '../lib/temporaryFolder.testing';
import { dataPaths } from '../lib/paths';
import { runPaths } from '../training/runFiles';
import { Bench } from './bench';
import { readDecisions } from './decisionsFile';
import { evaluateModel, testModel } from './evaluateModel';
import { readEvaluation } from './evaluation';
import { trainToyMlp, writeToyRuns } from './toyRuns.testing';
import { readPart } from '../lib/products';
import { writeReport } from './writeReport';

/** Evaluates and tests every model of a folder, as the command does. */
async function evaluateAll(folder: string) {
  const bench = await Bench.open(folder);
  const outcomes: Record<string, string> = {};
  for (const id of bench.models()) {
    const evaluated = await evaluateModel(bench, id);
    outcomes[id] = (await testModel(bench, id, evaluated)).measured;
  }
  return outcomes;
}

test('from weights to a report, the test part read once for each released model', async () => {
  const folder = await writeToyRuns(temporaryFolder());
  await expect(readEvaluation('mlp', folder)).rejects.toThrow('--model mlp');
  expect(await evaluateAll(folder)).toEqual({ mlp: 'now', linear: 'now', ensemble: 'now' });
  const first = await readEvaluation('ensemble', folder);
  expect(Object.keys(first.test.measured.weights)).toEqual(['mlp', 'linear']);
  expect(first.test.test.products).toBe(80);
  expect(first.test.novel.products).toBe(40);
  expect(first.test.test.microAuc).toBeGreaterThan(0.8);
  expect(first.test.namesOnly.microAuc).toBeLessThan(first.test.test.microAuc);
  expect(first.test.labels.support).toHaveLength(TOY_LABELS);

  expect(await evaluateAll(folder)).toEqual({
    ...{ mlp: 'before', linear: 'before', ensemble: 'before' },
  });
  expect((await readEvaluation('ensemble', folder)).test).toEqual(first.test);

  expect(await writeReport(folder)).toEqual({ models: 3, leftOut: [] });
  const text = await readFile(dataPaths(folder).report, 'utf8');
  const report = parseReport(text, TOY_LABELS);
  expect(report.models.map(({ id, kind }) => [id, kind])).toEqual([
    ['mlp', 'shipped'],
    ['linear', 'shipped'],
    ['ensemble', 'shipped'],
  ]);
  expect(report.models[2]!.training).toEqual({ seconds: 5, refitted: false });
  expect(report.data).toMatchObject({ training: 200, validation: 80, test: 80, testNovel: 40 });

  const names = (await readPart('test', folder)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(report.examples.flat()));

  // a refit is another model; its recipe's calibration and validation figures stay
  const before = await readDecisions('mlp', folder);
  await trainToyMlp(folder, 'refit', 2);
  await expect(readEvaluation('mlp', folder)).rejects.toThrow('has other weights');
  expect(await writeReport(folder)).toMatchObject({
    models: 1,
    leftOut: [expect.stringContaining('mlp has other'), expect.stringContaining('ensemble has')],
  });
  expect(await evaluateAll(folder)).toEqual({
    ...{ mlp: 'again', linear: 'before', ensemble: 'again' },
  });
  const { calibration, validation } = await readDecisions('mlp', folder);
  expect(calibration).toEqual(before.calibration);
  expect(validation).toEqual(before.validation);
  await writeReport(folder);
  const refitted = parseReport(await readFile(dataPaths(folder).report, 'utf8'), TOY_LABELS);
  expect(refitted.models.map(({ training }) => training.refitted)).toEqual([true, false, true]);
}, 120_000);

test('an ensemble whose member was evaluated anew alone is not published', async () => {
  const folder = await writeToyRuns(temporaryFolder());
  await evaluateAll(folder);
  await trainToyMlp(folder, 'weights', 3);
  const bench = await Bench.open(folder);
  await testModel(bench, 'mlp', await evaluateModel(bench, 'mlp'));
  await expect(readEvaluation('ensemble', folder)).rejects.toThrow('another calibration of mlp');
}, 120_000);

test('without two members there is no ensemble', async () => {
  const folder = await writeToyRuns(temporaryFolder());
  rmSync(runPaths('linear', folder).classifier);
  const bench = await Bench.open(folder);
  expect(bench.models()).toEqual(['mlp']);
  await expect(evaluateModel(bench, 'ensemble')).rejects.toThrow('two trained models');
});
