import type { NetId } from '../../src/domain/model';
import type { MlpArchitecture } from '../../src/models/architecture';
import type { Recipe } from '../../src/models/training/trainer';

/** What the recipes need to know of the data. */
export interface DataSizes {
  vocabularySize: number;
  labels: number;
  /** The label sets seen in training, see `labelSetsOf`. */
  sets: number[][];
}

export interface RecipeOptions {
  /** Those of `EPOCHS` unless said otherwise. */
  epochs?: number | undefined;
  seed: number;
}

/** Words the nets look at; longer products are cut. Four paddings are always left. */
const SEQUENCE = { kind: 'sequence' as const, lengths: [16, 32, 64, 96], tail: 4 };

const BUCKETED = { kind: 'bag' as const, buckets: 16_384 };

/** What the MLP and the label powerset read, and what they make of it before the last layer. */
const BAGS: Pick<MlpArchitecture, 'inputs' | 'embedding' | 'hidden'> = {
  inputs: [
    { ...BUCKETED, field: 'name', length: 64 },
    { ...BUCKETED, field: 'description', length: 128 },
  ],
  embedding: 64,
  hidden: 256,
};

/** The LSTM and the CNN begin with GloVe vectors of this many dimensions. */
export const GLOVE_DIMENSION = 100;

/**
 * The three nets run as long as the article's, so that the curves can be laid over each other. A
 * softmax over label sets has learnt all after half of that and then only grows surer of itself.
 */
export const EPOCHS: Record<NetId, number> = { mlp: 30, cnn: 30, lstm: 30, powerset: 15 };

/** How each net is built and trained; chosen on the validation part (docs/models.md). */
export function recipeFor(id: NetId, sizes: DataSizes, { epochs, seed }: RecipeOptions): Recipe {
  return {
    ...OWN[id](sizes),
    schedule: { peak: 2e-3, warmUpEpochs: 1, epochs: epochs ?? EPOCHS[id], floor: 0.01 },
    batchSize: 128,
    weightDecay: 0,
    embeddingRate: 1,
    seed,
  };
}

/** Whether a net's embedding begins with the GloVe vectors; bags of words learn their own. */
export function startsFromVectors({ architecture }: Recipe): boolean {
  return architecture.inputs[0].kind === 'sequence';
}

/** What the nets do not share. */
type OwnSettings = Pick<Recipe, 'architecture' | 'dropout' | 'augmentation'>;

const OWN: Record<NetId, (sizes: DataSizes) => OwnSettings> = {
  mlp: ({ sets: _, ...sizes }) => ({
    architecture: { kind: 'mlp', ...BAGS, ...sizes },
    dropout: { embedding: 0, features: 0.3, hidden: 0.4 },
    augmentation: { descriptionDropout: 0.15, wordDropout: 0.1, labelSmoothing: 0 },
  }),
  cnn: ({ sets: _, ...sizes }) => ({
    architecture: {
      kind: 'cnn',
      inputs: [SEQUENCE],
      embedding: GLOVE_DIMENSION,
      widths: [1, 2, 3, 4],
      filters: 160,
      ...sizes,
    },
    dropout: { embedding: 0.1, features: 0.3, hidden: 0 },
    augmentation: { descriptionDropout: 0.15, wordDropout: 0.05, labelSmoothing: 0 },
  }),
  lstm: ({ sets: _, ...sizes }) => ({
    architecture: {
      kind: 'lstm',
      inputs: [SEQUENCE],
      embedding: GLOVE_DIMENSION,
      units: 128,
      ...sizes,
    },
    dropout: { embedding: 0.2, features: 0.4, hidden: 0 },
    augmentation: { descriptionDropout: 0.15, wordDropout: 0.05, labelSmoothing: 0 },
  }),
  powerset: (sizes) => ({
    architecture: { kind: 'powerset', ...BAGS, ...sizes },
    dropout: { embedding: 0, features: 0.2, hidden: 0.4 },
    augmentation: { descriptionDropout: 0.15, wordDropout: 0.1, labelSmoothing: 0 },
  }),
};
