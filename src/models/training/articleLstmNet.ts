import type { Batch } from '../../engine/batch';
import type { Kernels } from '../../engine/kernels';
import { Dense } from '../../engine/layers/dense';
import { PackedLstm } from '../../engine/layers/packedLstm';
import type { BatchLimits } from '../../engine/trainingNet';
import type { ArticleLstm } from './articleArchitecture';
import { wordCounts } from './articlePadding';
import { NetBase } from './netBase';

/**
 * Frozen embedding → LSTM over padding, then words → its last state → dense.
 *
 * The steps over padding are the same for every text, so one row does them and all texts
 * start from its state.
 */
export class ArticleLstmNet extends NetBase {
  private readonly padding: PackedLstm;
  private readonly words: PackedLstm;
  private readonly paddingRows: Int32Array;
  private readonly noWords: number;
  private readonly ids: number;
  private readonly embedded: number;
  /** Where each text of the batch stands among the sorted ones, and the other way round. */
  private readonly places: number;
  private readonly order: number;
  private readonly features: number;
  private readonly output: Dense;
  private rowsAt = new Int32Array(0);

  constructor(
    kernels: Kernels,
    private readonly net: ArticleLstm,
    { rows, time }: BatchLimits,
  ) {
    super(kernels, net);
    const { embedding, units, paddingSteps } = net;
    const { dense } = this;
    const parameters = {
      kernel: dense.get('forward/kernel'),
      recurrent: dense.get('forward/recurrent'),
      bias: dense.get('forward/bias'),
    };
    this.padding = new PackedLstm(kernels, parameters, embedding, units, 1, paddingSteps);
    this.words = new PackedLstm(kernels, parameters, embedding, units, rows, rows * time);
    this.paddingRows = new Int32Array(paddingSteps).fill(1);
    this.noWords = kernels.allocate(paddingSteps * embedding);
    this.ids = kernels.allocate(rows * time);
    this.embedded = kernels.allocate(rows * time * embedding);
    this.places = kernels.allocate(rows);
    this.order = kernels.allocate(rows);
    this.features = kernels.allocate(rows * units);
    const [kernel, bias] = [dense.get('output/kernel'), dense.get('output/bias')];
    this.output = new Dense(kernels, kernel, bias, units, this.columns, rows, false);
  }

  override forward(batch: Batch): number {
    const { kernels, net, words } = this;
    const count = this.placeWords(batch);
    kernels.run.gatherRows(count, net.embedding, this.ids, this.table.weights, this.embedded);
    this.startStates(batch.rows);
    words.forward(this.rowsAt, this.embedded);
    kernels.run.gatherRows(batch.rows, net.units, this.places, words.hidden, this.features);
    return this.output.forward(batch.rows, this.features);
  }

  override backward({ rows }: Batch, gradient: number): void {
    const { kernels, net, words, padding } = this;
    const { units } = net;
    const features = this.output.backward(rows, this.features, gradient);
    kernels.run.gatherRows(rows, units, this.order, features, words.hiddenGradient);
    kernels.clear(words.cellGradient, rows * units);
    words.backward(this.rowsAt, this.embedded);
    kernels.clear(padding.hiddenGradient, units);
    kernels.clear(padding.cellGradient, units);
    kernels.run.biasGradient(rows, units, words.hiddenGradient, padding.hiddenGradient);
    kernels.run.biasGradient(rows, units, words.cellGradient, padding.cellGradient);
    padding.backward(this.paddingRows, this.noWords);
  }

  /** Sorts the texts, the longest first, and packs their ids time-major; their number. */
  private placeWords(batch: Batch): number {
    const { kernels } = this;
    const { rows, inputs, widths } = batch;
    const counts = wordCounts(batch);
    const order = kernels.integersAt(this.order, rows);
    counts.forEach((_, row) => (order[row] = row));
    order.sort((a, b) => counts[b]! - counts[a]! || a - b);
    const places = kernels.integersAt(this.places, rows);
    order.forEach((row, place) => (places[row] = place));
    const steps = rows === 0 ? 0 : counts[order[0]!]!;
    this.rowsAt = Int32Array.from(
      { length: steps },
      (_, step) => counts.filter((count) => count > step).length,
    );
    let at = this.ids / 4;
    this.rowsAt.forEach((active, step) => {
      for (let place = 0; place < active; place++) {
        kernels.integers[at++] = inputs[0]![order[place]! * widths[0]! + step]!;
      }
    });
    return at - this.ids / 4;
  }

  /** Reads the padding once and gives every text the state after it. */
  private startStates(rows: number): void {
    const { kernels, padding, words } = this;
    const { units } = this.net;
    for (const pointer of [padding.hidden, padding.cell]) kernels.clear(pointer, units);
    padding.forward(this.paddingRows, this.noWords);
    const pairs = [
      [padding.hidden, words.hidden],
      [padding.cell, words.cell],
    ] as const;
    for (const [source, target] of pairs) {
      const state = kernels.floatsAt(source, units);
      for (let row = 0; row < rows; row++)
        kernels.floatsAt(target + 4 * row * units, units).set(state);
    }
  }
}
