import { availableParallelism } from 'node:os';
import { NET_IDS } from '../src/domain/model';
import { createCommand, oneOf, runCommand, wholeNumber } from './lib/commandLine';
import { DATA_FOLDER } from './lib/paths';
import { trainBaseline } from './training/linear/trainBaseline';
import { ARTICLE_IDS, isBaselineId, type SingleId, TRAINED_IDS } from './training/modelIds';
import { trainNetModel } from './training/trainNetModel';

interface Options {
  model: SingleId | 'all';
  epochs?: number;
  seed: number;
  workers: number;
  out: string;
  vectors?: string;
  restart?: boolean;
  refit?: boolean;
  search?: boolean;
}

const command = createCommand({
  name: 'npm run train --',
  description:
    'Trains models on the prepared data, on the CPU: nets with the SIMD kernels, and what they are ' +
    'measured against, also the article’s nets by its own recipe. Needs `npm run data` and, for CNN ' +
    'and LSTM, `npm run glove`. A stopped run of a net goes on from its last epoch.',
  examples: ['mlp', 'all', 'mlp --refit', 'linear', 'svc --search', 'article-mlp'].map(
    (options) => `npm run train -- --model ${options}`,
  ),
})
  .requiredOption(
    '--model <name>',
    `${[...TRAINED_IDS, ...ARTICLE_IDS].join(', ')}, or all: our nets`,
    oneOf([...TRAINED_IDS, ...ARTICLE_IDS, 'all']),
  )
  .option(
    '--epochs <n>',
    'times the training part is seen (default: 30, powerset 15, article-lstm 18)',
    wholeNumber(1),
  )
  .option('--seed <n>', 'the same seed gives the same weights', wholeNumber(0), 1)
  .option(
    '--workers <n>',
    'threads that share each batch',
    wholeNumber(1),
    Math.min(2, availableParallelism()),
  )
  .option('--out <folder>', 'the data folder', DATA_FOLDER)
  .option('--vectors <file>', 'for article-lstm: published vectors, lines "word v1 … vn"')
  .option('--restart', 'forget a stopped run and begin anew')
  .option(
    '--refit',
    'learn from the validation part too, as long as the run without it found best; for release',
  )
  .option('--search', 'for a model without epochs: try every candidate, keep none');

await runCommand<Options>(command, async (options) => {
  if (isBaselineId(options.model)) return trainBaseline(options.model, options);
  const models = options.model === 'all' ? NET_IDS : [options.model];
  for (const model of models) await trainNetModel(model, options);
});
