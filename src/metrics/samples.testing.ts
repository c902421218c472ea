import * as fc from 'fast-check';

/** Scores and truth of one label: few distinct scores, so that ties are common. */
export const scoredTruth = fc
  .array(fc.tuple(fc.nat(8), fc.nat(1)), { minLength: 1, maxLength: 40 })
  .map((pairs) => ({
    scores: Float32Array.from(pairs, ([score]) => score / 8),
    truth: Uint8Array.from(pairs, ([, truth]) => truth),
  }));

/** A matrix of scores and truth, [products × labels]. */
export const scoreMatrix = fc.integer({ min: 1, max: 5 }).chain((labels) =>
  fc
    .array(fc.array(fc.tuple(fc.nat(8), fc.nat(1)), { minLength: labels, maxLength: labels }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((rows) => ({
      labels,
      scores: Float32Array.from(rows.flat(), ([score]) => score / 8),
      truth: Uint8Array.from(rows.flat(), ([, truth]) => truth),
    })),
);

/** A matrix as rows of numbers. */
export function rowsOf(matrix: ArrayLike<number>, labels: number): number[][] {
  return Array.from({ length: matrix.length / labels }, (_, row) =>
    Array.from({ length: labels }, (_, label) => matrix[row * labels + label]!),
  );
}

/** Repeatable numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Scores of a model that knows something: the chance behind each truth, blurred. Label l is
 * true for one product in l + 2.
 */
export function plausibleScores(products: number, labels: number, seed: number) {
  const random = seededRandom(seed);
  const logits = new Float32Array(products * labels);
  const truth = new Uint8Array(products * labels);
  for (let i = 0; i < truth.length; i++) {
    truth[i] = random() < 1 / ((i % labels) + 2) ? 1 : 0;
    const noise = random() + random() + random() + random() - 2;
    logits[i] = (truth[i] ? 1.5 : -1.5) + 3 * noise;
  }
  return { logits, scores: logits.map((logit) => 1 / (1 + Math.exp(-logit))), truth };
}
