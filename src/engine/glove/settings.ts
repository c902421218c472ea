/** What GloVe is trained with; the names in brackets are those of the paper. */
export interface GloveSettings {
  /** Numbers in a word vector. */
  dimension: number;
  /** Words looked at on either side. */
  window: number;
  /** Decides every random number of the run. */
  seed: number;
  learningRate: number;
  /** Co-occurrences from this value on weigh 1 (x_max). */
  fullWeightAt: number;
  /** Power with which the weight of rarer ones falls (α). */
  weightPower: number;
  /** How strongly words are held at their given vectors (Mittens' μ); 0 leaves them free. */
  pull: number;
}

/**
 * Learning rate and power are the paper's. The other three suit a million words of short
 * titles instead of six billion of prose; they differ little from others tried, by the
 * nearest words and by how often the product nearest to another is of its category.
 * With the paper's x_max of 100 hardly any pair would have its full weight.
 */
export const GLOVE_DEFAULTS: GloveSettings = {
  dimension: 100,
  window: 5,
  seed: 1,
  learningRate: 0.05,
  fullWeightAt: 10,
  weightPower: 0.75,
  pull: 1,
};
