import { expect, test } from 'vitest';
import { Random } from './random';

const draws = (random: Random, count: number) => Array.from({ length: count }, () => random.next());

test('same seed and stream, same numbers; another seed or stream, others', () => {
  const first = draws(new Random(7, 3), 20);
  expect(draws(new Random(7, 3), 20)).toEqual(first);
  expect(draws(new Random(8, 3), 20)).not.toEqual(first);
  expect(draws(new Random(7, 4), 20)).not.toEqual(first);
});

test('next is uniform in [0, 1)', () => {
  const numbers = draws(new Random(1), 100_000);
  expect(Math.min(...numbers.slice(0, 1000))).toBeGreaterThanOrEqual(0);
  expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
  const tenths = new Array<number>(10).fill(0);
  for (const x of numbers) tenths[Math.floor(10 * x)]!++;
  // standard deviation of a count is 95: five of them
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(475);
});

test('neighbouring seeds and streams start unrelated', () => {
  const starts = Array.from({ length: 1000 }, (_, i) => new Random(i).next());
  const streams = Array.from({ length: 1000 }, (_, i) => new Random(1, i).next());
  for (const numbers of [starts, streams]) {
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    expect(new Set(numbers).size).toBe(1000);
  }
});

test('integer reaches every value below n and no other', () => {
  const random = new Random(2);
  const seen = new Set(Array.from({ length: 1000 }, () => random.integer(7)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('gaussian has mean 0, variance 1 and normal tails', () => {
  const random = new Random(3);
  const numbers = Array.from({ length: 50_000 }, () => random.gaussian());
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
  const beyondTwo = numbers.filter((x) => Math.abs(x) > 2).length / numbers.length;
  expect(beyondTwo).toBeCloseTo(0.0455, 2);
});

test('shuffle keeps the items and gives every item every place equally often', () => {
  const random = new Random(4);
  const places = Array.from({ length: 4 }, () => new Array<number>(4).fill(0));
  for (let round = 0; round < 8000; round++) {
    const items = Uint32Array.of(0, 1, 2, 3);
    random.shuffle(items);
    expect(new Set(items).size).toBe(4);
    items.forEach((item, place) => places[item]![place]!++);
  }
  for (const count of places.flat()) expect(Math.abs(count - 2000)).toBeLessThan(200);
});
