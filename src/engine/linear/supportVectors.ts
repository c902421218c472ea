import { Random } from '../random';
import { type BinaryProblem, type FitOptions, type LinearFit, Weights } from './binaryProblem';

/**
 * Linear support vector classifier with squared hinge loss,
 * min ½‖w‖² + C Σ max(0, 1 − yᵢ w·xᵢ)², by dual coordinate descent with shrinking (Hsieh et
 * al. 2008, algorithm 3; LIBLINEAR's solver 1). Rows that stay away from the margin are
 * left out until the others have settled, then everybody is looked at once more.
 */
export function fitSupportVectors(problem: BinaryProblem, options: FitOptions): LinearFit {
  const { rows, signs, squares } = problem;
  const { cost, tolerance, mostPasses, seed } = options;
  const diagonal = 1 / (2 * cost);
  const weights = new Weights(rows);
  const dual = new Float64Array(signs.length);
  const order = Int32Array.from(signs.keys());
  const random = new Random(seed);
  let active = order.length;
  let bound = Infinity;
  let passes = 0;
  let converged = false;
  while (passes < mostPasses && !converged) {
    random.shuffle(order.subarray(0, active));
    let highest = 0;
    let lowest = 0;
    for (let i = 0; i < active; i++) {
      const row = order[i]!;
      const alpha = dual[row]!;
      const slope = signs[row]! * weights.margin(row) - 1 + diagonal * alpha;
      if (alpha === 0 && slope > bound) {
        active--;
        order[i] = order[active]!;
        order[active] = row;
        i--;
        continue;
      }
      const projected = alpha === 0 ? Math.min(slope, 0) : slope;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) < SETTLED) continue;
      const next = Math.max(alpha - slope / (squares[row]! + diagonal), 0);
      dual[row] = next;
      weights.add(row, (next - alpha) * signs[row]!);
    }
    passes++;
    const settled = highest - lowest <= tolerance;
    converged = settled && active === order.length;
    if (settled) active = order.length;
    bound = settled || highest <= 0 ? Infinity : highest;
  }
  return { weights: weights.values, bias: weights.bias, dual, passes, converged };
}

/** A gradient below this changes nothing. */
const SETTLED = 1e-12;
