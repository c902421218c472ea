import { testKernels } from '../../engine/kernels.testing';
import { allocateSharedGradients, GradientExchange } from '../../engine/gradientExchange';
import { StreamingAuc } from '../../metrics/streamingAuc';
import type { EncodedProduct } from '../../text/encodedProduct';
import type { Architecture } from '../architecture';
import type { TrainedArchitecture } from './articleArchitecture';
import { initialParameters } from './createNet';
import { labelSetsOf } from './labelSets';
import { packProducts } from './packedProducts';
import { type AnyRecipe, type Recipe, Trainer } from './trainer';

export const TOY_LABELS = 5;

/** Eight products of a few words, each with its own labels. */
export const TOY_PRODUCTS = packProducts(
  [
    [[3, 4], [5]],
    [[3, 6], []],
    [[7], [8, 9, 10]],
    [[11, 12, 13], []],
    [[4, 3], [5]],
    [[14], [15]],
    [[16, 3, 4, 17], [9]],
    [
      [18, 19],
      [20, 21, 22],
    ],
  ].map(([name, description]): EncodedProduct => ({
    name: Int32Array.from(name!),
    description: Int32Array.from(description!),
    unknown: [],
  })),
  [[0], [0, 1], [2], [3], [4], [1, 2], [0, 3, 4], [2, 4]],
);

const sequence = { kind: 'sequence' as const, lengths: [16], tail: 4 };
const bag = (field: 'name' | 'description') => ({
  kind: 'bag' as const,
  field,
  length: 16, // a power of two, so that scaling the sums loses nothing in half precision
  buckets: 8,
});
const sizes = { vocabularySize: 24, labels: TOY_LABELS };

export const TOY_ARCHITECTURES: [string, Architecture][] = [
  [
    'mlp',
    { kind: 'mlp', inputs: [bag('name'), bag('description')], embedding: 8, hidden: 16, ...sizes },
  ],
  [
    'cnn',
    { kind: 'cnn', inputs: [sequence], embedding: 8, widths: [1, 2, 3], filters: 8, ...sizes },
  ],
  ['lstm', { kind: 'lstm', inputs: [sequence], embedding: 8, units: 12, ...sizes }],
  [
    'powerset',
    {
      kind: 'powerset',
      inputs: [bag('name'), bag('description')],
      embedding: 8,
      hidden: 16,
      sets: labelSetsOf(TOY_PRODUCTS.labels),
      ...sizes,
    },
  ],
];

export function toyRecipe<A extends TrainedArchitecture>(
  architecture: A,
  changes: Partial<Recipe<A>> = {},
): Recipe<A> {
  return {
    architecture,
    schedule: { peak: 0.02, warmUpEpochs: 0, epochs: 200, floor: 1 },
    batchSize: 4,
    dropout: { embedding: 0, features: 0, hidden: 0 },
    augmentation: { descriptionDropout: 0, wordDropout: 0, labelSmoothing: 0 },
    weightDecay: 0,
    embeddingRate: 1,
    seed: 7,
    ...changes,
  };
}

export function toyTrainer(recipe: AnyRecipe): Trainer {
  const trainer = new Trainer(testKernels(), recipe, TOY_PRODUCTS, { rows: 8, time: 16 });
  trainer.net.importParameters(initialParameters(recipe.architecture, recipe.seed));
  return trainer;
}

/** Trains alone, in this thread; the mean loss of each epoch. */
export function trainToy(trainer: Trainer, fromEpoch: number, toEpoch: number): number[] {
  const shape = { workers: 1, denseSize: 1, depth: 1, mostRows: 1 };
  const exchange = new GradientExchange(allocateSharedGradients(shape), shape, 0);
  const losses: number[] = [];
  for (let epoch = fromEpoch; epoch <= toEpoch; epoch++) {
    const auc = new StreamingAuc(TOY_LABELS);
    const part = { worker: 0, workers: 1, exchange };
    const { loss, pairs } = trainer.trainEpoch(epoch, part, auc, () => {});
    losses.push(loss / pairs);
  }
  return losses;
}
