import type { Batch } from '../../engine/batch';
import type { Kernels } from '../../engine/kernels';
import { Dense } from '../../engine/layers/dense';
import { Dropout } from '../../engine/layers/dropout';
import type { BatchLimits, DropoutRates } from '../../engine/trainingNet';
import type { BagArchitecture } from '../architecture';
import { NetBase } from './netBase';

/**
 * Sum and maximum of each field's bag → dropout → dense ReLU → dropout → dense: the MLP, and the
 * label powerset, whose outputs are sets.
 */
export class MlpNet extends NetBase {
  private readonly depth: number;
  private readonly features: number;
  private readonly featureColumns: number;
  private readonly arguments: number;
  private readonly ids: number;
  private readonly featureDropout: Dropout;
  private readonly hidden: Dense;
  private readonly hiddenDropout: Dropout;
  private readonly output: Dense;

  constructor(kernels: Kernels, net: BagArchitecture, limits: BatchLimits, rates: DropoutRates) {
    super(kernels, net);
    const { rows } = limits;
    this.depth = net.embedding;
    this.featureColumns = 4 * net.embedding;
    this.features = kernels.allocate(rows * this.featureColumns);
    this.arguments = kernels.allocate(rows * 2 * net.embedding);
    this.ids = kernels.allocate(rows * (net.inputs[0].length + net.inputs[1].length));
    this.featureDropout = new Dropout(kernels, rates.features, rows * this.featureColumns);
    this.hiddenDropout = new Dropout(kernels, rates.hidden, rows * net.hidden);
    const { dense } = this;
    this.hidden = new Dense(
      kernels,
      dense.get('hidden/kernel'),
      dense.get('hidden/bias'),
      this.featureColumns,
      net.hidden,
      rows,
      true,
    );
    this.output = new Dense(
      kernels,
      dense.get('output/kernel'),
      dense.get('output/bias'),
      net.hidden,
      this.columns,
      rows,
      false,
    );
  }

  override forward(batch: Batch, seed: number | undefined): number {
    const { rows } = batch;
    this.eachBag(batch, (ids, width, field, row) => {
      const { sum, maximum, argument } = this.pointers(row, field);
      this.kernels.run.bagForward(
        width,
        this.depth,
        ids,
        this.table.weights,
        sum,
        maximum,
        argument,
      );
    });
    this.featureDropout.forward(rows * this.featureColumns, this.features, seed);
    const hidden = this.hidden.forward(rows, this.features);
    const hiddenCount = rows * this.dense.get('hidden/bias').size;
    this.hiddenDropout.forward(hiddenCount, hidden, seed === undefined ? seed : seed ^ 0x5bd1e995);
    return this.output.forward(rows, hidden);
  }

  override backward(batch: Batch, gradient: number): void {
    const { rows } = batch;
    const hiddenGradient = this.output.backward(rows, this.hidden.output, gradient);
    this.hiddenDropout.backward(hiddenGradient);
    const featureGradient = this.hidden.backward(rows, this.features, hiddenGradient);
    this.featureDropout.backward(featureGradient);
    const shift = featureGradient - this.features;
    this.eachBag(batch, (ids, width, field, row) => {
      const { sum, maximum, argument } = this.pointers(row, field);
      this.kernels.run.bagBackward(
        width,
        this.depth,
        ids,
        sum + shift,
        maximum + shift,
        argument,
        this.table.gradients,
      );
    });
    for (const ids of batch.inputs) this.table.touch(ids);
  }

  /** Copies the ids into the kernels' memory and visits each product's two bags. */
  private eachBag(
    batch: Batch,
    visit: (ids: number, width: number, field: number, row: number) => void,
  ): void {
    let pointer = this.ids;
    batch.inputs.forEach((ids, field) => {
      const width = batch.widths[field]!;
      this.kernels.integersAt(pointer, ids.length).set(ids);
      for (let row = 0; row < batch.rows; row++)
        visit(pointer + 4 * row * width, width, field, row);
      pointer += 4 * ids.length;
    });
  }

  /** Features of a product are [name sum, name maximum, description sum, description maximum]. */
  private pointers(row: number, field: number) {
    const sum = this.features + 4 * (row * this.featureColumns + field * 2 * this.depth);
    const argument = this.arguments + 4 * (row * 2 + field) * this.depth;
    return { sum, maximum: sum + 4 * this.depth, argument };
  }
}
