/** What the report on the models says. It is not part of the first download. */

export const REPORT = {
  heading: 'Report',
  intro:
    'How good every model is on products it never saw, beside what others reached on the same categories.',
  written: (date: string) => `Measured with the released weights; written on ${date}.`,
  sections: {
    summary: 'Summary',
    categories: 'Categories',
    reliability: 'Reliability',
    automatic: 'Automatic filing',
    confusions: 'Confusions',
    data: 'Data',
  },
  sectionsLabel: 'Sections of the report',
  loading: 'Reading the report…',
  model: 'Model',
  modelGroups: { shipped: 'In the page', trained: 'For comparison' },
  none: '–',
  asTable: 'The same as a table',
  search: 'Search categories',
  clearSearch: 'Clear search',
} as const;

export const SUMMARY = {
  caption: 'Figures of all models',
  set: 'Measured on',
  sets: {
    test: 'Test products',
    novel: 'Novel ones',
    namesOnly: 'Names only',
    validation: 'Validation',
  },
  setHints: {
    test: (products: string) =>
      `${products} products that no model learned from, with name and description.`,
    novel: (products: string) =>
      `The ${products} test products that are no mere variants of products learned from: harder, and the more honest figure.`,
    namesOnly: (products: string) => `The ${products} test products by their names alone.`,
    validation: (products: string) =>
      `${products} products that chose epochs, calibration and thresholds; each half is judged with what the other half gave.`,
  },
  others: {
    test: 'Others measured on other products of the same shop, the article on a random 30 % of all. The tools decide at the better of 0.5 and tuned thresholds. “–” is what they did not publish.',
    novel:
      'The tools were measured on other products of the same shop and decide at 0.5. “–” is what is not known.',
    namesOnly:
      'The tools were measured on other products of the same shop and decide at 0.5. “–” is what is not known.',
    validation: 'Nobody else was measured on these.',
  },
  best: 'best',
  bestKey: 'framed: the best of its row',
  metric: 'Figure',
  explain: 'Press the name of a figure to read what it means.',
  columns: {
    shipped: 'In the page',
    trained: 'Trained here for comparison',
    article: 'The article, as published',
    tool: 'Other tools',
  },
  groups: {
    ranking: 'Ranking of the categories by score',
    tuned: 'Decisions at tuned thresholds',
    atHalf: 'Decisions at 0.5',
    calibration: 'Calibration',
    automatic: 'Automatic filing at the model’s own cut',
    cost: 'Cost',
  },
  better: {
    higher: 'Higher is better.',
    lower: 'Lower is better.',
    neither: 'Neither more nor less is better: it should keep what the cut promises.',
  },
} as const;

export const CATEGORIES = {
  caption: (title: string) => `Figures of each category, ${title}`,
  hint: (products: string) =>
    `On the ${products} test products, at the model’s own threshold for each category. A column’s head sorts by it.`,
  columns: {
    name: 'Category',
    precision: 'Precision',
    recall: 'Recall',
    f1: 'F1',
    auc: 'AUC',
    averagePrecision: 'AP',
    accuracy: 'Accuracy',
    support: 'Products',
    predicted: 'Predicted',
    threshold: 'Threshold',
  },
  examples: 'Try it',
  tryExample: 'Try an example',
  tryExampleOf: (category: string) => `Try an example of ${category}`,
  found: (found: string, all: string) => `${found} of ${all} categories`,
  nothing: 'No category has this in its name.',
} as const;

export const RELIABILITY = {
  hint: 'A score should be the share that is right: of all decisions scored 0.80, four of five. Points on the diagonal keep that promise; below it the model is too sure, above it too modest. The bars count the decisions of each bin. On the test products, decisions scored 0.05 or more.',
  models: 'Models shown',
  error: 'Calibration error (ECE)',
  score: 'Mean score',
  right: 'Share right',
  decisions: 'Decisions',
  bin: 'Scores',
  range: (from: string, to: string) => `${from} to ${to}`,
  chart: (title: string) => `${title}, share right by score`,
  counts: (title: string) => `${title}, decisions by score`,
  keys: 'Arrow keys move along the bins.',
  diagonal: 'Diagonal: score and share right are equal',
} as const;

export const AUTOMATIC = {
  hint: 'A product is filed without a look when the confidence in its best path reaches the cut. A higher cut files fewer products, and more of them rightly. A path is right when all of it is, and nothing is missing.',
  cut: 'File from this confidence on',
  own: (precision: string) => `Use the model’s own cut (${precision})`,
  ownMark: (precision: string) => `${precision} cut`,
  ownHint: (cut: string, precision: string) =>
    `The model’s own cut is ${cut}: the least at which ${precision} of the paths were right on validation.`,
  noOwn: (precision: string) =>
    `At no cut were ${precision} of the paths right on validation, so the model has none of its own.`,
  share: 'Filed without a look',
  precision: 'Right, of those filed',
  recall: 'Filed and right, of all',
  review: 'Left to look at',
  products: (filed: string, all: string) => `${filed} of ${all} test products`,
  rightProducts: (right: string) => `${right} products`,
  nothingFiled: 'nothing is filed',
  chart: (title: string) => `${title}: what is filed, and right, over the cut`,
  keys: 'Arrow keys move along the cuts.',
  axis: 'Confidence',
  confidence: 'Cut',
} as const;

export const CONFUSIONS = {
  caption: (title: string) => `Categories most often confused, ${title}`,
  hint: 'Test products for which a category was predicted that they do not have, while one they have was missed. The 50 most frequent pairs.',
  columns: {
    missed: 'Missed',
    predicted: 'Predicted instead',
    products: 'Products',
    share: 'Of all that have it',
  },
  open: (category: string) => `Figures of ${category}`,
  found: (found: string, all: string) => `${found} of ${all} pairs`,
  nothing: 'None of these pairs has a category with this in its name.',
} as const;

export const DATA = {
  hint: (products: string) =>
    `What the models learned from: ${products} products of one shop. Counts are of the training products.`,
  parts: 'The parts',
  part: 'Part',
  products: 'Products',
  novel: 'Of them novel',
  partNames: { training: 'Training', validation: 'Validation', test: 'Test' },
  partHint:
    'Novel products are no mere variants of training products: no training product has their name without its last part.',
  largest: 'Products of each category',
  category: 'Category',
  ofAll: 'Share of products',
  showAll: (count: string) => `Show all ${count} categories`,
  showLargest: (count: string) => `Show only the largest ${count}`,
  sizes: 'Sizes of categories',
  size: 'Products in the category',
  categories: 'Categories',
  labels: 'Categories of each product',
  labelCount: 'Categories',
  lengths: 'Length of texts',
  words: 'Words of name and description',
  terms: 'Most frequent words',
  term: 'Word',
  occurrences: 'Occurrences',
  termsHint: 'Stop words and numbers are left out.',
  range: (from: string, to: string) => `${from} to ${to}`,
} as const;
