import type { Kernels } from '../kernels';
import { transposed } from '../matrix';
import type { LstmParameters } from './lstm';

/** No step has this number, so no gradient of a maximum over time ever enters. */
const NO_STEP = -1;

/**
 * An LSTM in one direction over sequences of different length, and its last states.
 *
 * Sequences stand side by side, the longest first, and what they read is packed time-major
 * without padding: first that of step 0 for all of them, then that of step 1 for the
 * `rowsAt[1]` that are so long, and so on. A sequence that has ended keeps its state.
 */
export class PackedLstm {
  /** State, [rows × units]: the first before `forward`, each row's last after it. */
  readonly hidden: number;
  readonly cell: number;
  /** Gradients of the state: of the last before `backward`, of the first after it. */
  readonly hiddenGradient: number;
  readonly cellGradient: number;
  /** What each step began with and computed, packed: [words × units], gates [words × 4·units]. */
  private readonly previousHidden: number;
  private readonly previousCell: number;
  private readonly gates: number;
  private readonly tangents: number;
  /** The recurrent kernel turned over, [4·units × units]: every step back reads it by rows. */
  private readonly turned: number;
  /** What the kernels know of padding and of maxima over time, which this has not. */
  private readonly everyRow: number;
  private readonly maximum: number;
  private readonly maximumStep: number;
  private readonly noStep: number;

  constructor(
    private readonly kernels: Kernels,
    private readonly parameters: LstmParameters,
    private readonly depth: number,
    private readonly units: number,
    maximumRows: number,
    maximumWords: number,
  ) {
    const state = maximumRows * units;
    const allocateStates = (): number => kernels.allocate(state);
    this.hidden = allocateStates();
    this.cell = allocateStates();
    this.hiddenGradient = allocateStates();
    this.cellGradient = allocateStates();
    this.previousHidden = kernels.allocate(maximumWords * units);
    this.previousCell = kernels.allocate(maximumWords * units);
    this.tangents = kernels.allocate(maximumWords * units);
    this.gates = kernels.allocate(maximumWords * 4 * units);
    this.turned = kernels.allocate(units * 4 * units);
    this.maximum = allocateStates();
    this.maximumStep = allocateStates();
    this.noStep = allocateStates();
    kernels.integersAt(this.noStep, state).fill(NO_STEP);
    this.everyRow = kernels.allocate(maximumRows);
    kernels.integersAt(this.everyRow, maximumRows).fill(1);
  }

  /**
   * Takes the state from the first to the last.
   *
   * @param rowsAt sequences that have a word at each step, never rising
   * @param input  [words × depth], packed
   */
  forward(rowsAt: Int32Array, input: number): void {
    const { units, depth, kernels, gates } = this;
    const { kernel } = this.parameters;
    const words = rowsAt.reduce((sum, rows) => sum + rows, 0);
    const gateCount = 4 * units;
    kernels.run.gemm(
      words,
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
    let word = 0;
    for (const rows of rowsAt) {
      this.step(rows, word);
      word += rows;
    }
  }

  /** One step for the first `rows` sequences, whose words are packed from `word` on. */
  private step(rows: number, word: number): void {
    const { units, kernels, hidden, cell } = this;
    const { recurrent, bias } = this.parameters;
    const gateCount = 4 * units;
    const at = 4 * word * units;
    this.copy(hidden, this.previousHidden + at, rows);
    this.copy(cell, this.previousCell + at, rows);
    kernels.run.gemm(
      rows,
      gateCount,
      units,
      this.previousHidden + at,
      units,
      1,
      recurrent.value,
      gateCount,
      1,
      this.gates + 4 * at,
      gateCount,
      true,
    );
    kernels.run.lstmForward(
      rows,
      units,
      0,
      this.everyRow,
      this.gates + 4 * at,
      bias.value,
      this.previousCell + at,
      cell,
      hidden,
      this.tangents + at,
      this.maximum,
      this.maximumStep,
    );
  }

  /**
   * Adds to the parameters' gradients and takes the state's gradients from the last to the
   * first. There is none of the input: nothing here trains what it reads.
   */
  backward(rowsAt: Int32Array, input: number): void {
    const { units, depth, kernels, gates } = this;
    const { kernel, recurrent, bias } = this.parameters;
    const gateCount = 4 * units;
    const words = rowsAt.reduce((sum, rows) => sum + rows, 0);
    this.turnRecurrent();
    let word = words;
    for (let i = rowsAt.length - 1; i >= 0; i--) {
      word -= rowsAt[i]!;
      this.stepBack(rowsAt[i]!, word);
    }
    const addProduct = (source: number, columns: number, target: number): void =>
      kernels.run.gemm(
        columns,
        gateCount,
        words,
        source,
        1,
        columns,
        gates,
        gateCount,
        1,
        target,
        gateCount,
        true,
      );
    addProduct(this.previousHidden, units, recurrent.gradient);
    addProduct(input, depth, kernel.gradient);
    kernels.run.biasGradient(words, gateCount, gates, bias.gradient);
  }

  /** Turns the gates of one step into the gradients of their pre-activations. */
  private stepBack(rows: number, word: number): void {
    const { units, kernels, hiddenGradient } = this;
    const gateCount = 4 * units;
    const at = 4 * word * units;
    kernels.run.lstmBackward(
      rows,
      units,
      0,
      this.gates + 4 * at,
      this.previousCell + at,
      this.tangents + at,
      this.maximum,
      this.noStep,
      hiddenGradient,
      this.cellGradient,
    );
    kernels.run.gemm(
      rows,
      units,
      gateCount,
      this.gates + 4 * at,
      gateCount,
      1,
      this.turned,
      units,
      1,
      hiddenGradient,
      units,
      false,
    );
  }

  private turnRecurrent(): void {
    const { units, kernels, parameters } = this;
    const recurrent = kernels.floatsAt(parameters.recurrent.value, units * 4 * units);
    const turned = transposed(recurrent, units, 4 * units);
    kernels.floatsAt(this.turned, turned.length).set(turned);
  }

  private copy(source: number, target: number, rows: number): void {
    const from = source / 4;
    this.kernels.floats.copyWithin(target / 4, from, from + rows * this.units);
  }
}
