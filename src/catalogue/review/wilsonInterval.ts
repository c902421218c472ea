import { assert } from '../../domain/errors';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The standard normal quantile of 0.975: 95 of 100 such intervals hold the true share. */
const Z_95 = 1.959963984540054;

/**
 * Where the share of a population lies of which a random sample is known, with 95 % confidence.
 *
 * The score interval of Wilson, “Probable Inference, the Law of Succession, and Statistical
 * Inference”, JASA 22 (1927): with p = successes / n,
 * (p + z² / 2n ± z √(p(1 − p) / n + z² / 4n²)) / (1 + z² / n). It holds what it promises in small
 * samples and near 0 and 1 too (Brown, Cai & DasGupta, Statistical Science 16, 2001), where an
 * audit is, and stays within [0, 1]. A sample that is much of its population would allow a narrower
 * one.
 *
 * @param successes in [0, n]
 * @param n         size of the sample, 1 or more
 */
export function wilsonInterval(successes: number, n: number): Interval {
  assert(n >= 1 && successes >= 0 && successes <= n, 'successes of a sample');
  const share = successes / n;
  const square = Z_95 ** 2 / n;
  const middle = share + square / 2;
  const half = Math.sqrt(square * (share * (1 - share) + square / 4));
  return {
    lower: Math.max(0, (middle - half) / (1 + square)),
    upper: Math.min(1, (middle + half) / (1 + square)),
  };
}
