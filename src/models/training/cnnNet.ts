import type { Batch } from '../../engine/batch';
import type { Kernels } from '../../engine/kernels';
import { ConvolutionMaximum } from '../../engine/layers/convolution';
import { Dense } from '../../engine/layers/dense';
import { Dropout } from '../../engine/layers/dropout';
import { copyColumns, transposed } from '../../engine/matrix';
import type { BatchLimits, DropoutRates } from '../../engine/trainingNet';
import type { CnnArchitecture } from '../architecture';
import { NetBase } from './netBase';

/** Embedding → dropout → convolutions of several widths, maximum over time → dropout → dense. */
export class CnnNet extends NetBase {
  private readonly ids: number;
  private readonly embedded: number;
  private readonly embeddedGradient: number;
  private readonly features: number;
  private readonly bankGradient: number;
  private readonly banks: ConvolutionMaximum[];
  private readonly embeddingDropout: Dropout;
  private readonly featureDropout: Dropout;
  private readonly output: Dense;

  constructor(
    kernels: Kernels,
    private readonly net: CnnArchitecture,
    limits: BatchLimits,
    rates: DropoutRates,
  ) {
    super(kernels, net);
    const { rows, time } = limits;
    const { embedding, filters, widths } = net;
    const words = rows * time;
    this.ids = kernels.allocate(words);
    // the windows of the last words reach a little over the end
    const embeddedCount = (words + Math.max(...widths)) * embedding;
    this.embedded = kernels.allocate(embeddedCount);
    this.embeddedGradient = kernels.allocate(embeddedCount);
    this.features = kernels.allocate(rows * widths.length * filters);
    this.bankGradient = kernels.allocate(rows * filters);
    const responses = kernels.allocate(words * filters); // one at a time needs them
    this.banks = widths.map(
      (width) =>
        new ConvolutionMaximum(
          kernels,
          this.dense.get(`convolution${width}/kernel`),
          this.dense.get(`convolution${width}/bias`),
          width,
          embedding,
          filters,
          rows,
          responses,
        ),
    );
    this.embeddingDropout = new Dropout(kernels, rates.embedding, embeddedCount);
    this.featureDropout = new Dropout(kernels, rates.features, rows * widths.length * filters);
    this.output = new Dense(
      kernels,
      this.dense.get('output/kernel'),
      this.dense.get('output/bias'),
      widths.length * filters,
      this.columns,
      rows,
      false,
    );
  }

  override forward(batch: Batch, seed: number | undefined): number {
    const { kernels, net } = this;
    const { rows } = batch;
    const time = batch.widths[0]!;
    const words = rows * time;
    kernels.integersAt(this.ids, words).set(batch.inputs[0]!);
    kernels.run.gatherRows(words, net.embedding, this.ids, this.table.weights, this.embedded);
    this.embeddingDropout.forward(words * net.embedding, this.embedded, seed);
    this.banks.forEach((bank, i) => {
      const source = bank.forward(rows, time, this.embedded);
      this.moveBank(rows, i, source, 'gather');
    });
    const features = rows * net.widths.length * net.filters;
    this.featureDropout.forward(
      features,
      this.features,
      seed === undefined ? seed : seed ^ 0x5bd1e995,
    );
    return this.output.forward(rows, this.features);
  }

  override backward(batch: Batch, gradient: number): void {
    const { kernels, net } = this;
    const { rows } = batch;
    const time = batch.widths[0]!;
    const words = rows * time;
    const featureGradient = this.output.backward(rows, this.features, gradient);
    this.featureDropout.backward(featureGradient);
    kernels.clear(this.embeddedGradient, words * net.embedding);
    this.banks.forEach((bank, i) => {
      this.moveBank(rows, i, featureGradient, 'spread');
      bank.backward(rows, time, this.embedded, this.bankGradient, this.embeddedGradient);
    });
    this.embeddingDropout.backward(this.embeddedGradient);
    kernels.run.scatterAddRows(
      words,
      net.embedding,
      this.ids,
      this.embeddedGradient,
      this.table.gradients,
    );
    this.table.touch(batch.inputs[0]!);
  }

  /** Between one width's own matrix and its columns among all features. */
  private moveBank(rows: number, index: number, source: number, way: 'gather' | 'spread'): void {
    const { filters, widths } = this.net;
    const all = widths.length * filters;
    const offset = 4 * index * filters;
    copyColumns(
      this.kernels,
      way === 'gather'
        ? {
            rows,
            width: filters,
            source,
            sourceStride: filters,
            target: this.features + offset,
            targetStride: all,
          }
        : {
            rows,
            width: filters,
            source: source + offset,
            sourceStride: all,
            target: this.bankGradient,
            targetStride: filters,
          },
    );
  }

  /** [width, embedding, filters] outside, filter-major inside. */
  protected override toStandard(name: string, stored: Float32Array): Float32Array {
    const { filters } = this.net;
    if (!name.startsWith('convolution') || !name.endsWith('/kernel'))
      return super.toStandard(name, stored);
    return transposed(stored, filters, stored.length / filters);
  }

  protected override fromStandard(name: string, values: Float32Array): Float32Array {
    const { filters } = this.net;
    if (!name.startsWith('convolution') || !name.endsWith('/kernel'))
      return super.fromStandard(name, values);
    return transposed(values, values.length / filters, filters);
  }
}
