import { rmSync } from 'node:fs';
import type { NetId } from '../../src/domain/model';
import { labelSetsOf } from '../../src/models/training/labelSets';
import { readWhole, writeJson } from '../lib/files';
import type { Part } from '../lib/paths';
import { durationText } from '../lib/progress';
import { articleInput } from './article/input';
import { readCheckpoint, writeCheckpoint } from './checkpoint';
import { fingerprint, readEncodedPart, readVectors, readVocabularyAndLabels } from './dataset';
import { createReporter } from './epochReporter';
import { isArticleId } from './modelIds';
import { GLOVE_DIMENSION, recipeFor, startsFromVectors } from './recipes';
import { historyOf, type RunInput, type RunState, trainNet } from './run';
import { runPaths } from './runFiles';
import { type EpochsId, readWeights, writeWeights } from './weightsFile';

export interface NetOptions {
  epochs?: number;
  seed: number;
  workers: number;
  out: string;
  /** File of published word vectors, for the article's LSTM. */
  vectors?: string;
  restart?: boolean;
  /** Learns from validation products too, for as many epochs as the run before found best. */
  refit?: boolean;
}

/** Trains a net, from its checkpoint where there is one, and writes weights and history. */
export async function trainNetModel(model: EpochsId, options: NetOptions): Promise<void> {
  const input = await inputOf(model, options);
  const paths = runPaths(model, options.out);
  const checkpoint = options.refit ? paths.refitCheckpoint : paths.checkpoint;
  if (options.restart) rmSync(checkpoint, { force: true });
  const { recipe, training, vectors, refitUntil } = input;
  const identity = { recipe, data: fingerprint(training, vectors) };
  const resume = await readCheckpoint(checkpoint, identity);
  describe(model, input, resume);

  const epochs = refitUntil ?? recipe.schedule.epochs;
  const reporter = createReporter(model, epochs, resume?.epochs.length ?? 0, options.refit);
  const run = await trainNet(
    { ...input, ...(resume && { resume }) },
    {
      onProgress: reporter.step,
      onEpoch: async (record, state) => {
        reporter.epoch(record);
        await writeCheckpoint(checkpoint, identity, state);
      },
    },
  ).finally(reporter.stop);
  await writeResult(model, input, run, options);
}

function inputOf(model: EpochsId, options: NetOptions): Promise<RunInput> {
  if (isArticleId(model)) return articleInput(model, options);
  return options.refit ? refitInput(model, options) : trainingInput(model, options, ['training']);
}

async function trainingInput(
  model: NetId,
  options: NetOptions,
  parts: readonly Part[],
): Promise<RunInput> {
  const { out, workers } = options;
  const { vocabulary, labels } = await readVocabularyAndLabels(out);
  const training = (await readEncodedPart(parts, out, vocabulary)).packed;
  const validation = (await readEncodedPart('validation', out, vocabulary)).packed;
  const sizes = {
    vocabularySize: vocabulary.size,
    labels: labels.labels.length,
    sets: labelSetsOf(training.labels),
  };
  const recipe = recipeFor(model, sizes, options);
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const vectors = startsFromVectors(recipe)
    ? await readVectors(out, vocabulary.size, GLOVE_DIMENSION)
    : undefined;
  return { recipe, kernels, workers, training, validation, ...(vectors && { vectors }) };
}

/**
 * Same recipe, same schedule, ended where the run on the training part alone was best.
 *
 * @throws AppError naming that run's command when it has not been made
 */
async function refitInput(model: NetId, options: NetOptions): Promise<RunInput> {
  const { about } = await readWeights(model, options.out);
  const { schedule, seed } = about.recipe;
  const same = { ...options, epochs: schedule.epochs, seed };
  const input = await trainingInput(model, same, ['training', 'validation']);
  return { ...input, refitUntil: about.bestEpoch };
}

async function writeResult(
  model: EpochsId,
  { recipe, notes }: RunInput,
  run: RunState,
  { out, refit }: NetOptions,
): Promise<void> {
  const paths = runPaths(model, out);
  const seconds = run.epochs.reduce((sum, record) => sum + record.seconds, 0);
  const about = { recipe, bestEpoch: run.bestEpoch, seconds, date: new Date().toISOString() };
  await writeWeights(model, out, { about, parameters: run.best }, refit ? 'refit' : 'weights');
  const written = refit ? [paths.refit] : [paths.weights, paths.history];
  if (!refit) await writeJson(paths.history, historyOf(model, run, notes), 1);
  process.stdout.write(
    `${model}: ${run.epochs.length} epochs in ${durationText(seconds)}, ` +
      `${refit ? 'kept the last' : `best epoch ${run.bestEpoch}`}. Wrote ${written.join(' and ')}.\n`,
  );
}

function describe(model: EpochsId, { recipe, training }: RunInput, resume?: RunState): void {
  const { vocabularySize, labels } = recipe.architecture;
  const from = resume ? `, goes on after epoch ${resume.epochs.length}` : '';
  process.stdout.write(
    `${model}: ${training.count} products, ${vocabularySize} words, ${labels} labels, ` +
      `seed ${recipe.seed}${from}\n`,
  );
}
