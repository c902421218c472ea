/** What the view of the training curves says. */

export const CURVES = {
  heading: 'Training curves',
  intro:
    'How each net learned, epoch by epoch. Solid lines are products the net never trained on; dashed lines are the ones it learned from, measured with dropout on. Point at a chart, or reach one with Tab and use the arrow keys: all charts show the values of that epoch.',
  runs: 'Runs shown',
  auc: 'AUC over',
  aucKinds: { micro: 'all decisions (micro)', macro: 'categories, equally (macro)' },
  lossAxis: 'Loss axis',
  axisKinds: { linear: 'linear', log: 'logarithmic' },
  smoothing: 'Smoothing',
  article: 'Article’s recipe, trained here',
  loss: 'Loss',
  aucOf: { micro: 'Micro AUC', macro: 'Macro AUC' },
  lossHint: 'Binary cross-entropy per category; lower is better.',
  aucHint: {
    micro:
      'The chance that a right category is scored above a wrong one, over all product and category pairs together; higher is better.',
    macro:
      'The same chance for each category alone, then averaged; rare categories count as much as frequent ones.',
  },
  training: 'Training',
  validation: 'Validation',
  articleFamily: 'Article’s recipe',
  articleLine: {
    validation: 'Article’s recipe, validation',
    training: 'Article’s recipe, training',
  },
  epoch: 'Epoch',
  epochNumber: (epoch: string) => `Epoch ${epoch}`,
  epochKept: (epoch: string) => `Epoch ${epoch}, kept`,
  recorded: 'recorded',
  smoothed: 'smoothed',
  byEpoch: 'By epoch.',
  smoothedBy: (amount: string) => `Smoothed by ${amount}; faint lines are what was recorded.`,
  best: 'best',
  bestHeading: 'Best epochs',
  bestMarks:
    'The best epoch of a run, whose weights were kept, is marked in its charts by a line and a dot.',
  articleMarks: 'That of the article’s recipe is marked by a ring.',
  bestEpoch: (title: string, epoch: string, epochs: string, reason: string) =>
    `${title}: epoch ${epoch} of ${epochs} was kept (${reason}).`,
  differences: (title: string) => `${title}: how this run differs from the article’s own`,
  cut: 'The first training epoch lies outside this scale; the table below has its number.',
  chart: (title: string, metric: string) => `${title}, ${metric} by epoch`,
  crosshair: (title: string, metric: string) => `Epoch, ${title}, ${metric}`,
  values: (epoch: string, values: string) => `Epoch ${epoch}: ${values}`,
  table: 'Numbers behind the curves',
  download: 'Download CSV',
  downloadLacks: (titles: string) =>
    `The downloaded file lacks ${titles}, which could not be read.`,
  fileName: 'aisle-training-curves.csv',
  chartMenu: (title: string, metric: string) => `Download chart: ${title}, ${metric}`,
  chartKinds: { png: 'Download PNG', svg: 'Download SVG' },
  chartFile: (run: string, metric: string, kind: string) => `aisle-${run}-${metric}.${kind}`,
  pictureFailed: 'The browser could not draw this picture. Download the chart as SVG instead.',
  loading: 'Reading the recorded training runs…',
  noneShown: 'All runs are switched off. Switch one on to see its curves.',
  showAll: 'Show all runs',
} as const;
