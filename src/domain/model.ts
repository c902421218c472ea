/** The nets: trained in epochs, run by tfjs in the page. */
export const NET_IDS = ['mlp', 'cnn', 'lstm', 'powerset'] as const;
export type NetId = (typeof NET_IDS)[number];

/** The article's own recipe, trained again: curves to compare with those of our net of the same kind. */
export const COUNTERPARTS = {
  'article-mlp': 'mlp',
  'article-cnn': 'cnn',
  'article-lstm': 'lstm',
} as const satisfies Record<string, NetId>;
export type ArticleId = keyof typeof COUNTERPARTS;
export const ARTICLE_IDS = Object.keys(COUNTERPARTS) as ArticleId[];

export function isArticleId(text: string): text is ArticleId {
  return (ARTICLE_IDS as readonly string[]).includes(text);
}

/** The models in the order of their columns in the page. */
export const MODEL_IDS = ['mlp', 'cnn', 'lstm', 'linear', 'powerset', 'ensemble'] as const;
export type ModelId = (typeof MODEL_IDS)[number];

/** The models that score a product by themselves. */
export type BaseModelId = Exclude<ModelId, 'ensemble'>;
export const BASE_MODEL_IDS = MODEL_IDS.filter((id): id is BaseModelId => id !== 'ensemble');

export function isModelId(text: string): text is ModelId {
  return (MODEL_IDS as readonly string[]).includes(text);
}

/** A training run that may have been recorded epoch by epoch. */
export type RunId = BaseModelId | ArticleId;

/**
 * Scores of one model for one product: a probability in [0, 1] for each label, in the
 * order of `labels.json`.
 */
export type Scores = Float32Array;
