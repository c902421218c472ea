import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logistic } from '../../metrics/logit';
import { calibrated } from '../ensemble';
import { Calibrator } from './calibrator';

const binary = new Uint8Array(
  readFileSync(new URL('../../../build/kernels.wasm', import.meta.url)),
);
const calibrator = new Calibrator(binary);

test('calibrates log-odds as the page calibrates scores', () => {
  const coefficient = fc.double({ min: 0, max: 3, noNaN: true });
  const offset = fc.double({ min: -6, max: 6, noNaN: true });
  const logOdds = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(coefficient, coefficient, offset, logOdds, (yes, no, offset, values) => {
      const calibration = { yes, no, offset };
      const expected = calibrated(calibration, Float32Array.from(values, logistic));
      const actual = calibrator.apply(calibration, Float32Array.from(values)).map(logistic);
      actual.forEach((score, i) => expect(Math.abs(score - expected[i]!)).toBeLessThan(2e-5));
    }),
  );
});

test('any number of scores is calibrated', () => {
  const many = new Float32Array(40_001).map((_, i) => (i % 17) - 8);
  const expected = calibrated({ yes: 2, no: 1, offset: 0.5 }, many.map(logistic));
  const actual = calibrator.apply({ yes: 2, no: 1, offset: 0.5 }, many).map(logistic);
  expect(actual.length).toBe(expected.length);
  expect(Math.abs(actual[40_000]! - expected[40_000]!)).toBeLessThan(2e-5);
});
