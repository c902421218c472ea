import { existsSync, statSync } from 'node:fs';
import { AppError } from '../../src/domain/errors';
import { isModelId } from '../../src/domain/model';
import type { ModelReport, ReportFile } from '../../src/manifest/reportSchema';
import { SCHEMA_VERSION } from '../../src/manifest/schema';
import { titleOf } from '../conversion/cards';
import { writeJson } from '../lib/files';
import { dataPaths } from '../lib/paths';
import { readPart } from '../lib/products';
import { dataReport } from '../reporting/dataReport';
import { exampleNames } from '../reporting/exampleNames';
import { REFERENCES } from '../reporting/references';
import { significant } from '../reporting/significant';
import { readVocabularyAndLabels } from '../training/dataset';
import { isArticleId, REPORTED_IDS, type ReportedId } from '../training/modelIds';
import { runPaths } from '../training/runFiles';
import { weightsPath } from '../training/scorers';
import { AUTOMATIC_PRECISION } from './decisions';
import { type Evaluation, readEvaluation } from './evaluation';
import { singlesOf } from './testFile';
import { trainingOf, trainingTogether } from './training';

const DIGITS = 6;

/** What a report leaves out, and why, as sentences. */
export interface WrittenReport {
  models: number;
  leftOut: string[];
}

/** Puts together what was measured of all models, and the data behind it. */
export async function writeReport(folder: string): Promise<WrittenReport> {
  const models: ModelReport[] = [];
  const leftOut: string[] = [];
  for (const id of REPORTED_IDS.filter((known) => existsSync(runPaths(known, folder).decisions))) {
    try {
      models.push(await modelReport(id, await readEvaluation(id, folder), folder));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      leftOut.push(thrown.message);
    }
  }
  const { labels } = await readVocabularyAndLabels(folder);
  const parts = {
    training: await readPart('training', folder),
    validation: await readPart('validation', folder),
    test: await readPart('test', folder),
  };
  const report: ReportFile = {
    schemaVersion: SCHEMA_VERSION,
    created: new Date().toISOString(),
    data: dataReport(parts, labels.labels.length),
    examples: exampleNames(parts.test, labels.labels.length),
    references: [...REFERENCES],
    models,
  };
  await writeJson(dataPaths(folder).report, significant(report, DIGITS));
  return { models: models.length, leftOut };
}

async function modelReport(
  id: ReportedId,
  { decisions, test }: Evaluation,
  folder: string,
): Promise<ModelReport> {
  const singles = singlesOf(id, decisions);
  const trainings = await Promise.all(singles.map((single) => trainingOf(single, folder)));
  const { validation, validationNamesOnly, millisecondsPerProduct } = decisions;
  const { novel, namesOnly, labels, confusions, reliability, confidence } = test;
  return {
    id,
    title: titleOf(id),
    kind: kindOf(id),
    bytes: singles.reduce(
      (sum, single) => sum + statSync(weightsPath(single, folder, 'released')).size,
      0,
    ),
    millisecondsPerProduct,
    training: id === 'ensemble' ? trainingTogether(trainings) : trainings[0]!,
    parts: { validation, validationNamesOnly, test: test.test, novel, namesOnly },
    ...{ labels, confusions, reliability, confidence },
    automatic: { cut: decisions.cut, precision: AUTOMATIC_PRECISION },
  };
}

function kindOf(id: ReportedId): ModelReport['kind'] {
  if (isArticleId(id)) return 'article';
  return isModelId(id) ? 'shipped' : 'baseline';
}
