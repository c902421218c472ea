/** The models in the order of their columns in the page. */
export const MODEL_IDS = ['mlp', 'cnn', 'lstm'] as const;

export type ModelId = (typeof MODEL_IDS)[number];

export function isModelId(text: string): text is ModelId {
  return (MODEL_IDS as readonly string[]).includes(text);
}

/**
 * Scores of one model for one product: a probability in [0, 1] for each label, in the
 * order of `labels.json`.
 */
export type Scores = Float32Array;
