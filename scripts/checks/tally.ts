import * as v from 'valibot';

/** How many tests a runner executed, and how they ended. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const vitestReport = v.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
});

const playwrightReport = v.object({
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
});

/** Reads the JSON report of vitest. */
export function unitTally(report: unknown): Tally {
  const counts = v.parse(vitestReport, report);
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

/** Reads the JSON report of Playwright; a test that passed on a second try counts as failed. */
export function endToEndTally(report: unknown): Tally {
  const { stats } = v.parse(playwrightReport, report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/** One line, in the form test harnesses read. */
export function tallyLine(name: string, { passed, failed, skipped }: Tally): string {
  return `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}
