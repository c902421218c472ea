import { expect, test } from 'vitest';
import { linesOf } from './lines';
import { comparedRun, sampleRun } from './run.testing';

test('a run alone has two lines, drawn as they were recorded', () => {
  const [validation, training, ...others] = linesOf(sampleRun(), 'loss', 0);
  expect(validation).toMatchObject({ label: 'Validation', recorded: [0.06, 0.02] });
  expect(validation!.drawn).toEqual(validation!.recorded);
  expect(training).toMatchObject({ label: 'Training', recorded: [0.03, 0.01] });
  expect(others).toEqual([]);
});

test('smoothing changes what is drawn, never what was recorded', () => {
  const [validation] = linesOf(sampleRun(), 'loss', 0.5);
  expect(validation!.recorded).toEqual([0.06, 0.02]);
  expect(validation!.drawn[1]).toBeCloseTo((0.5 * 0.03 + 0.5 * 0.02) / 0.75, 12);
});

test('the article’s lines are labelled, and no two lines have the same style', () => {
  const lines = linesOf(comparedRun(), 'loss', 0);
  expect(lines.map(({ label }) => label)).toEqual([
    'Validation',
    'Training',
    'Article’s recipe, validation',
    'Article’s recipe, training',
  ]);
  expect(new Set(lines.map(({ dashes }) => dashes)).size).toBe(4);
  expect(lines[2]!.colour).toBe('var(--article-lstm)');
  expect(lines[0]!.colour).toBe('var(--model-lstm)');
});
