import { Kernels } from '../../engine/kernels';
import type { BetaCalibration } from '../../metrics/betaCalibration';
import { logistic, logit } from '../../metrics/logit';

/** Numbers that go through the kernels' memory at once, a multiple of 4. */
const BLOCK = 16_384;

/** Log-odds of the least and the greatest score that is told apart, see `heldScore`. */
const [LOWEST, HIGHEST] = [logit(0), logit(1)];

/** Above these log-odds a float32 score is so near 1 that its rounding shows in them. */
const NEARLY_SURE = 4;

/** Calibrates log-odds by the SIMD kernels, without a detour through scores. */
export class Calibrator {
  readonly #kernels: Kernels;
  readonly #block: number;

  /** @param binary the module that `npm run kernels` compiles */
  constructor(binary: Uint8Array<ArrayBuffer>) {
    this.#kernels = new Kernels(binary, 'growing');
    this.#block = this.#kernels.allocate(BLOCK);
  }

  /** Log-odds of the calibrated scores, held as `logit` holds them; in place. */
  apply({ yes, no, offset }: BetaCalibration, logOdds: Float32Array): Float32Array {
    const { run, floats } = this.#kernels;
    const at = this.#block / 4;
    roundSure(logOdds);
    for (let start = 0; start < logOdds.length; start += BLOCK) {
      const part = logOdds.subarray(start, start + BLOCK);
      floats.set(part, at);
      const count = Math.ceil(part.length / 4) * 4;
      run.calibrate(count, this.#block, yes, no, offset, LOWEST, HIGHEST);
      part.set(floats.subarray(at, at + part.length));
    }
    roundSure(logOdds);
    return logOdds;
  }
}

/**
 * Takes the log-odds of high scores from their float32 scores, as the page does, which has nothing
 * else: a calibration may make much of the difference. Few labels of a product are so sure.
 */
function roundSure(logOdds: Float32Array): void {
  for (let i = 0; i < logOdds.length; i++) {
    if (logOdds[i]! > NEARLY_SURE) logOdds[i] = logit(Math.fround(logistic(logOdds[i]!)));
  }
}
