import type { Batch } from '../../engine/batch';
import type { Kernels } from '../../engine/kernels';
import { EmbeddingTable } from '../../engine/layers/embeddingTable';
import { withColumns } from '../../engine/matrix';
import { DenseParameters, roundUp } from '../../engine/parameters';
import type { TrainingNet } from '../../engine/trainingNet';
import { assert } from '../../domain/errors';
import { shapesOf, type TrainedArchitecture } from './articleArchitecture';

/**
 * Output of the columns that only fill the last layer up to a multiple of 4: its probability
 * and its gradient are 0 in float32.
 */
const FILLER_BIAS = -87;

/** What the nets have in common: parameters, their names, and the way in and out. */
export abstract class NetBase implements TrainingNet {
  readonly table: EmbeddingTable;
  readonly dense: DenseParameters;
  readonly columns: number;
  private readonly outputs: number;
  private readonly shapes: [name: string, shape: number[]][];

  constructor(
    protected readonly kernels: Kernels,
    architecture: TrainedArchitecture,
  ) {
    this.shapes = shapesOf(architecture);
    [this.outputs] = this.shapes.at(-1)![1] as [number]; // the last is the output's bias
    this.columns = roundUp(this.outputs);
    const [[, [rows, depth]], ...dense] = this.shapes as [[string, [number, number]]];
    assert(depth % 4 === 0, 'an embedding has a multiple of 4 columns');
    this.table = new EmbeddingTable(kernels, rows, depth);
    this.dense = new DenseParameters(
      kernels,
      (dense as [string, number[]][]).map(([name, shape]) => [name, this.storedShape(name, shape)]),
    );
  }

  abstract forward(batch: Batch, seed: number | undefined): number;
  abstract backward(batch: Batch, gradient: number): void;

  /** Shape in the engine's memory: outputs filled up to a multiple of 4. */
  private storedShape(name: string, shape: number[]): number[] {
    return name.startsWith('output/') ? [...shape.slice(0, -1), this.columns] : shape;
  }

  exportParameters(): Map<string, Float32Array> {
    const exported = new Map<string, Float32Array>([['embedding', this.table.values().slice()]]);
    for (const { name, shape, value } of this.dense.entries) {
      const stored = this.kernels.floatsAt(value, count(shape));
      exported.set(name, this.toStandard(name, stored));
    }
    return exported;
  }

  importParameters(parameters: Map<string, Float32Array>): void {
    for (const [name, shape] of this.shapes) {
      const values = parameters.get(name);
      assert(values?.length === count(shape), `weights for ${name} have the shape [${shape}]`);
      if (name === 'embedding') this.table.values().set(values);
      else this.stored(name).set(this.fromStandard(name, values));
    }
    this.table.values().fill(0, 0, this.table.depth); // padding
  }

  protected stored(name: string): Float32Array {
    const { value, shape } = this.dense.get(name);
    return this.kernels.floatsAt(value, count(shape));
  }

  /** From the layout in memory to that of `parameterShapes`; always a copy. */
  protected toStandard(name: string, stored: Float32Array): Float32Array {
    return name.startsWith('output/')
      ? withColumns(stored, this.columns, this.outputs)
      : stored.slice();
  }

  protected fromStandard(name: string, values: Float32Array): Float32Array {
    if (!name.startsWith('output/')) return values;
    const filler = name === 'output/bias' ? FILLER_BIAS : 0;
    return withColumns(values, this.outputs, this.columns, filler);
  }
}

export function count(shape: number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}
