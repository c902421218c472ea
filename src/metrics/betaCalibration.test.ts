import { expect, test } from 'vitest';
import { betaCalibration } from './betaCalibration';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { logistic } from './logit';
import { rankedAuc } from './rankedAuc';
import { plausibleScores, seededRandom } from './samples.testing';

test('a score of one half whose yes is right four times in five becomes 0.8', () => {
  const scores = new Float32Array(5).fill(0.5);
  const fitted = betaCalibration.fit(scores, Uint8Array.of(1, 1, 1, 1, 0));
  expect(betaCalibration.apply(fitted, scores)[0]).toBeCloseTo(0.8, 4);
});

test('applies its formula', () => {
  const [score] = betaCalibration.apply({ yes: 2, no: 0.5, offset: 0.25 }, Float32Array.of(0.25));
  // 2 ln 0.25 − 0.5 ln 0.75 + 0.25
  expect(score).toBeCloseTo(logistic(2 * Math.log(0.25) - 0.5 * Math.log(0.75) + 0.25), 6);
  const same = { yes: 1, no: 1, offset: 0 };
  expect(betaCalibration.apply(same, Float32Array.of(0.3))[0]).toBeCloseTo(0.3, 6);
});

test('finds the numbers behind a distortion', () => {
  const random = seededRandom(4);
  const scores = Float32Array.from({ length: 40_000 }, () => 0.001 + 0.998 * random());
  const chances = betaCalibration.apply({ yes: 1.4, no: 0.6, offset: -0.5 }, scores);
  const truth = Uint8Array.from(chances, (chance) => (random() < chance ? 1 : 0));
  const found = betaCalibration.apply(betaCalibration.fit(scores, truth), scores);
  found.forEach((score, i) => expect(Math.abs(score - chances[i]!)).toBeLessThan(0.02));
});

test('no neighbour has a lower loss, and the order stays', () => {
  const { scores, truth } = plausibleScores(500, 4, 3);
  const fitted = betaCalibration.fit(scores, truth);
  const lossAt = (changed: Partial<typeof fitted>) =>
    binaryCrossEntropy(betaCalibration.apply({ ...fitted, ...changed }, scores), truth)!;
  for (const key of ['yes', 'no', 'offset'] as const) {
    expect(lossAt({})).toBeLessThan(lossAt({ [key]: fitted[key] + 0.05 }));
    expect(lossAt({})).toBeLessThan(lossAt({ [key]: fitted[key] - 0.05 }));
  }
  expect(rankedAuc(betaCalibration.apply(fitted, scores), truth)).toBeCloseTo(
    rankedAuc(scores, truth)!,
    4,
  );
});

test('never turns an order round, even where the truth does', () => {
  const scores = Float32Array.of(0.1, 0.2, 0.8, 0.9);
  const { yes, no } = betaCalibration.fit(scores, Uint8Array.of(1, 1, 0, 0));
  expect(yes).toBeGreaterThanOrEqual(0);
  expect(no).toBeGreaterThanOrEqual(0);
});

test('there must be something to fit', () => {
  expect(() => betaCalibration.fit(new Float32Array(0), new Uint8Array(0))).toThrow('to fit');
});
