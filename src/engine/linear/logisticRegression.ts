import { Random } from '../random';
import { type BinaryProblem, type FitOptions, type LinearFit, Weights } from './binaryProblem';

const FIRST_INNER_TOLERANCE = 1e-2;
const LAST_INNER_TOLERANCE = 1e-8;
const MOST_NEWTON_STEPS = 100;
/** What is left of z when a Newton step would make it negative. */
const SHRINK = 0.1;

/**
 * L2-regularised logistic regression, min ½‖w‖² + C Σ ln(1 + e^(−yᵢ w·xᵢ)), by dual
 * coordinate descent (Yu, Huang & Lin 2011, algorithm 5; LIBLINEAR's solver 7). Each step
 * solves one row's part of the dual to the end by Newton's method.
 */
export function fitLogisticRegression(problem: BinaryProblem, options: FitOptions): LinearFit {
  const { rows, signs, squares } = problem;
  const { cost, tolerance, mostPasses, seed } = options;
  const weights = new Weights(rows);
  // αᵢ and C − αᵢ are kept apart: both go near 0, where a difference would lose all digits
  const dual = new Float64Array(signs.length).fill(Math.min(0.001 * cost, 1e-8));
  const rest = dual.map((alpha) => cost - alpha);
  dual.forEach((alpha, row) => weights.add(row, signs[row]! * alpha));

  const order = Int32Array.from(signs.keys());
  const random = new Random(seed);
  const solver = new RowSolver(cost);
  let passes = 0;
  let worst = Infinity;
  while (passes < mostPasses && worst >= tolerance) {
    random.shuffle(order);
    worst = 0;
    let newtonSteps = 0;
    for (const row of order) {
      const margin = signs[row]! * weights.margin(row);
      const steps = solver.solve(squares[row]!, margin, dual[row]!, rest[row]!);
      worst = Math.max(worst, solver.violation);
      if (steps === 0) continue;
      newtonSteps += steps;
      weights.add(row, (solver.dual - dual[row]!) * signs[row]!);
      dual[row] = solver.dual;
      rest[row] = solver.rest;
    }
    passes++;
    if (newtonSteps <= signs.length / 10) solver.sharpen();
  }
  const { values, bias } = weights;
  return { weights: values, bias, dual, passes, converged: worst < tolerance };
}

/** Solves one row's part of the dual; the answer stands in its fields, for speed. */
class RowSolver {
  dual = 0;
  rest = 0;
  /** How far the gradient was from 0 before. */
  violation = 0;
  private tolerance = FIRST_INNER_TOLERANCE;

  constructor(private readonly cost: number) {}

  /** Asks for a better solution from now on. */
  sharpen(): void {
    this.tolerance = Math.max(LAST_INNER_TOLERANCE, 0.1 * this.tolerance);
  }

  /**
   * Minimises z ln z + (C − z) ln(C − z) + ½a(z − z₀)² ± b(z − z₀), where z is αᵢ or C − αᵢ,
   * whichever ends up smaller and so keeps all its digits.
   *
   * @param square xᵢ·xᵢ, a
   * @param margin yᵢ w·xᵢ, b
   * @returns Newton steps taken; 0 when the row was settled
   */
  solve(square: number, margin: number, dual: number, rest: number): number {
    const { cost } = this;
    const other = 0.5 * square * (rest - dual) + margin < 0;
    const slopeAtStart = other ? -margin : margin;
    const start = other ? rest : dual;
    let z = cost - start < 0.5 * cost ? SHRINK * start : start;
    let slope = square * (z - start) + slopeAtStart + Math.log(z / (cost - z));
    this.violation = Math.abs(slope);
    let steps = 0;
    while (steps <= MOST_NEWTON_STEPS && Math.abs(slope) >= this.tolerance) {
      const next = z - slope / (square + cost / (cost - z) / z);
      z = next <= 0 ? SHRINK * z : next;
      slope = square * (z - start) + slopeAtStart + Math.log(z / (cost - z));
      steps++;
    }
    this.dual = other ? cost - z : z;
    this.rest = other ? z : cost - z;
    return steps;
  }
}
