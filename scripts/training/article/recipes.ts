import type { ArticleArchitecture } from '../../../src/models/training/articleArchitecture';
import type { Recipe } from '../../../src/models/training/trainer';
import type { ArticleId } from '../modelIds';
import type { DataSizes, RecipeOptions } from '../recipes';

/** Positions the article pads every text to. */
const POSITIONS = 500;

/** Numbers in the published vectors its LSTM reads. */
export const ARTICLE_VECTORS_DIMENSION = 100;

/** What the article itself trained with. */
export const ARTICLE_EPOCHS = 30;
export const ARTICLE_BATCH = 32;

/**
 * An epoch of the LSTM costs several of the others': it ends where the article's own was past its
 * best one, the 15th.
 */
const EPOCHS: Record<ArticleId, number> = {
  'article-mlp': ARTICLE_EPOCHS,
  'article-cnn': ARTICLE_EPOCHS,
  'article-lstm': 18,
};

/** The article's nets and Keras' defaults, which it trains them with (docs/models.md). */
export function articleRecipe(
  id: ArticleId,
  sizes: Pick<DataSizes, 'vocabularySize' | 'labels'>,
  { epochs, seed }: RecipeOptions,
): Recipe<ArticleArchitecture> {
  return {
    ...OWN[id](sizes),
    schedule: { peak: 1e-3, warmUpEpochs: 0, epochs: epochs ?? EPOCHS[id], floor: 1 },
    dropout: { embedding: 0, features: 0, hidden: 0 },
    augmentation: { descriptionDropout: 0, wordDropout: 0, labelSmoothing: 0 },
    weightDecay: 0,
    seed,
  };
}

type Sizes = Pick<DataSizes, 'vocabularySize' | 'labels'>;
/** What the three do not share. */
type OwnSettings = Pick<
  Recipe<ArticleArchitecture>,
  'architecture' | 'batchSize' | 'embeddingRate'
>;

const OWN: Record<ArticleId, (sizes: Sizes) => OwnSettings> = {
  'article-mlp': (sizes) => convolution(1, sizes),
  'article-cnn': (sizes) => convolution(3, sizes),
  'article-lstm': (sizes) => ({
    architecture: {
      kind: 'article-lstm',
      inputs: [{ kind: 'sequence', lengths: [POSITIONS], tail: 0 }],
      embedding: ARTICLE_VECTORS_DIMENSION,
      units: 300,
      paddingSteps: 16,
      ...sizes,
    },
    batchSize: ARTICLE_BATCH,
    embeddingRate: 0,
  }),
};

function convolution(width: number, sizes: Sizes): OwnSettings {
  return {
    architecture: {
      kind: 'article-convolution',
      inputs: [{ kind: 'sequence', lengths: [POSITIONS], tail: width }],
      embedding: 300,
      width,
      filters: 300,
      ...sizes,
    },
    batchSize: ARTICLE_BATCH,
    embeddingRate: 1,
  };
}
