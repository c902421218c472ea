import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { modelReportSchema } from '../../src/manifest/reportSchema';
import { readJson, writeJson } from '../lib/files';
import type { ReportedId, SingleId } from '../training/modelIds';
import { runPaths } from '../training/runFiles';
import { weightsHash } from '../training/scorers';
import { type DecidedFile, decidedHash } from './decisionsFile';

const { parts, labels, confusions, reliability, confidence } = modelReportSchema.entries;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What was measured: when any of it changes, the figures are of another model. */
const measuredSchema = v.object({
  /** SHA-256 of the weights file of each model whose scores are in it. */
  weights: v.record(v.string(), sha256),
  /** SHA-256 of calibration, thresholds, cut and members. */
  decisions: sha256,
});
export type Measured = v.InferOutput<typeof measuredSchema>;

const testFileSchema = v.object({
  measured: measuredSchema,
  date: v.string(),
  test: parts.entries.test,
  novel: parts.entries.novel,
  namesOnly: parts.entries.namesOnly,
  ...{ labels, confusions, reliability, confidence },
});
export type TestFile = v.InferOutput<typeof testFileSchema>;

/** What a model reached on the test part, if it was ever measured. */
export async function readTest(id: ReportedId, folder: string): Promise<TestFile | undefined> {
  const path = runPaths(id, folder).test;
  if (!existsSync(path)) return undefined;
  return readJson(path, testFileSchema, `npm run evaluate -- --model ${id} --test`);
}

export async function writeTest(id: ReportedId, folder: string, file: TestFile): Promise<void> {
  await writeJson(runPaths(id, folder).test, file, 1);
}

/** What a measurement of the released weights would be of. */
export async function measuredNow(
  id: ReportedId,
  folder: string,
  decided: DecidedFile,
): Promise<Measured> {
  const weights: Record<string, string> = {};
  for (const single of singlesOf(id, decided)) {
    weights[single] = await weightsHash(single, folder, 'released');
  }
  return { weights, decisions: decidedHash(decided) };
}

/** A model itself, or the members of an ensemble that have a say. */
export function singlesOf(id: ReportedId, { members }: DecidedFile): SingleId[] {
  return id === 'ensemble' ? (members ?? []).map((member) => member.id) : [id];
}

export function isSame(a: Measured, b: Measured): boolean {
  const text = ({ weights, decisions }: Measured) =>
    JSON.stringify([Object.entries(weights).sort(), decisions]);
  return text(a) === text(b);
}
