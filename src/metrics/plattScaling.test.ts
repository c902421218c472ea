import { expect, test } from 'vitest';
import { logistic } from './logit';
import { fitPlattLine, plattProbability } from './plattScaling';

test('two margins, by hand', () => {
  // at +1 stand 3 positives and 1 negative, at −1 the reverse; the targets are 5/6 and 1/6,
  // so their means are (3 · 5/6 + 1/6) / 4 = 2/3 and 1/3: log-odds ± ln 2
  const margins = [1, 1, 1, 1, -1, -1, -1, -1];
  const line = fitPlattLine(margins, Uint8Array.from([1, 1, 1, 0, 1, 0, 0, 0]));
  expect(line.slope).toBeCloseTo(Math.log(2), 6);
  expect(line.offset).toBeCloseTo(0, 6);
  expect(plattProbability(line, 1)).toBeCloseTo(2 / 3, 6);
});

test('finds the line the truth was drawn from', () => {
  const margins: number[] = [];
  const truth: number[] = [];
  for (let margin = -3; margin <= 3; margin += 0.1) {
    const positives = Math.round(1000 * logistic(2 * margin - 1));
    for (let i = 0; i < 1000; i++) {
      margins.push(margin);
      truth.push(i < positives ? 1 : 0);
    }
  }
  const line = fitPlattLine(margins, Uint8Array.from(truth));
  expect(line.slope).toBeCloseTo(2, 2);
  expect(line.offset).toBeCloseTo(-1, 2);
});

test.each([
  ['perfectly separated', [-2, -1, 1, 2], [0, 0, 1, 1]],
  ['no positive', [-2, -1, 1, 2], [0, 0, 0, 0]],
  ['all margins equal', [1, 1, 1, 1], [0, 1, 0, 0]],
  ['very large margins', [-1e4, -1e3, 1e3, 1e4], [0, 0, 1, 1]],
])('%s: probabilities stay inside (0, 1)', (_, margins, truth) => {
  const line = fitPlattLine(margins, Uint8Array.from(truth));
  for (const margin of margins) {
    const chance = plattProbability(line, margin);
    expect(chance).toBeGreaterThan(0);
    expect(chance).toBeLessThan(1);
  }
});

test('lengths must agree', () => {
  expect(() => fitPlattLine([0.1], Uint8Array.from([1, 0]))).toThrow('one truth value');
});
