import { expect, test } from 'vitest';
import { Throughput } from './throughput';

test('the rate is that of the last seconds', () => {
  const throughput = new Throughput(0);
  expect(throughput.rowsPerSecond).toBeUndefined();
  throughput.add(1000, 100);
  expect(throughput.rowsPerSecond).toBe(100);
  // slow at first, then ten times as fast: soon only the latter counts
  for (let second = 2; second <= 12; second++) throughput.add(1000 * second, 1000 * second);
  expect(throughput.rowsPerSecond).toBe(1000);
});

test('a pause does not count', () => {
  const throughput = new Throughput(0);
  throughput.add(1000, 500);
  throughput.restart(60_000);
  throughput.add(61_000, 1000);
  expect(throughput.rowsPerSecond).toBe(500);
});

test('chunks longer than the window still have a rate', () => {
  const throughput = new Throughput(0);
  throughput.add(10_000, 100);
  throughput.add(30_000, 500);
  expect(throughput.rowsPerSecond).toBe(20);
});
