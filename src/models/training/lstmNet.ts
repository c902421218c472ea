import type { Batch } from '../../engine/batch';
import type { Kernels } from '../../engine/kernels';
import { Dense } from '../../engine/layers/dense';
import { Dropout } from '../../engine/layers/dropout';
import { LstmMaximum } from '../../engine/layers/lstm';
import { copyColumns } from '../../engine/matrix';
import type { BatchLimits, DropoutRates } from '../../engine/trainingNet';
import type { LstmArchitecture } from '../architecture';
import { NetBase } from './netBase';

const DIRECTIONS = ['forward', 'backward'] as const;

/** Embedding → dropout → LSTM in both directions, maximum over time → dropout → dense. */
export class LstmNet extends NetBase {
  /** For each direction: ids [time × rows] and their embeddings [time × rows × depth]. */
  private readonly ids: number[];
  private readonly embedded: number[];
  private readonly embeddingDropouts: Dropout[];
  private readonly lstms: LstmMaximum[];
  private readonly features: number;
  private readonly directionGradient: number;
  private readonly featureDropout: Dropout;
  private readonly output: Dense;

  constructor(
    kernels: Kernels,
    private readonly net: LstmArchitecture,
    limits: BatchLimits,
    rates: DropoutRates,
  ) {
    super(kernels, net);
    const { rows, time } = limits;
    const words = rows * time;
    const { dense } = this;
    this.ids = DIRECTIONS.map(() => kernels.allocate(words));
    this.embedded = DIRECTIONS.map(() => kernels.allocate(words * net.embedding));
    this.embeddingDropouts = DIRECTIONS.map(
      () => new Dropout(kernels, rates.embedding, words * net.embedding),
    );
    this.lstms = DIRECTIONS.map(
      (direction) =>
        new LstmMaximum(
          kernels,
          {
            kernel: dense.get(`${direction}/kernel`),
            recurrent: dense.get(`${direction}/recurrent`),
            bias: dense.get(`${direction}/bias`),
          },
          net.embedding,
          net.units,
          rows,
          time,
        ),
    );
    this.features = kernels.allocate(rows * 2 * net.units);
    this.directionGradient = kernels.allocate(rows * net.units);
    this.featureDropout = new Dropout(kernels, rates.features, rows * 2 * net.units);
    this.output = new Dense(
      kernels,
      dense.get('output/kernel'),
      dense.get('output/bias'),
      2 * net.units,
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
    DIRECTIONS.forEach((direction, i) => {
      const ids = this.ids[i]!;
      const embedded = this.embedded[i]!;
      this.placeIds(batch, ids, direction === 'backward');
      kernels.run.gatherRows(words, net.embedding, ids, this.table.weights, embedded);
      const ownSeed = seed === undefined ? seed : seed ^ (i * 0x2545f491);
      this.embeddingDropouts[i]!.forward(words * net.embedding, embedded, ownSeed);
      const source = this.lstms[i]!.forward(rows, time, ids, embedded);
      copyColumns(kernels, {
        rows,
        width: net.units,
        source,
        sourceStride: net.units,
        target: this.features + 4 * i * net.units,
        targetStride: 2 * net.units,
      });
    });
    this.featureDropout.forward(
      rows * 2 * net.units,
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
    DIRECTIONS.forEach((_, i) => {
      copyColumns(kernels, {
        rows,
        width: net.units,
        source: featureGradient + 4 * i * net.units,
        sourceStride: 2 * net.units,
        target: this.directionGradient,
        targetStride: net.units,
      });
      const inputGradient = this.lstms[i]!.backward(
        rows,
        time,
        this.embedded[i]!,
        this.directionGradient,
      );
      this.embeddingDropouts[i]!.backward(inputGradient);
      kernels.run.scatterAddRows(
        words,
        net.embedding,
        this.ids[i]!,
        inputGradient,
        this.table.gradients,
      );
    });
    this.table.touch(batch.inputs[0]!);
  }

  /** Turns [rows × time] into [time × rows], the words in reverse for the backward direction. */
  private placeIds(batch: Batch, pointer: number, reverse: boolean): void {
    const { rows } = batch;
    const time = batch.widths[0]!;
    const source = batch.inputs[0]!;
    const target = this.kernels.integersAt(pointer, rows * time);
    for (let row = 0; row < rows; row++) {
      for (let t = 0; t < time; t++) {
        target[(reverse ? time - 1 - t : t) * rows + row] = source[row * time + t]!;
      }
    }
  }
}
