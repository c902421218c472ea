import { expect, test } from 'vitest';
import { Random } from '../../../src/engine/random';
import { logistic } from '../../../src/metrics/logit';
import { fitPlattLine } from '../../../src/metrics/plattScaling';
import { calibratedScores, chooseCalibration, honestFigures } from './calibration';

const LABELS = 2;

/** Margins whose probabilities are logistic(slope · margin + offset), each label's own. */
function drawn(products: number, lines: [slope: number, offset: number][]) {
  const random = new Random(1);
  const margins = Float32Array.from(
    { length: products * lines.length },
    () => 3 * random.gaussian(),
  );
  const truth = Uint8Array.from(margins, (margin, i) => {
    const [slope, offset] = lines[i % lines.length]!;
    return random.next() < logistic(slope * margin + offset) ? 1 : 0;
  });
  return { margins, truth };
}

test.each([
  [
    'pooled',
    [
      [3, 1],
      [3, 1],
    ],
  ],
  [
    'perLabel',
    [
      [3, 1],
      [0.3, -2],
    ],
  ],
] as const)('chooses lines %s', (kind, lines) => {
  const { margins, truth } = drawn(
    4000,
    lines.map(([a, b]) => [a, b]),
  );
  const { calibration } = chooseCalibration(margins, truth, LABELS);
  expect(calibration.kind).toBe(kind);
  calibration.lines.forEach(({ slope, offset }, label) => {
    expect(slope).toBeCloseTo(lines[label]![0], 0);
    expect(offset).toBeCloseTo(lines[label]![1], 0);
  });
});

test('a label with few positives takes the line of all', () => {
  const { margins, truth } = drawn(4000, [
    [3, 1],
    [0.3, -2],
    [1, 0],
  ]);
  // of label 2, only the first positive stays
  const kept = truth.findIndex((isTrue, i) => i % 3 === 2 && isTrue === 1);
  const rare = truth.map((isTrue, i) => (i % 3 === 2 && i !== kept ? 0 : isTrue));
  const { calibration } = chooseCalibration(margins, rare, 3);
  expect(calibration.kind).toBe('perLabel');
  expect(calibration.lines[2]).toEqual(fitPlattLine(margins, rare));
});

test('calibration keeps the order within a label, and honest figures say so', () => {
  const { margins, truth } = drawn(1000, [
    [3, 1],
    [0.3, -2],
  ]);
  const chosen = chooseCalibration(margins, truth, LABELS);
  const scores = calibratedScores(chosen.calibration, margins);
  for (let i = 2; i < 200; i++) {
    expect(Math.sign(scores[i]! - scores[i - 2]!)).toBe(Math.sign(margins[i]! - margins[i - 2]!));
  }
  const figures = honestFigures(chosen, margins, truth);
  expect(figures.products).toBe(1000);
  expect(figures.macroAuc).toBeGreaterThan(0.7);
});
