import type { NgramSpec } from '../../../src/text/ngrams';

/** What the TF-IDF features of all baselines are. */
export const NGRAMS: NgramSpec = { longest: 3, fieldsApart: false };
/** Training products that must hold an n-gram. */
export const FEWEST_PRODUCTS = 2;

/**
 * How strongly each model is held back. The candidates were written down before any was
 * tried, but those of naive Bayes moved down once, when the lowest was the best. The chosen
 * one has the highest mean average precision on the validation part.
 * `npm run train -- --model NAME --search` tries them again.
 */
export const STRENGTHS = {
  /** C of logistic regression. */
  linear: { candidates: [3, 10, 30, 100], chosen: 30 },
  /** C of the support vector classifier. */
  svc: { candidates: [0.1, 0.3, 1, 3], chosen: 1 },
  /** Smoothing of naive Bayes. */
  nb: { candidates: [0.0003, 0.001, 0.003, 0.01, 0.03], chosen: 0.0003 },
} as const;

/** LIBLINEAR's own tolerance; smaller ones change no figure. */
export const TOLERANCE = 0.1;
export const MOST_PASSES = 100;

/** Smaller weights are not kept; what they add on average goes into the bias. */
export const SMALLEST_WEIGHT = 0.01;

/** What the page may download for the linear model. */
export const LARGEST_CLASSIFIER_BYTES = 3 * 1024 * 1024;

export const FOREST = {
  trees: 100,
  /** The n-grams in the most products, as there or not. */
  features: 4000,
  candidates: 64,
  fewestToSplit: 4,
  deepest: 400,
} as const;
