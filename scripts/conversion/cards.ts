import type { ModelId } from '../../src/domain/model';

/** The words on a model's card that no script can measure. */
export interface CardText {
  title: string;
  summary: string;
  weaknesses: string[];
}

export const DATA_CREDIT =
  'Trained on the Best Buy open data set (github.com/BestBuyAPIs/open-data-set), CC0 1.0.';
export const GLOVE_CREDIT =
  'Word vectors start from GloVe (Pennington, Socher, Manning 2014; nlp.stanford.edu/projects/glove), PDDL 1.0.';

const COMMON_WEAKNESSES = [
  'Knows one shop’s categories as of 2017 and English product texts only.',
  'A product unlike any in the catalogue still gets scores; low scores throughout are the sign of it.',
];

export const CARD_TEXTS: Record<ModelId, CardText> = {
  mlp: {
    title: 'MLP',
    summary:
      'Sum and maximum of word and hashed word-pair embeddings, name and description apart, then one hidden layer.',
    weaknesses: [
      'Sees word pairs but no longer order, and different pairs can share a hash.',
      ...COMMON_WEAKNESSES,
    ],
  },
  cnn: {
    title: 'CNN',
    summary:
      'Convolutions over one to four neighbouring words, each filter’s strongest response anywhere in the text.',
    weaknesses: [
      'Sees phrases of up to four words, not how they stand to each other.',
      ...COMMON_WEAKNESSES,
    ],
  },
  lstm: {
    title: 'LSTM + GloVe',
    summary:
      'Reads the words forwards and backwards from GloVe vectors tuned on product texts, and keeps each unit’s strongest output.',
    weaknesses: [
      'The slowest of the three: time grows with the number of words.',
      ...COMMON_WEAKNESSES,
    ],
  },
};
