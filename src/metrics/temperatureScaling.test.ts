import { expect, test } from 'vitest';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { rankedAuc } from './rankedAuc';
import { plausibleScores } from './samples.testing';
import { temperatureScaling } from './temperatureScaling';

test.each([
  // the best score for 4 of 5 is 0.8: ln 9 / T = ln 4
  ['too sure', [0.9, 0.9, 0.9, 0.9, 0.9], [1, 1, 1, 1, 0], Math.log(9) / Math.log(4)],
  ['too timid', [0.6, 0.6, 0.6, 0.6, 0.6], [1, 1, 1, 1, 0], Math.log(1.5) / Math.log(4)],
  ['right already', [0.8, 0.8, 0.8, 0.8, 0.8], [1, 1, 1, 1, 0], 1],
  ['never wrong: held at the coldest', [0.9, 0.1], [1, 0], 0.05],
  ['worse than chance: held at the hottest', [0.9, 0.1], [0, 1], 20],
])('%s', (_, scores, truth, expected) => {
  const fitted = temperatureScaling.fit(Float32Array.from(scores), Uint8Array.from(truth));
  expect(fitted.temperature).toBeCloseTo(expected, 4);
});

test('divides the log-odds', () => {
  const scaled = temperatureScaling.apply({ temperature: 2 }, Float32Array.from([0.5, 0.8, 0.2]));
  // √4 / (1 + √4)
  expect(scaled[0]).toBeCloseTo(0.5, 6);
  expect(scaled[1]).toBeCloseTo(2 / 3, 6);
  expect(scaled[2]).toBeCloseTo(1 / 3, 6);
});

test('no other temperature has a lower loss, and the order stays', () => {
  const { scores, truth } = plausibleScores(500, 4, 3);
  const fitted = temperatureScaling.fit(scores, truth);
  const lossAt = (temperature: number) =>
    binaryCrossEntropy(temperatureScaling.apply({ temperature }, scores), truth)!;
  const best = lossAt(fitted.temperature);
  expect(best).toBeLessThan(lossAt(fitted.temperature * 1.02));
  expect(best).toBeLessThan(lossAt(fitted.temperature / 1.02));
  const scaled = temperatureScaling.apply(fitted, scores);
  expect(rankedAuc(scaled, truth)).toBeCloseTo(rankedAuc(scores, truth)!, 4);
});

test('there must be something to fit', () => {
  expect(() => temperatureScaling.fit(new Float32Array(0), new Uint8Array(0))).toThrow('to fit');
});
