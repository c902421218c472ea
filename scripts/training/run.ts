import { allocateSharedGradients } from '../../src/engine/gradientExchange';
import { type HistoryFile, SCHEMA_VERSION } from '../../src/manifest/schema';
import { logistic } from '../../src/metrics/logit';
import { StreamingAuc } from '../../src/metrics/streamingAuc';
import { summariseScores } from '../../src/metrics/summariseScores';
import { learningRate } from '../../src/engine/schedule';
import { initialParameters } from '../../src/models/training/createNet';
import { outputShares } from '../../src/models/training/labelSets';
import { type PackedProducts, truthOf } from '../../src/models/training/packedProducts';
import type { AnyRecipe } from '../../src/models/training/trainer';
import { exchangeShape } from './sizes';
import { WorkerPool } from './workerPool';

export type EpochRecord = HistoryFile['epochs'][number];

/** Where a run stands between two epochs. */
export interface RunState {
  epochs: EpochRecord[];
  step: number;
  /** Weights and moments, in the trainer's order. */
  state: Float32Array[];
  bestEpoch: number;
  best: Map<string, Float32Array>;
}

export interface RunInput {
  recipe: AnyRecipe;
  kernels: Uint8Array<ArrayBuffer>;
  workers: number;
  training: PackedProducts;
  validation: PackedProducts;
  vectors?: Float32Array;
  /** How the run differs from the one it repeats, as sentences for the history. */
  notes?: string[];
  /** Goes on from here. */
  resume?: RunState;
  /**
   * Ends after this epoch and keeps its weights: for a refit, whose validation products are among
   * those it learns from, so that no figure of theirs can choose an epoch.
   */
  refitUntil?: number;
}

export interface RunEvents {
  onProgress(epoch: number, done: number): void;
  /** After each epoch; the run waits for it. */
  onEpoch(record: EpochRecord, state: RunState): Promise<void>;
}

/** How the best epoch is chosen, as the history file says it. */
export const CHOSEN_BY = 'highest mean average precision on the validation part';

/** Trains a net for all its epochs; the weights of the best one are in the result, or the last of a refit. */
export async function trainNet(input: RunInput, events: RunEvents): Promise<RunState> {
  const { recipe, validation, resume, refitUntil } = input;
  const lastEpoch = refitUntil ?? recipe.schedule.epochs;
  const run: RunState = resume ?? { epochs: [], step: 0, state: [], bestEpoch: 0, best: new Map() };
  const shared = allocateShared(input);
  const pool = startPool(input, shared);
  const truth = truthOf(validation, recipe.architecture.labels);
  try {
    if (resume) await pool.all<'restore'>({ kind: 'restore', step: run.step, state: run.state });
    for (let epoch = run.epochs.length + 1; epoch <= lastEpoch; epoch++) {
      pool.onProgress = (done) => events.onProgress(epoch, done);
      const record = await runEpoch(pool, recipe, epoch, shared, truth);
      run.epochs.push(record);
      if ((refitUntil ?? bestOf(run.epochs)) === epoch) {
        run.bestEpoch = epoch;
        run.best = (await pool.first<'export'>({ kind: 'export' })).parameters;
      }
      const saved = await pool.first<'save'>({ kind: 'save' });
      run.step = saved.step;
      run.state = saved.state;
      await events.onEpoch(record, run);
    }
    return run;
  } finally {
    await pool.close();
  }
}

/** What the workers write and this thread reads. */
interface SharedResults {
  validationLogits: SharedArrayBuffer;
  trainingAuc: SharedArrayBuffer[];
}

function allocateShared({ recipe, workers, validation }: RunInput): SharedResults {
  const { labels } = recipe.architecture;
  return {
    validationLogits: new SharedArrayBuffer(4 * validation.count * labels),
    trainingAuc: Array.from(
      { length: workers },
      () => new SharedArrayBuffer(StreamingAuc.bytes(labels)),
    ),
  };
}

function startPool(input: RunInput, { validationLogits, trainingAuc }: SharedResults): WorkerPool {
  const { recipe, kernels, workers, training, validation, vectors } = input;
  const parameters = initialParameters(recipe.architecture, recipe.seed, {
    shares: outputShares(training, recipe.architecture),
    ...(vectors && { vectors }),
  });
  const gradients = allocateSharedGradients(exchangeShape(recipe, workers));
  const common = { kernels, recipe, workers, gradients, training, validation, parameters };
  return new WorkerPool(
    trainingAuc.map((auc, worker) => ({ ...common, worker, validationLogits, trainingAuc: auc })),
  );
}

async function runEpoch(
  pool: WorkerPool,
  recipe: AnyRecipe,
  epoch: number,
  shared: SharedResults,
  truth: Uint8Array,
): Promise<EpochRecord> {
  const { labels } = recipe.architecture;
  const started = performance.now();
  const trained = await pool.all<'train'>({ kind: 'train', epoch });
  await pool.all<'score'>({ kind: 'score' });
  const scores = new Float32Array(shared.validationLogits).map(logistic);
  const { loss, microAuc, macroAuc, meanAveragePrecision, microF1 } = summariseScores(
    scores,
    truth,
    labels,
  );
  return {
    epoch,
    learningRate: learningRate(recipe.schedule, epoch),
    seconds: (performance.now() - started) / 1000,
    training: { loss: meanLoss(trained), ...pooledAuc(shared.trainingAuc, labels) },
    validation: { loss, microAuc, macroAuc, meanAveragePrecision, microF1 },
  };
}

export function historyOf(model: string, run: RunState, notes?: string[]): HistoryFile {
  return {
    schemaVersion: SCHEMA_VERSION,
    model,
    epochs: run.epochs,
    bestEpoch: run.bestEpoch,
    chosenBy: CHOSEN_BY,
    ...(notes && { notes }),
  };
}

/** The first epoch with the highest validation figure. */
function bestOf(epochs: EpochRecord[]): number {
  const figure = ({ validation }: EpochRecord) => validation.meanAveragePrecision;
  return epochs.reduce((best, record) => (figure(record) > figure(best) ? record : best)).epoch;
}

function meanLoss(parts: { loss: number; pairs: number }[]): number {
  const total = parts.reduce((sum, part) => sum + part.loss, 0);
  return total / parts.reduce((sum, part) => sum + part.pairs, 0);
}

function pooledAuc(buffers: SharedArrayBuffer[], labels: number) {
  const pooled = new StreamingAuc(labels);
  for (const buffer of buffers) pooled.merge(buffer);
  return { microAuc: pooled.micro() ?? 0.5, macroAuc: pooled.macro() ?? 0.5 };
}
