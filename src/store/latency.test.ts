import { expect, test } from 'vitest';
import { pauseFor, withLatency } from './latency';

test('only the recent ones are kept', () => {
  let recent: readonly number[] = [];
  for (let ms = 1; ms <= 30; ms++) recent = withLatency(recent, ms);
  expect(recent).toEqual(Array.from({ length: 20 }, (_, i) => i + 11));
});

test.each([
  ['nothing known', [], 0],
  ['quick', [5], 0],
  ['felt', [40], 80],
  ['very slow', [4000], 250],
])('pause before a model that is %s', (_, recent, pause) => {
  expect(pauseFor(recent)).toBe(pause);
});
