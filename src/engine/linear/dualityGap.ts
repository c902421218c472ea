import { type BinaryProblem, type LinearFit, Weights } from './binaryProblem';

/**
 * The two objectives of a fit. The primal is never below the dual, and at the optimum they
 * are equal: their difference bounds how far a fit is from the best one.
 */
export interface Objectives {
  primal: number;
  dual: number;
}

/** For `fitLogisticRegression`. */
export function logisticObjectives(
  problem: BinaryProblem,
  fit: LinearFit,
  cost: number,
): Objectives {
  const entropy = (z: number) => (z > 0 ? z * Math.log(z / cost) : 0);
  return objectives(problem, fit, {
    loss: (margin) => cost * softplus(-margin),
    gain: (alpha) => -entropy(alpha) - entropy(cost - alpha),
  });
}

/** For `fitSupportVectors`. */
export function squaredHingeObjectives(
  problem: BinaryProblem,
  fit: LinearFit,
  cost: number,
): Objectives {
  return objectives(problem, fit, {
    loss: (margin) => cost * Math.max(0, 1 - margin) ** 2,
    gain: (alpha) => alpha - alpha ** 2 / (4 * cost),
  });
}

interface Terms {
  /** What a row adds to the primal, by its margin yᵢ w·xᵢ. */
  loss(margin: number): number;
  /** What a row adds to the dual, by its αᵢ. */
  gain(alpha: number): number;
}

function objectives({ rows, signs }: BinaryProblem, fit: LinearFit, terms: Terms): Objectives {
  const weights = new Weights(rows);
  weights.values.set(fit.weights);
  weights.bias = fit.bias;
  const halfNorm = fit.weights.reduce((sum, weight) => sum + weight ** 2, fit.bias ** 2) / 2;
  let loss = 0;
  let gain = 0;
  for (let row = 0; row < signs.length; row++) {
    loss += terms.loss(signs[row]! * weights.margin(row));
    gain += terms.gain(fit.dual[row]!);
  }
  return { primal: halfNorm + loss, dual: gain - halfNorm };
}

/** ln(1 + eˣ), without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
