import { expect, test } from 'vitest';
import { endToEndTally, tallyLine, unitTally } from './tally';

test('vitest: pending and todo are skipped', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(unitTally(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
});

test('Playwright: flaky is failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } };
  expect(endToEndTally(report)).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

test('a report without counts is refused', () => {
  expect(() => unitTally({ numPassedTests: 'many' })).toThrow();
});

test('the closing line', () => {
  expect(tallyLine('unit', { passed: 3, failed: 0, skipped: 1 })).toBe(
    'unit: 3 passed, 0 failed, 1 skipped',
  );
});
