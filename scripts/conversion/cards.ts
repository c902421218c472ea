import { isModelId, type ModelId } from '../../src/domain/model';
import { type ArticleId, isArticleId, type ReportedId } from '../training/modelIds';

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
      'The slowest of the models: time grows with the number of words.',
      ...COMMON_WEAKNESSES,
    ],
  },
  linear: {
    title: 'Linear (TF-IDF)',
    summary:
      'One logistic regression for each category on TF-IDF of one to three neighbouring words; says what every word adds.',
    weaknesses: [
      'Adds up what single phrases say; it knows no word by its likeness to another.',
      ...COMMON_WEAKNESSES,
    ],
  },
  powerset: {
    title: 'Label powerset',
    summary:
      'The MLP’s words and word pairs, then one choice among all whole sets of categories that training products have.',
    weaknesses: [
      'Can only choose sets of categories it has seen together in training.',
      ...COMMON_WEAKNESSES,
    ],
  },
  ensemble: {
    title: 'Ensemble',
    summary:
      'The other models together: a weighted mean of their log-odds, weights chosen on validation products.',
    weaknesses: [
      'Needs all its members, so it is there last and takes as long as all of them.',
      ...COMMON_WEAKNESSES,
    ],
  },
};

/** What the article's nets are, trained again. */
export const ARTICLE_TEXTS: Record<ArticleId, Omit<CardText, 'weaknesses'>> = {
  'article-mlp': {
    title: 'Article: MLP',
    summary: 'Embedding of 300, a dense layer of 300 at each of 500 positions, their maximum.',
  },
  'article-cnn': {
    title: 'Article: CNN',
    summary: 'Embedding of 300, 300 filters over three neighbouring words, maximum over time.',
  },
  'article-lstm': {
    title: 'Article: LSTM',
    summary: 'An LSTM of 300 units on frozen GloVe vectors of 100 numbers.',
  },
};

const BASELINE_TITLES: Record<Exclude<ReportedId, ModelId | ArticleId>, string> = {
  nb: 'Naive Bayes (TF-IDF)',
  svc: 'Linear SVC (TF-IDF)',
  forest: 'Random forest',
};

/** How each model is called in tables. */
export function titleOf(id: ReportedId): string {
  if (isArticleId(id)) return ARTICLE_TEXTS[id].title;
  return isModelId(id) ? CARD_TEXTS[id].title : BASELINE_TITLES[id];
}
