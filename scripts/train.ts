import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MODEL_IDS, type ModelId } from '../src/domain/model';
import type { Recipe } from '../src/models/training/trainer';
import { createCommand, oneOf, runCommand, wholeNumber } from './lib/commandLine';
import { readWhole, writeJson } from './lib/files';
import { DATA_FOLDER } from './lib/paths';
import { durationText, startProgress } from './lib/progress';
import { readCheckpoint, writeCheckpoint } from './training/checkpoint';
import {
  fingerprint,
  readEncodedPart,
  readVectors,
  readVocabularyAndLabels,
} from './training/dataset';
import { trainBaseline } from './training/linear/trainBaseline';
import { isBaselineId, TRAINED_IDS, type TrainedId } from './training/modelIds';
import { GLOVE_DIMENSION, recipeFor } from './training/recipes';
import { type EpochRecord, historyOf, type RunState, trainNet } from './training/run';
import { runPaths } from './training/runFiles';
import { writeWeights } from './training/weightsFile';

interface Options {
  model: TrainedId | 'all';
  epochs: number;
  seed: number;
  workers: number;
  out: string;
  restart?: boolean;
  search?: boolean;
}

const command = createCommand({
  name: 'npm run train --',
  description:
    'Trains models on the prepared data, on the CPU: nets with the SIMD kernels, and what they are ' +
    'measured against. Needs `npm run data` and, for CNN and LSTM, `npm run glove`. A stopped run ' +
    'of a net goes on from its last epoch.',
  examples: ['mlp', 'all', 'linear', 'svc --search'].map(
    (options) => `npm run train -- --model ${options}`,
  ),
})
  .requiredOption(
    '--model <name>',
    `${TRAINED_IDS.join(', ')}, or all: the nets`,
    oneOf([...TRAINED_IDS, 'all']),
  )
  .option('--epochs <n>', 'times the training part is seen', wholeNumber(1), 30)
  .option('--seed <n>', 'the same seed gives the same weights', wholeNumber(0), 1)
  .option(
    '--workers <n>',
    'threads that share each batch',
    wholeNumber(1),
    Math.min(2, availableParallelism()),
  )
  .option('--out <folder>', 'the data folder', DATA_FOLDER)
  .option('--restart', 'forget a stopped run and begin anew')
  .option('--search', 'for a model without epochs: try every candidate, keep none');

await runCommand<Options>(command, async (options) => {
  if (isBaselineId(options.model)) return trainBaseline(options.model, options);
  const models = options.model === 'all' ? MODEL_IDS : [options.model];
  for (const model of models) await train(model, options);
});

async function train(model: ModelId, options: Options): Promise<void> {
  const { vocabulary, labels } = await readVocabularyAndLabels(options.out);
  const sizes = { vocabularySize: vocabulary.size, labels: labels.labels.length };
  const recipe = recipeFor(model, sizes, options);
  const paths = runPaths(model, options.out);
  if (options.restart) rmSync(paths.checkpoint, { force: true });
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const vectors =
    model === 'mlp' ? undefined : await readVectors(options.out, vocabulary.size, GLOVE_DIMENSION);
  const training = await readEncodedPart('training', options.out, vocabulary);
  const validation = await readEncodedPart('validation', options.out, vocabulary);
  const identity = { recipe, data: fingerprint(training.packed, vectors) };
  const resume = await readCheckpoint(paths.checkpoint, identity);
  describe(model, recipe, training.packed.count, resume);

  const reporter = createReporter(model, recipe.schedule.epochs, resume?.epochs.length ?? 0);
  const run = await trainNet(
    {
      recipe,
      kernels,
      workers: options.workers,
      training: training.packed,
      validation: validation.packed,
      ...(vectors && { vectors }),
      ...(resume && { resume }),
    },
    {
      onProgress: reporter.step,
      onEpoch: async (record, state) => {
        reporter.epoch(record);
        await writeCheckpoint(paths.checkpoint, identity, state);
      },
    },
  ).finally(reporter.stop);
  await writeResult(model, recipe, run, options.out);
}

async function writeResult(model: ModelId, recipe: Recipe, run: RunState, folder: string) {
  const paths = runPaths(model, folder);
  const seconds = run.epochs.reduce((sum, record) => sum + record.seconds, 0);
  const about = { recipe, bestEpoch: run.bestEpoch, seconds, date: new Date().toISOString() };
  await writeWeights(model, folder, { about, parameters: run.best });
  await writeJson(paths.history, historyOf(model, run), 1);
  process.stdout.write(
    `${model}: ${run.epochs.length} epochs in ${durationText(seconds)}, best epoch ${run.bestEpoch}. ` +
      `Wrote ${paths.weights} and ${paths.history}.\n`,
  );
}

function describe(model: ModelId, recipe: Recipe, products: number, resume?: RunState): void {
  const { vocabularySize, labels } = recipe.architecture;
  const from = resume ? `, goes on after epoch ${resume.epochs.length}` : '';
  process.stdout.write(
    `${model}: ${products} products, ${vocabularySize} words, ${labels} labels, seed ${recipe.seed}${from}\n`,
  );
}

/** Progress over the whole run, and a line an epoch. */
function createReporter(model: string, epochs: number, done: number) {
  const hundredths = (epochs - done) * 100;
  const progress = startProgress({ label: model, total: hundredths, unit: '% of an epoch' });
  let shown = 0;
  return {
    step: (epoch: number, share: number) => {
      const now = Math.floor((epoch - 1 - done + share) * 100);
      progress.advance(now - shown, `epoch ${epoch}/${epochs}`);
      shown = now;
    },
    epoch: ({ epoch, seconds, training, validation }: EpochRecord) => {
      const figures = [
        `loss ${training.loss.toFixed(5)} / ${validation.loss.toFixed(5)}`,
        `micro AUC ${training.microAuc.toFixed(5)} / ${validation.microAuc.toFixed(5)}`,
        `mAP ${validation.meanAveragePrecision.toFixed(4)}`,
        `micro F1 ${validation.microF1.toFixed(4)}`,
      ];
      process.stdout.write(
        `${model} epoch ${epoch}: ${figures.join('  ')}  ${seconds.toFixed(1)} s\n`,
      );
    },
    stop: () => progress.stop(),
  };
}
