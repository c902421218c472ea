import { CrossEntropy } from '../../engine/crossEntropy';
import type { GradientExchange } from '../../engine/gradientExchange';
import type { Kernels } from '../../engine/kernels';
import type { Objective } from '../../engine/objective';
import { Random } from '../../engine/random';
import { adamRate, learningRate, type Schedule } from '../../engine/schedule';
import { SetCrossEntropy } from '../../engine/setCrossEntropy';
import type { BatchLimits, DropoutRates, TrainingNet } from '../../engine/trainingNet';
import type { StreamingAuc } from '../../metrics/streamingAuc';
import type { Architecture } from '../architecture';
import type { TrainedArchitecture } from './articleArchitecture';
import { type Augmentation, BatchBuilder, NO_AUGMENTATION } from './batchBuilder';
import { createNet } from './createNet';
import { partOfBatch, planEpoch } from './epochPlan';
import { labelShares, type PackedProducts } from './packedProducts';

/** All that decides how a net is trained. Two runs of one recipe give the same weights. */
export interface Recipe<A extends TrainedArchitecture = Architecture> {
  architecture: A;
  schedule: Schedule;
  batchSize: number;
  dropout: DropoutRates;
  augmentation: Augmentation;
  /** Decoupled weight decay of the dense weights, as a share of the learning rate. */
  weightDecay: number;
  /** The embedding learns at this share of the learning rate. */
  embeddingRate: number;
  seed: number;
}

/** A recipe of any net the engine trains, also of those no page has. */
export type AnyRecipe = Recipe<TrainedArchitecture>;

export interface TrainingPart {
  worker: number;
  workers: number;
  exchange: GradientExchange;
}

/** Sums over this worker's part of an epoch. */
export interface EpochSums {
  loss: number;
  pairs: number;
}

/** Longest padded row: all inputs fit in the longest length any of them offers. */
export function longestInput(architecture: TrainedArchitecture): number {
  return Math.max(
    ...architecture.inputs.map((spec) =>
      spec.kind === 'bag' ? spec.length : Math.max(...spec.lengths),
    ),
  );
}

/** One replica of a net with its part of the work. */
export class Trainer {
  readonly net: TrainingNet;
  /** Steps taken, over all epochs. */
  step = 0;
  private readonly objective: Objective;
  private readonly batches: BatchBuilder;

  constructor(
    kernels: Kernels,
    private readonly recipe: AnyRecipe,
    private readonly products: PackedProducts,
    limits: BatchLimits,
  ) {
    const { architecture } = recipe;
    this.net = createNet(kernels, architecture, limits, recipe.dropout);
    this.objective = objectiveOf(kernels, architecture, this.net.columns, limits.rows);
    const shares = labelShares(products, architecture.labels);
    this.batches = new BatchBuilder(architecture, products, shares);
  }

  /**
   * One epoch over the training products.
   *
   * @param epoch counts from 1
   * @param auc   receives the logits of the epoch's own batches, dropout on
   * @param onStep called after each step with the share of the epoch that is done
   */
  trainEpoch(
    epoch: number,
    part: TrainingPart,
    auc: StreamingAuc,
    onStep: (done: number) => void,
  ): EpochSums {
    const { recipe, products } = this;
    const plan = planEpoch(products, recipe.batchSize, recipe.seed, epoch);
    const random = new Random(recipe.seed, 100_000 + epoch * 16 + part.worker);
    const sums: EpochSums = { loss: 0, pairs: 0 };
    plan.forEach((indices, i) => {
      const own = partOfBatch(indices, part.worker, part.workers);
      this.forwardBackward(own, indices.length, random, auc, sums);
      part.exchange.sum(this.net);
      this.update(learningRate(recipe.schedule, epoch - 1 + i / plan.length));
      onStep((i + 1) / plan.length);
    });
    return sums;
  }

  private forwardBackward(
    own: Int32Array,
    products: number,
    random: Random,
    auc: StreamingAuc,
    sums: EpochSums,
  ): void {
    this.net.dense.clearGradients();
    if (own.length === 0) return;
    const { labels } = this.recipe.architecture;
    const batch = this.batches.build(own, this.recipe.augmentation, random);
    const outputs = this.net.forward(batch, random.integer(2 ** 31));
    sums.loss += this.objective.sum(batch, outputs);
    sums.pairs += own.length * labels;
    const truth = Uint8Array.from(batch.truth, (value) => (value > 0.5 ? 1 : 0));
    auc.add(this.objective.logOdds(outputs, own.length), truth, own.length);
    this.objective.gradient(batch, outputs, products);
    this.net.backward(batch, outputs);
  }

  private update(rate: number): void {
    const { weightDecay, embeddingRate } = this.recipe;
    this.step++;
    const corrected = adamRate(rate, this.step);
    this.net.dense.update(corrected, 1 - rate * weightDecay);
    this.net.table.update(corrected * embeddingRate);
  }

  /**
   * Log-odds of other products with the weights as they stand.
   *
   * @returns [indices × labels]
   */
  score(products: PackedProducts, indices: Int32Array): Float32Array {
    const { architecture } = this.recipe;
    const builder = new BatchBuilder(architecture, products, new Float32Array(architecture.labels));
    const random = new Random(0);
    const result = new Float32Array(indices.length * architecture.labels);
    const size = Math.ceil(this.recipe.batchSize / 2);
    for (let start = 0; start < indices.length; start += size) {
      const some = indices.subarray(start, start + size);
      const batch = builder.build(some, NO_AUGMENTATION, random);
      const outputs = this.net.forward(batch, undefined);
      result.set(this.objective.logOdds(outputs, some.length), start * architecture.labels);
    }
    return result;
  }

  /** Everything a run needs to go on: weights and moments, as views. */
  state(): Float32Array[] {
    return [...this.net.dense.state(), ...this.net.table.state()];
  }
}

/** Sets are told apart by a softmax, labels by a logistic function each. */
export function objectiveOf(
  kernels: Kernels,
  net: TrainedArchitecture,
  columns: number,
  rows: number,
): Objective {
  if (net.kind === 'powerset') return new SetCrossEntropy(kernels, net.labels, net.sets, columns);
  return new CrossEntropy(kernels, net.labels, columns, rows);
}
