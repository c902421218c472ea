import type { Kernels } from '../kernels';
import type { Parameter } from '../parameters';

export interface LstmParameters {
  /** [depth × 4·units], gates input, forget, cell, output */
  kernel: Parameter;
  /** [units × 4·units] */
  recurrent: Parameter;
  /** [4·units] */
  bias: Parameter;
}

/**
 * An LSTM in one direction with the maximum over time of its outputs (0 included, the
 * output at a padding). For the backward direction it is given the words in reverse.
 *
 * Everything is time-major: [time × rows × …]. The input's projection is one product for
 * all steps; only the recurrent product is done step by step.
 */
export class LstmMaximum {
  /** [rows × units] */
  readonly output: number;
  readonly inputGradient: number;
  private readonly bestStep: number;
  private readonly gates: number;
  private readonly hidden: number;
  private readonly cells: number;
  private readonly tangents: number;
  private readonly hiddenGradient: number;
  private readonly cellGradient: number;

  constructor(
    private readonly kernels: Kernels,
    private readonly parameters: LstmParameters,
    private readonly depth: number,
    private readonly units: number,
    maximumRows: number,
    maximumTime: number,
  ) {
    const state = maximumRows * units;
    this.output = kernels.allocate(state);
    this.bestStep = kernels.allocate(state);
    this.gates = kernels.allocate(maximumTime * 4 * state);
    this.hidden = kernels.allocate((maximumTime + 1) * state);
    this.cells = kernels.allocate((maximumTime + 1) * state);
    this.tangents = kernels.allocate(maximumTime * state);
    this.hiddenGradient = kernels.allocate(state);
    this.cellGradient = kernels.allocate(state);
    this.inputGradient = kernels.allocate(maximumTime * maximumRows * depth);
  }

  /**
   * @param ids   [time × rows]
   * @param input [time × rows × depth]
   */
  forward(rows: number, time: number, ids: number, input: number): number {
    const { units, depth, kernels, gates, hidden, cells, tangents, parameters } = this;
    const { run } = kernels;
    const gateCount = 4 * units;
    const state = rows * units;
    // the state before the first step is 0
    for (const pointer of [hidden, cells, this.output]) kernels.clear(pointer, state);
    kernels.integersAt(this.bestStep, state).fill(-1);
    const { kernel, recurrent, bias } = parameters;
    run.gemm(
      time * rows,
      gateCount,
      depth,
      input,
      depth,
      1,
      kernel.value,
      gateCount,
      1,
      gates,
      gateCount,
      false,
    );
    for (let step = 0; step < time; step++) {
      const before = 4 * step * state;
      const after = before + 4 * state;
      const gate = gates + 4 * before;
      run.gemm(
        rows,
        gateCount,
        units,
        hidden + before,
        units,
        1,
        recurrent.value,
        gateCount,
        1,
        gate,
        gateCount,
        true,
      );
      run.lstmForward(
        rows,
        units,
        step,
        ids + 4 * step * rows,
        gate,
        bias.value,
        cells + before,
        cells + after,
        hidden + after,
        tangents + before,
        this.output,
        this.bestStep,
      );
    }
    return this.output;
  }

  /**
   * Adds to the parameters' gradients.
   *
   * @param gradient [rows × units] of the maximum
   * @returns [time × rows × depth], of the input
   */
  backward(rows: number, time: number, input: number, gradient: number): number {
    const { units, depth, kernels, gates, hidden, inputGradient } = this;
    const { run } = kernels;
    const { kernel, recurrent, bias } = this.parameters;
    const gateCount = 4 * units;
    const steps = time * rows;
    this.backwardThroughTime(rows, time, gradient);
    run.gemm(
      units,
      gateCount,
      steps,
      hidden,
      1,
      units,
      gates,
      gateCount,
      1,
      recurrent.gradient,
      gateCount,
      true,
    );
    run.gemm(
      depth,
      gateCount,
      steps,
      input,
      1,
      depth,
      gates,
      gateCount,
      1,
      kernel.gradient,
      gateCount,
      true,
    );
    run.biasGradient(steps, gateCount, gates, bias.gradient);
    run.gemm(
      steps,
      depth,
      gateCount,
      gates,
      gateCount,
      1,
      kernel.value,
      1,
      gateCount,
      inputGradient,
      depth,
      false,
    );
    return inputGradient;
  }

  /** Turns the gates into the gradients of their pre-activations, last step first. */
  private backwardThroughTime(rows: number, time: number, gradient: number): void {
    const { units, kernels, gates, cells, tangents, hiddenGradient, cellGradient } = this;
    const { recurrent } = this.parameters;
    const gateCount = 4 * units;
    const state = rows * units;
    kernels.clear(hiddenGradient, state);
    kernels.clear(cellGradient, state);
    for (let step = time - 1; step >= 0; step--) {
      const at = 4 * step * state;
      const gate = gates + 4 * at;
      kernels.run.lstmBackward(
        rows,
        units,
        step,
        gate,
        cells + at,
        tangents + at,
        gradient,
        this.bestStep,
        hiddenGradient,
        cellGradient,
      );
      if (step === 0) break;
      kernels.run.gemm(
        rows,
        units,
        gateCount,
        gate,
        gateCount,
        1,
        recurrent.value,
        1,
        gateCount,
        hiddenGradient,
        units,
        false,
      );
    }
  }
}
