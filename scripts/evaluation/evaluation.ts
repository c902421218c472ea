import { AppError } from '../../src/domain/errors';
import { DATA_FOLDER } from '../lib/paths';
import type { ReportedId } from '../training/modelIds';
import { type DecisionsFile, readDecisions } from './decisionsFile';
import { isSame, measuredNow, readTest, type TestFile } from './testFile';

/** What `npm run evaluate -- --test` found out about a model. */
export interface Evaluation {
  decisions: DecisionsFile;
  test: TestFile;
}

/**
 * @throws AppError naming the command that measures, when the model was not measured, or other
 *         weights or members of it were
 */
export async function readEvaluation(id: ReportedId, folder: string): Promise<Evaluation> {
  const decisions = await readDecisions(id, folder);
  const test = await readTest(id, folder);
  if (!test) throw unmeasured(id, folder, 'was not measured on the test part');
  for (const member of decisions.members ?? []) {
    const { calibration } = await readDecisions(member.id, folder);
    if (JSON.stringify(calibration) === JSON.stringify(member.calibration)) continue;
    throw unmeasured(id, folder, `was put together with another calibration of ${member.id}`);
  }
  if (isSame(test.measured, await measuredNow(id, folder, decisions))) return { decisions, test };
  throw unmeasured(id, folder, 'has other weights or thresholds than were measured');
}

function unmeasured(id: string, folder: string, what: string): AppError {
  const out = folder === DATA_FOLDER ? '' : ` --out ${folder}`;
  return new AppError(
    'missing-file',
    `${id} ${what}. Measure it with: npm run evaluate -- --test${out}`,
  );
}
