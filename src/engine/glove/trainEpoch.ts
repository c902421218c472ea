import { Random } from '../random';
import type { GivenVectors } from './givenVectors';
import { type GloveState, rowLength } from './gloveState';
import type { GloveSettings } from './settings';
import type { TrainingPairs } from './trainingPairs';

/**
 * The objective, half of the paper's so that gradients carry no factor 2:
 *
 *   J = ½ Σ_ij f(X_ij) (w_i · w̃_j + b_i + b̃_j − log X_ij)²  +  ½ μ Σ_i ‖w_i + w̃_i − g_i‖²
 *
 * First sum: GloVe (Pennington, Socher & Manning 2014, equation 8), over ordered pairs.
 * Second sum: Mittens (Dingwall & Potts 2018), over the words that have a given vector g.
 */

/** Pairs between two yields, about a fifth of a second. */
const PAIRS_AT_A_TIME = 1 << 16;

/**
 * One pass over all pairs, in an order that depends on seed and epoch alone; changes the
 * state in place and adds the epoch's loss to it at the end. It yields the number of pairs
 * done now and then, so that the caller can show progress or stop; a state whose epoch was
 * not run to its end is of no more use.
 *
 * The loss is GloVe's part of J per ordered pair, as met on the way: each pair's at the
 * moment before its step. A word's part of the pull is spread evenly over the pairs it is
 * in: summed over an epoch, the gradient is that of J.
 */
export function* trainEpoch(
  state: GloveState,
  pairs: TrainingPairs,
  given: GivenVectors,
  settings: Pick<GloveSettings, 'seed' | 'learningRate' | 'pull'>,
): Generator<number, void> {
  const epoch = state.losses.length + 1;
  const order = Uint32Array.from(pairs.first.keys());
  new Random(settings.seed, epoch).shuffle(order);
  const visitor = new PairVisitor(state, pairs, given, settings);
  let loss = 0;
  let orderedPairs = 0;
  for (let done = 0; done < order.length;) {
    const end = Math.min(order.length, done + PAIRS_AT_A_TIME);
    for (; done < end; done++) {
      const pair = order[done]!;
      loss += visitor.visit(pair);
      orderedPairs += pairs.first[pair] === pairs.second[pair] ? 1 : 2;
    }
    yield done;
  }
  state.losses.push(loss / Math.max(1, orderedPairs));
}

/** One AdaGrad step for a pair (Duchi, Hazan & Singer 2011). */
class PairVisitor {
  private readonly dimension: number;
  private readonly parameters: Float32Array;
  private readonly squares: Float32Array;
  private readonly givenVectors: Float32Array;
  /** Share of the pull in each visit of a word; 0 without a given vector. */
  private readonly pulls: Float64Array;
  private readonly learningRate: number;

  constructor(
    state: GloveState,
    private readonly pairs: TrainingPairs,
    given: GivenVectors,
    settings: Pick<GloveSettings, 'learningRate' | 'pull'>,
  ) {
    this.dimension = state.dimension;
    this.parameters = state.parameters;
    this.squares = state.squares;
    this.givenVectors = given.vectors;
    this.learningRate = settings.learningRate;
    this.pulls = Float64Array.from(pairs.visits, (visits, id) =>
      given.known[id] && visits > 0 ? settings.pull / visits : 0,
    );
  }

  /**
   * Steps for (i, j) and (j, i) at once; they share X and all four vectors. Returns their
   * summed loss.
   */
  visit(pair: number): number {
    const { dimension, parameters } = this;
    const i = this.pairs.first[pair]!;
    const j = this.pairs.second[pair]!;
    const row = rowLength(dimension);
    const weight = this.pairs.weights[pair]!;
    const logarithm = this.pairs.logarithms[pair]!;
    const wordI = i * row;
    const wordJ = j * row;
    const contextI = wordI + dimension + 1;
    const contextJ = wordJ + dimension + 1;
    let forward = parameters[wordI + dimension]! + parameters[contextJ + dimension]! - logarithm;
    let backward = parameters[wordJ + dimension]! + parameters[contextI + dimension]! - logarithm;
    for (let k = 0; k < dimension; k++) {
      forward += parameters[wordI + k]! * parameters[contextJ + k]!;
      backward += parameters[wordJ + k]! * parameters[contextI + k]!;
    }
    this.step(i, j, weight * forward, weight * backward);
    if (i === j) return (weight * forward * forward) / 2;
    return (weight * (forward * forward + backward * backward)) / 2;
  }

  /**
   * All four rows are read before any is written: for a word paired with itself both
   * directions are one and the same step, and the second write repeats the first.
   *
   * @param forward  weighted error of w_i · w̃_j
   * @param backward weighted error of w_j · w̃_i
   */
  private step(i: number, j: number, forward: number, backward: number): void {
    const { dimension, parameters, squares, givenVectors, learningRate } = this;
    const row = rowLength(dimension);
    const pullI = this.pulls[i]!;
    const pullJ = this.pulls[j]!;
    const givenI = i * dimension;
    const givenJ = j * dimension;
    for (let k = 0; k < dimension; k++) {
      const wi = i * row + k;
      const wj = j * row + k;
      const ci = wi + dimension + 1;
      const cj = wj + dimension + 1;
      const wordI = parameters[wi]!;
      const wordJ = parameters[wj]!;
      const contextI = parameters[ci]!;
      const contextJ = parameters[cj]!;
      const strayI = pullI * (wordI + contextI - givenVectors[givenI + k]!);
      const strayJ = pullJ * (wordJ + contextJ - givenVectors[givenJ + k]!);
      const slopeWi = forward * contextJ + strayI;
      const slopeWj = backward * contextI + strayJ;
      const slopeCi = backward * wordJ + strayI;
      const slopeCj = forward * wordI + strayJ;
      const squareWi = squares[wi]!;
      const squareWj = squares[wj]!;
      const squareCi = squares[ci]!;
      const squareCj = squares[cj]!;
      parameters[wi] = wordI - (learningRate * slopeWi) / Math.sqrt(squareWi);
      parameters[wj] = wordJ - (learningRate * slopeWj) / Math.sqrt(squareWj);
      parameters[ci] = contextI - (learningRate * slopeCi) / Math.sqrt(squareCi);
      parameters[cj] = contextJ - (learningRate * slopeCj) / Math.sqrt(squareCj);
      squares[wi] = squareWi + slopeWi * slopeWi;
      squares[wj] = squareWj + slopeWj * slopeWj;
      squares[ci] = squareCi + slopeCi * slopeCi;
      squares[cj] = squareCj + slopeCj * slopeCj;
    }
    this.stepBiases(i * row + dimension, j * row + dimension, forward, backward);
  }

  private stepBiases(bi: number, bj: number, forward: number, backward: number): void {
    const context = this.dimension + 1;
    this.stepBias(bi, forward);
    this.stepBias(bi + context, backward);
    if (bi === bj) return; // both directions are one
    this.stepBias(bj, backward);
    this.stepBias(bj + context, forward);
  }

  private stepBias(at: number, slope: number): void {
    const square = this.squares[at]!;
    this.parameters[at]! -= (this.learningRate * slope) / Math.sqrt(square);
    this.squares[at] = square + slope * slope;
  }
}
