import { afterEach, expect, test, vi } from 'vitest';
import { durationText, paceOf, startProgress } from './progress';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [59, '59 s'],
  [60, '1 min 0 s'],
  [200, '3 min 20 s'],
  [3_900, '1 h 5 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});

test.each([
  [50, 200, 10_000, { rate: '5.0', left: '30 s left' }],
  [500, 1_000, 10_000, { rate: '50', left: '10 s left' }],
  [0, 200, 10_000, { rate: '0.0', left: '' }],
  [200, 200, 10_000, { rate: '20', left: '' }],
  [7, 0, 1_000, { rate: '7.0', left: '' }],
  [7, 10, 0, { rate: '0.0', left: '' }],
])('%d of %d after %d ms', (done, total, elapsedMs, expected) => {
  expect(paceOf(done, total, elapsedMs)).toEqual(expected);
});

test('without a terminal, a line every few seconds and one at the end', () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const progress = startProgress({ label: 'Reading', total: 100, unit: 'rows' });
  for (let i = 0; i < 80; i++) {
    vi.advanceTimersByTime(100);
    progress.advance(1, `row ${i}`);
  }
  progress.stop();
  expect(lines).toEqual([
    'Reading: 50/100 rows | 10/s | 5 s left | row 49\n',
    'Reading: 80/100 rows | 10/s | 2 s left | row 79\n',
  ]);
});

test('nothing done, nothing said', () => {
  const write = vi.spyOn(process.stderr, 'write');
  startProgress({ label: 'Reading', total: 0, unit: 'rows' }).stop();
  expect(write).not.toHaveBeenCalled();
});
