import type { Kernels } from '../../engine/kernels';
import { withColumns } from '../../engine/matrix';
import { roundUp } from '../../engine/parameters';
import { parameterOf, type Parameters, stored } from './parameterMemory';

/** y = x·W + b, with ReLU if asked, from a net's parameters `<name>/kernel` and `<name>/bias`. */
export class DenseLayer {
  /** Columns of the output: a multiple of 4, those that fill it up are 0. */
  readonly columns: number;
  /** [rows × columns] */
  readonly output: number;
  readonly #kernels: Kernels;
  readonly #kernel: number;
  readonly #bias: number;
  readonly #inputs: number;
  readonly #relu: boolean;

  constructor(
    kernels: Kernels,
    parameters: Parameters,
    name: string,
    { rows, relu }: { rows: number; relu: boolean },
  ) {
    const kernel = parameterOf(parameters, `${name}/kernel`);
    const bias = parameterOf(parameters, `${name}/bias`);
    this.columns = roundUp(bias.length);
    this.#kernels = kernels;
    this.#inputs = kernel.length / bias.length;
    this.#relu = relu;
    this.#kernel = stored(kernels, withColumns(kernel, bias.length, this.columns));
    this.#bias = stored(kernels, withColumns(bias, bias.length, this.columns));
    this.output = kernels.allocate(rows * this.columns);
  }

  /** @param input [rows × inputs] */
  forward(rows: number, input: number): number {
    const { columns, output } = this;
    const { run } = this.#kernels;
    const inputs = this.#inputs;
    run.gemm(
      rows,
      columns,
      inputs,
      input,
      inputs,
      1,
      this.#kernel,
      columns,
      1,
      output,
      columns,
      false,
    );
    if (this.#relu) run.addBiasRelu(rows, columns, output, this.#bias);
    else run.addBias(rows, columns, output, this.#bias);
    return output;
  }
}
