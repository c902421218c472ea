import type { ModelId } from '../../src/domain/model';
import type { Recipe } from '../../src/models/training/trainer';

/** What the recipes need to know of the data. */
export interface DataSizes {
  vocabularySize: number;
  labels: number;
}

export interface RecipeOptions {
  epochs: number;
  seed: number;
}

/** Words the nets look at; longer products are cut. Four paddings are always left. */
const SEQUENCE = { kind: 'sequence' as const, lengths: [16, 32, 64, 96], tail: 4 };

const BIGRAM_BUCKETS = 16_384;
const NAME_BAG = { kind: 'bag' as const, field: 'name' as const, length: 64 };
const DESCRIPTION_BAG = { kind: 'bag' as const, field: 'description' as const, length: 128 };

/** The LSTM and the CNN begin with GloVe vectors of this many dimensions. */
export const GLOVE_DIMENSION = 100;

/** How each net is built and trained; chosen on the validation part (docs/models.md). */
export function recipeFor(id: ModelId, sizes: DataSizes, { epochs, seed }: RecipeOptions): Recipe {
  return {
    ...OWN[id](sizes),
    schedule: { peak: 2e-3, warmUpEpochs: 1, epochs, floor: 0.01 },
    batchSize: 128,
    weightDecay: 0,
    embeddingRate: 1,
    seed,
  };
}

/** What the nets do not share. */
type OwnSettings = Pick<Recipe, 'architecture' | 'dropout' | 'augmentation'>;

const OWN: Record<ModelId, (sizes: DataSizes) => OwnSettings> = {
  mlp: (sizes) => ({
    architecture: {
      kind: 'mlp',
      inputs: [
        { ...NAME_BAG, buckets: BIGRAM_BUCKETS },
        { ...DESCRIPTION_BAG, buckets: BIGRAM_BUCKETS },
      ],
      embedding: 64,
      hidden: 256,
      ...sizes,
    },
    dropout: { embedding: 0, features: 0.2, hidden: 0.4 },
    augmentation: { descriptionDropout: 0.15, wordDropout: 0.1, labelSmoothing: 0 },
  }),
  cnn: (sizes) => ({
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
  lstm: (sizes) => ({
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
};
