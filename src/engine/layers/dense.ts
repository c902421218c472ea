import type { Kernels } from '../kernels';
import type { Parameter } from '../parameters';

/** y = x·W + b, with ReLU if asked; W [inputs × outputs], outputs a multiple of 4. */
export class Dense {
  readonly output: number;
  readonly inputGradient: number;

  constructor(
    private readonly kernels: Kernels,
    private readonly kernel: Parameter,
    private readonly bias: Parameter,
    private readonly inputs: number,
    private readonly outputs: number,
    maximumRows: number,
    private readonly relu: boolean,
  ) {
    this.output = kernels.allocate(maximumRows * outputs);
    this.inputGradient = kernels.allocate(maximumRows * inputs);
  }

  /** @param input [rows × inputs] */
  forward(rows: number, input: number): number {
    const { inputs, outputs, output, kernels } = this;
    const { run } = kernels;
    run.gemm(
      rows,
      outputs,
      inputs,
      input,
      inputs,
      1,
      this.kernel.value,
      outputs,
      1,
      output,
      outputs,
      false,
    );
    if (this.relu) run.addBiasRelu(rows, outputs, output, this.bias.value);
    else run.addBias(rows, outputs, output, this.bias.value);
    return output;
  }

  /**
   * Adds to the gradients of W and b.
   *
   * @param gradient [rows × outputs], of the output; with ReLU it is gated in place
   * @returns [rows × inputs], of the input
   */
  backward(rows: number, input: number, gradient: number): number {
    const { inputs, outputs, inputGradient, kernels } = this;
    const { run } = kernels;
    if (this.relu) run.reluGate(rows * outputs, this.output, gradient);
    run.biasGradient(rows, outputs, gradient, this.bias.gradient);
    run.gemm(
      inputs,
      outputs,
      rows,
      input,
      1,
      inputs,
      gradient,
      outputs,
      1,
      this.kernel.gradient,
      outputs,
      true,
    );
    run.gemm(
      rows,
      inputs,
      outputs,
      gradient,
      outputs,
      1,
      this.kernel.value,
      1,
      outputs,
      inputGradient,
      inputs,
      false,
    );
    return inputGradient;
  }
}
