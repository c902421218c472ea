import { expect, test } from 'vitest';
import { betaCalibration } from '../../src/metrics/betaCalibration';
import { binaryCrossEntropy } from '../../src/metrics/binaryCrossEntropy';
import { calibrated, combined } from '../../src/models/ensemble';
import { blended, fitBlend } from './blend';
import { memberWeights } from './memberWeights';
import { sampleScores } from './scores.testing';

test('one model alone is calibrated and nothing else', () => {
  const { raw, truth } = sampleScores(200);
  const blend = fitBlend(raw, truth);
  expect(blend).toEqual({ calibration: betaCalibration.fit(raw[0]!, truth) });
  expect(blended(blend, raw)).toEqual(calibrated(blend.calibration, raw[0]!));
});

test('an ensemble is better than each of its members', () => {
  const { raw, truth } = sampleScores(1000, 3);
  const blend = fitBlend(raw, truth);
  const together = binaryCrossEntropy(blended(blend, raw), truth)!;
  for (const alone of raw) {
    const own = binaryCrossEntropy(blended(fitBlend([alone], truth), [alone]), truth)!;
    expect(together).toBeLessThan(own);
  }
  const total = blend.members!.reduce((sum, { weight }) => sum + weight, 0);
  expect(total).toBeCloseTo(1, 12);
});

test('members are calibrated, combined, and calibrated again', () => {
  const { raw, truth } = sampleScores(200, 2);
  const { calibration, members } = fitBlend(raw, truth);
  const votes = members!.map((member, i) => ({
    weight: member.weight,
    scores: calibrated(member.calibration, raw[i]!),
  }));
  expect(blended({ calibration, members: members! }, raw)).toEqual(
    calibrated(calibration, combined(votes)),
  );
});

test('a member that says the opposite gets no weight', () => {
  const { raw, truth } = sampleScores(500);
  const opposite = raw[0]!.map((score) => 1 - score);
  expect(memberWeights([raw[0]!, opposite], truth)).toEqual([1, 0]);
});
