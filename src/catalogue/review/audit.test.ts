import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditResult, auditSample } from './audit';
import type { Decision } from './decision';

const ACCEPTED: Decision = { status: 'accepted', labels: [1] };
const EDITED: Decision = { status: 'edited', labels: [2] };
const REJECTED: Decision = { status: 'rejected', labels: [] };
const upTo = (rows: number) => [...Array(rows).keys()];

test('the same for a seed, another for another', () => {
  const rows = upTo(1000);
  const sample = [...auditSample(rows, 50, 7)];
  expect([...auditSample(Int32Array.from(rows).reverse(), 50, 7)]).toEqual(sample);
  expect([...auditSample(rows, 50, 8)]).not.toEqual(sample);
  expect([...auditSample(rows, 20, 7)]).toEqual(sample.slice(0, 20));
});

test('rows of those given, each once', () => {
  const anySet = fc.uniqueArray(fc.nat(199_999));
  fc.assert(
    fc.property(anySet, fc.nat(50), fc.integer(), (rows, size, seed) => {
      const sample = [...auditSample(rows, size, seed)];
      expect(sample.length).toBe(Math.min(size, rows.length));
      expect(new Set(sample).size).toBe(sample.length);
      expect(sample.every((row) => rows.includes(row))).toBe(true);
    }),
  );
});

test('when rows fall out, the others stay in the sample', () => {
  const sample = auditSample(upTo(1000), 50, 3);
  const fewer = upTo(1000).filter((row) => row % 2 === 0);
  const kept = [...sample].filter((row) => row % 2 === 0);
  expect([...auditSample(fewer, 50, 3)].slice(0, kept.length)).toEqual(kept);
});

test('every row is drawn equally often, whatever its place', () => {
  const drawn = new Uint32Array(100);
  for (let seed = 0; seed < 4000; seed++) {
    for (const row of auditSample(upTo(100), 10, seed)) drawn[row]!++;
  }
  // mean 400, standard deviation 19: five of them
  for (const count of drawn) expect(Math.abs(count - 400)).toBeLessThan(95);
});

test('what was found so far', () => {
  const result = auditResult([ACCEPTED, undefined, EDITED, ACCEPTED, REJECTED, ACCEPTED]);
  expect(result).toMatchObject({ lookedAt: 5, wrong: 2, precision: 0.6 });
  // Wilson score interval of 3 in 5
  expect(result.interval!.lower).toBeCloseTo(0.2307, 4);
  expect(result.interval!.upper).toBeCloseTo(0.8824, 4);
});

test('nothing looked at, nothing found', () => {
  const result = auditResult([undefined]);
  expect(result).toEqual({ lookedAt: 0, wrong: 0, precision: undefined, interval: undefined });
});
