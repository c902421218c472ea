import { expect, test } from 'vitest';
import { startTable } from './startTable';

test('times stand beside an empty page’s, and tasks that were too long are counted', () => {
  const start = {
    firstPaint: 100,
    largestPaint: 150,
    firstAnswer: 1000,
    allModels: 4000,
    longestTask: 250,
    tasksOver200: 1,
  };
  const keystrokes = { toAllAnswers: 75, longestTask: 60 };
  const text = startTable([start], [50], keystrokes, { mlp: 100, cnn: 200 });
  const largest = text.split('\n').find((line) => line.includes('largest contentful paint'))!;
  expect(largest.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'largest contentful paint',
    '150',
    '3.0',
    '',
  ]);
  expect(text).toContain('Tasks over 200 ms at the start: 1');
});
