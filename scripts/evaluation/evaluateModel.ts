import { figuresOf } from '../../src/metrics/figures';
import type { ReportedId } from '../training/modelIds';
import type { Bench } from './bench';
import { crossFit, crossJudged, type Decisions } from './decisions';
import { decidedFile, type DecisionsFile, writeDecisions } from './decisionsFile';
import { figuresFile } from './figuresFile';
import { measureTest } from './measureTest';
import { millisecondsPerProduct } from './speed';
import { isSame, measuredNow, readTest, type TestFile, writeTest } from './testFile';

export interface Evaluated {
  decisions: Decisions;
  file: DecisionsFile;
}

/** Fits calibration, thresholds and cut on the validation part, measures there, and writes both. */
export async function evaluateModel(bench: Bench, id: ReportedId): Promise<Evaluated> {
  const { tree, folder } = bench;
  const scores = await bench.scores(id, 'validation', 'trained');
  const bare = await bench.scores(id, 'validationNamesOnly', 'trained');
  const fitted = crossFit(scores, tree);
  const decisions = fitted.whole;
  const file: DecisionsFile = {
    ...decidedFile(decisions, bench.members()),
    millisecondsPerProduct: await millisecondsPerProduct(bench, id, decisions),
    validation: figuresFile(figuresOf(crossJudged(fitted, scores, tree))),
    validationNamesOnly: figuresFile(figuresOf(crossJudged(fitted, bare, tree))),
  };
  await writeDecisions(id, folder, file);
  return { decisions, file };
}

export interface Tested {
  file: TestFile;
  /** `before`: these very weights and decisions had been measured already. */
  measured: 'now' | 'before' | 'again';
}

/**
 * Figures on the test part, which is read once for each released model: what was measured of the
 * same weights and decisions is given as it was recorded.
 */
export async function testModel(
  bench: Bench,
  id: ReportedId,
  { decisions, file }: Evaluated,
): Promise<Tested> {
  const measured = await measuredNow(id, bench.folder, file);
  const before = await readTest(id, bench.folder);
  if (before && isSame(before.measured, measured)) return { file: before, measured: 'before' };
  const figures = await measureTest(bench, id, decisions);
  const now = { measured, date: new Date().toISOString(), ...figures };
  await writeTest(id, bench.folder, now);
  return { file: now, measured: before ? 'again' : 'now' };
}
