import { expect, test } from 'vitest';
import { countByLabel } from './labelCounts';

test('counts by label', () => {
  const decisions = Uint8Array.from([1, 0, 1, 1, 0, 0]);
  const truth = Uint8Array.from([1, 1, 0, 1, 0, 0]);
  const counts = countByLabel(decisions, truth, 2);
  expect(counts.products).toBe(3);
  expect([...counts.truePositives]).toEqual([1, 1]);
  expect([...counts.falsePositives]).toEqual([1, 0]);
  expect([...counts.falseNegatives]).toEqual([0, 1]);
});

test.each([
  ['truth for each decision', new Uint8Array(2), new Uint8Array(4), 'one truth value'],
  ['whole rows', new Uint8Array(3), new Uint8Array(3), 'whole rows'],
])('asks for %s', (_, decisions, truth, message) => {
  expect(() => countByLabel(decisions, truth, 2)).toThrow(message);
});
