/** Of each figure its name, and what it means in plain words. */
export const METRIC_TEXTS = {
  microAuc: [
    'Micro AUC',
    'The chance that a right category is scored above a wrong one, over all pairs of product and category together.',
  ],
  macroAuc: [
    'Macro AUC',
    'The same chance within each category, whether its products are scored above the others, then averaged: rare categories count as much as frequent ones.',
  ],
  meanAveragePrecision: [
    'Mean average precision',
    'For each category the products are listed by score; the figure says how purely the right ones stand on top, averaged over categories.',
  ],
  labelRankingAveragePrecision: [
    'Ranking precision (LRAP)',
    'For each product the categories are listed by score; of those down to each right one, how many are right, averaged over products.',
  ],
  precisionAt1: ['Right at 1', 'How often the category scored highest is one of the product’s.'],
  precisionAt3: ['Right among 3', 'The share of right ones among the three best categories.'],
  precisionAt5: [
    'Right among 5',
    'The share of right ones among the five best. A product has about four categories, so it cannot reach 1.',
  ],
  ndcgAt5: [
    'nDCG at 5',
    'How near the order of the five best categories is to the best order; a fault at the top costs more.',
  ],
  coverageError: [
    'Coverage error',
    'How far down the list one has to go, on average, to see all categories of a product.',
  ],
  microPrecision: ['Precision, micro', 'Of all categories predicted, the share that is right.'],
  microRecall: [
    'Recall, micro',
    'Of all categories that products have, the share that is predicted.',
  ],
  microF1: ['F1, micro', 'Precision and recall in one: their harmonic mean, over all decisions.'],
  macroPrecision: [
    'Precision, macro',
    'The precision of each category, averaged: rare ones count as much as frequent ones.',
  ],
  macroRecall: [
    'Recall, macro',
    'The recall of each category, averaged: rare ones count as much as frequent ones.',
  ],
  macroF1: [
    'F1, macro',
    'The F1 of each category, averaged: rare ones count as much as frequent ones.',
  ],
  weightedPrecision: [
    'Precision, weighted',
    'The precision of each category, averaged by how many products have it.',
  ],
  weightedRecall: [
    'Recall, weighted',
    'The recall of each category, averaged by how many products have it.',
  ],
  weightedF1: ['F1, weighted', 'The F1 of each category, averaged by how many products have it.'],
  subsetAccuracy: [
    'Whole set right',
    'The share of products all of whose categories are predicted, and no other.',
  ],
  hardAuc: [
    'AUC of decisions',
    'AUC of the plain yes and no, averaged over categories: the article’s figure for its regressions. Not comparable with the AUC of scores.',
  ],
  meanAccuracy: [
    'Accuracy',
    'The share of single yes-or-no decisions that are right, the article’s figure. Nearly all are easy noes, so it is always close to 1.',
  ],
  calibrationError: [
    'Calibration error (ECE)',
    'How far scores are from the share that is right, on average, over decisions scored 0.05 or more: 0.01 means that a score of 0.80 is right between 79 and 81 times in 100.',
  ],
  loss: [
    'Loss',
    'Binary cross-entropy per decision: what the nets were trained to lower; it punishes being sure and wrong.',
  ],
  automaticShare: [
    'Filed without a look',
    'The share of products whose path reaches the model’s own cut, chosen on validation so that 95 % of those filed are right.',
  ],
  automaticPrecision: [
    'Of these right',
    'The share of those filed whose whole path is right. The cut was chosen to give 95 %.',
  ],
  milliseconds: [
    'Time for one product',
    'From words to scores on one core, outside the browser; the median of single products.',
  ],
  bytes: ['Size', 'What has to be there to use the model; for the ensemble all its members.'],
} as const;
