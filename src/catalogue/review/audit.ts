import type { Decision } from './decision';
import { type Interval, wilsonInterval } from './wilsonInterval';

/**
 * A random sample of rows without replacement, the same for the same seed everywhere, in random
 * order: whoever stops in the middle has looked at a random sample too.
 *
 * Each row has a number of its own, drawn by hash from the seed, and the rows with the least numbers
 * are the sample (permanent random numbers: Ohlsson, “Coordination of Samples Using Permanent
 * Random Numbers”, 1995). So when the cut moves, or more answers arrive, rows stay in the sample as
 * far as they can, and what was looked at still counts.
 *
 * @param rows filed automatically, each once; see `filedRows`
 * @param size of the sample; all rows when there are no more
 * @param seed a whole number; the low 32 bits count
 */
export function auditSample(rows: ArrayLike<number>, size: number, seed: number): Int32Array {
  const key = mix(seed | 0);
  const numbered = Float64Array.from(
    Array.from(rows),
    // number and row in one value, so that values can be sorted
    (row) => mix(mix(row ^ key) + key) * ROWS + row,
  ).sort();
  return Int32Array.from(numbered.subarray(0, Math.max(0, size)), (value) => value % ROWS);
}

/** More than any file has; with 32 bits before them rows are still exact in a double. */
const ROWS = 2 ** 21;

/** MurmurHash3's finaliser: no two whole numbers of 32 bits have the same result. */
function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** What an audit has found so far. */
export interface AuditResult {
  readonly lookedAt: number;
  /** Rows that were edited or rejected. */
  readonly wrong: number;
  /** Share of those looked at that are right; undefined before the first. */
  readonly precision: number | undefined;
  /** Where that share of all rows filed automatically lies, with 95 % confidence. */
  readonly interval: Interval | undefined;
}

/** @param decisions on the rows of the sample; undefined for those nobody has looked at */
export function auditResult(decisions: Iterable<Decision | undefined>): AuditResult {
  let lookedAt = 0;
  let wrong = 0;
  for (const decision of decisions) {
    if (!decision) continue;
    lookedAt++;
    if (decision.status !== 'accepted') wrong++;
  }
  if (lookedAt === 0) return { lookedAt, wrong, precision: undefined, interval: undefined };
  const right = lookedAt - wrong;
  return {
    lookedAt,
    wrong,
    precision: right / lookedAt,
    interval: wilsonInterval(right, lookedAt),
  };
}
