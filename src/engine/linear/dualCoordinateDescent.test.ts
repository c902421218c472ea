import { expect, test } from 'vitest';
import { packRows, type SparseRow } from '../../text/sparseRows';
import { Random } from '../random';
import { type BinaryProblem, squaredNorms, Weights } from './binaryProblem';
import { logisticObjectives, squaredHingeObjectives } from './dualityGap';
import { fitLogisticRegression } from './logisticRegression';
import { fitSupportVectors } from './supportVectors';

const OPTIONS = { cost: 1, tolerance: 1e-7, mostPasses: 1000, seed: 1 };

const solvers = [
  ['logistic regression', fitLogisticRegression, logisticObjectives],
  ['support vectors', fitSupportVectors, squaredHingeObjectives],
] as const;

function problemOf(dense: number[][], signs: number[]): BinaryProblem {
  const rows = packRows(dense.map(sparse), dense[0]!.length);
  return { rows, signs: Int8Array.from(signs), squares: squaredNorms(rows) };
}

function sparse(values: number[]): SparseRow {
  const columns = values.flatMap((value, column) => (value === 0 ? [] : [column]));
  return {
    columns: Int32Array.from(columns),
    values: Float32Array.from(columns, (column) => values[column]!),
  };
}

/** Rows of a few of 30 features; the first five decide the sign, one time in ten wrongly. */
function noisyProblem(seed: number): BinaryProblem {
  const random = new Random(seed);
  const dense = Array.from({ length: 40 }, () =>
    Array.from({ length: 30 }, () => (random.next() < 0.2 ? random.next() : 0)),
  );
  const signs = dense.map((row) => {
    const found = row.slice(0, 5).some((value) => value > 0);
    return found === random.next() > 0.1 ? 1 : -1;
  });
  return problemOf(dense, signs);
}

test('support vectors, by hand', () => {
  // x = ±1 without overlap: b = 0 by symmetry, and ½w² + 2C(1 − w)² is least at 4C / (1 + 4C)
  const fit = fitSupportVectors(problemOf([[1], [-1]], [1, -1]), OPTIONS);
  expect(fit.weights[0]).toBeCloseTo(0.8, 7);
  expect(fit.bias).toBeCloseTo(0, 7);
  expect(fit.converged).toBe(true);
});

test('logistic regression, by hand', () => {
  // ½w² + 2C ln(1 + e⁻ʷ) has slope w − 2C / (1 + eʷ): with C = ½(1 + e), w = 1
  const cost = (1 + Math.E) / 2;
  const fit = fitLogisticRegression(problemOf([[1], [-1]], [1, -1]), { ...OPTIONS, cost });
  expect(fit.weights[0]).toBeCloseTo(1, 7);
  expect(fit.bias).toBeCloseTo(0, 7);
});

test('the bias is the weight of a feature that is always 1', () => {
  // two empty rows: ½b² + C Σ(1 − y b)² with y = 1, 1 is least at 4C / (1 + 4C)
  const fit = fitSupportVectors(problemOf([[0], [0]], [1, 1]), OPTIONS);
  expect(fit.bias).toBeCloseTo(0.8, 7);
  expect(fit.weights[0]).toBe(0);
});

test.each(solvers)('%s: primal and dual meet', (_, fitModel, objectives) => {
  for (const cost of [0.1, 1, 3]) {
    const problem = noisyProblem(3);
    const { primal, dual } = objectives(problem, fitModel(problem, { ...OPTIONS, cost }), cost);
    expect(primal - dual).toBeGreaterThan(-1e-9 * primal);
    expect(primal - dual).toBeLessThan(1e-6 * primal);
  }
});

test.each(solvers)('%s: the gradient of the primal is zero', (name, fitModel) => {
  const problem = noisyProblem(4);
  const fit = fitModel(problem, OPTIONS);
  const weights = new Weights(problem.rows);
  weights.values.set(fit.weights);
  weights.bias = fit.bias;
  const gradient = new Weights(problem.rows);
  gradient.values.set(fit.weights);
  gradient.bias = fit.bias;
  problem.signs.forEach((sign, row) => {
    const margin = sign * weights.margin(row);
    const slope =
      name === 'support vectors' ? 2 * Math.max(0, 1 - margin) : 1 / (1 + Math.exp(margin));
    gradient.add(row, -sign * slope);
  });
  expect(Math.hypot(...gradient.values, gradient.bias)).toBeLessThan(1e-5);
});

test.each(solvers)('%s: a seed gives the same weights, another the same answer', (_, fitModel) => {
  const problem = noisyProblem(5);
  const fit = fitModel(problem, OPTIONS);
  expect(fitModel(problem, OPTIONS).weights).toEqual(fit.weights);
  const other = fitModel(problem, { ...OPTIONS, seed: 2 }).weights;
  fit.weights.forEach((weight, i) => expect(other[i]).toBeCloseTo(weight, 5));
});

test.each(solvers)('%s: stops after the given passes and says so', (_, fitModel) => {
  const fit = fitModel(noisyProblem(6), { ...OPTIONS, mostPasses: 1 });
  expect(fit).toMatchObject({ passes: 1, converged: false });
});
