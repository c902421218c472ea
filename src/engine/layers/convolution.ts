import type { Kernels } from '../kernels';
import type { Parameter } from '../parameters';

/**
 * Convolution of one width over time, ReLU, maximum over time (Kim 2014).
 *
 * The kernel is stored filter-major, [filters × width·depth], because the gradient through
 * the maximum adds to one filter at a time. `responses` is scratch memory of
 * [rows × time × filters] that several widths may share.
 */
export class ConvolutionMaximum {
  readonly output: number;
  private readonly argument: number;

  constructor(
    private readonly kernels: Kernels,
    private readonly kernel: Parameter,
    private readonly bias: Parameter,
    private readonly width: number,
    private readonly depth: number,
    private readonly filters: number,
    maximumRows: number,
    private readonly responses: number,
  ) {
    this.output = kernels.allocate(maximumRows * filters);
    this.argument = kernels.allocate(maximumRows * filters);
  }

  /** @param input [rows × time × depth], time ≥ width */
  forward(rows: number, time: number, input: number): number {
    const { width, depth, filters, kernels, responses } = this;
    const window = width * depth;
    const windows = rows * time - (width - 1);
    kernels.run.gemm(
      windows,
      filters,
      window,
      input,
      depth,
      1,
      this.kernel.value,
      1,
      window,
      responses,
      filters,
      false,
    );
    const positions = time - width + 1;
    kernels.run.maxOverTime(
      rows,
      time,
      positions,
      filters,
      responses,
      this.bias.value,
      this.output,
      this.argument,
    );
    return this.output;
  }

  /**
   * Adds to the gradients of kernel, bias and input.
   *
   * @param gradient [rows × filters] of the output, gated in place
   */
  backward(
    rows: number,
    time: number,
    input: number,
    gradient: number,
    inputGradient: number,
  ): void {
    const { width, depth, filters, kernels } = this;
    kernels.run.reluGate(rows * filters, this.output, gradient);
    kernels.run.biasGradient(rows, filters, gradient, this.bias.gradient);
    kernels.run.convolutionBackward(
      rows,
      time,
      filters,
      depth,
      width,
      input,
      this.kernel.value,
      gradient,
      this.argument,
      this.kernel.gradient,
      inputGradient,
    );
  }
}
