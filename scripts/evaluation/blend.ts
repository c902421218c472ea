import { type BetaCalibration, betaCalibration } from '../../src/metrics/betaCalibration';
import { calibrated, combined } from '../../src/models/ensemble';
import { memberWeights } from './memberWeights';

/** One member of an ensemble. */
export interface BlendMember {
  /** Of the member's own scores, before they are combined. */
  calibration: BetaCalibration;
  weight: number;
}

/** How the scores of one model, or of several, become one calibrated score. */
export interface Blend {
  calibration: BetaCalibration;
  /** Only of an ensemble. */
  members?: BlendMember[];
}

/**
 * @param raw   scores as the models give them, of each member [products × labels]; one model
 *              alone is no ensemble
 * @param truth [products × labels]
 */
export function fitBlend(raw: readonly Float32Array[], truth: Uint8Array): Blend {
  const [alone, ...others] = raw;
  if (alone && others.length === 0) return { calibration: betaCalibration.fit(alone, truth) };
  const calibrations = raw.map((scores) => betaCalibration.fit(scores, truth));
  const own = raw.map((scores, i) => calibrated(calibrations[i]!, scores));
  const members = memberWeights(own, truth).map((weight, i) => ({
    calibration: calibrations[i]!,
    weight,
  }));
  return { calibration: betaCalibration.fit(mean(members, raw), truth), members };
}

/** @returns calibrated scores, [products × labels] */
export function blended({ calibration, members }: Blend, raw: readonly Float32Array[]) {
  return calibrated(calibration, members ? mean(members, raw) : raw[0]!);
}

function mean(members: readonly BlendMember[], raw: readonly Float32Array[]): Float32Array {
  const votes = members
    .map(({ calibration, weight }, i) => ({ calibration, weight, scores: raw[i]! }))
    .filter(({ weight }) => weight > 0)
    .map(({ calibration, weight, scores }) => ({
      weight,
      scores: calibrated(calibration, scores),
    }));
  return combined(votes);
}
