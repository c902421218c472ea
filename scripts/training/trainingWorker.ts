import { parentPort, workerData } from 'node:worker_threads';
import { GradientExchange } from '../../src/engine/gradientExchange';
import { Kernels } from '../../src/engine/kernels';
import { StreamingAuc } from '../../src/metrics/streamingAuc';
import { Trainer } from '../../src/models/training/trainer';
import { batchLimits, exchangeShape, memoryMegabytes } from './sizes';
import type { FromWorker, ToWorker, WorkerStart } from './messages';

/** One replica of the net; does what the pool says, one request after the other. */
const start = workerData as WorkerStart;
const { recipe, worker, workers, validation } = start;
const { labels } = recipe.architecture;

const trainer = new Trainer(
  new Kernels(start.kernels, memoryMegabytes(recipe)),
  recipe,
  start.training,
  batchLimits(recipe, workers),
);
trainer.net.importParameters(start.parameters);
const exchange = new GradientExchange(start.gradients, exchangeShape(recipe, workers), worker);
const auc = new StreamingAuc(labels, start.trainingAuc);

function reply(message: FromWorker): void {
  parentPort!.postMessage(message);
}

function train(epoch: number): void {
  auc.reset();
  let reported = 0;
  const sums = trainer.trainEpoch(epoch, { worker, workers, exchange }, auc, (done) => {
    if (worker > 0 || done - reported < 0.02) return;
    reported = done;
    reply({ kind: 'progress', done });
  });
  reply({ kind: 'trained', ...sums });
}

/** Every worker scores a run of products and writes its rows. */
function score(): void {
  const from = Math.floor((validation.count * worker) / workers);
  const to = Math.floor((validation.count * (worker + 1)) / workers);
  const indices = Int32Array.from({ length: to - from }, (_, i) => from + i);
  const logits = trainer.score(validation, indices);
  new Float32Array(start.validationLogits).set(logits, from * labels);
  reply({ kind: 'scored' });
}

function restore(step: number, state: Float32Array[]): void {
  trainer.state().forEach((view, i) => view.set(state[i]!));
  trainer.step = step;
  reply({ kind: 'restored' });
}

parentPort!.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'train':
      return train(message.epoch);
    case 'score':
      return score();
    case 'export':
      return reply({ kind: 'exported', parameters: trainer.net.exportParameters() });
    case 'save':
      return reply({
        kind: 'saved',
        step: trainer.step,
        state: trainer.state().map((view) => view.slice()),
      });
    case 'restore':
      return restore(message.step, message.state);
  }
});
