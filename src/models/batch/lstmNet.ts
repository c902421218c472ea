import type { Kernels } from '../../engine/kernels';
import { copyColumns } from '../../engine/matrix';
import type { EncodedProduct } from '../../text/encodedProduct';
import { longestSequence, sequenceIds } from '../../text/modelInput';
import type { LstmArchitecture } from '../architecture';
import { DenseLayer } from './denseLayer';
import { type ForwardNet, MOST_ROWS, MOST_WORDS } from './forwardNet';
import { parameterOf, type Parameters, stored } from './parameterMemory';
import { WordProjections } from './wordProjections';

const DIRECTIONS = ['forward', 'backward'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** What a direction has of its own. */
interface Way {
  readonly direction: Direction;
  /** Its part of a word's projection, of as many parts as there are directions. */
  readonly part: number;
  readonly recurrent: number;
}

/**
 * Embedding → LSTM in both directions, maximum over time → dense.
 *
 * Sequences stand side by side, the longest first, and end one after the other: no padding is
 * computed. What a word says to the gates is looked up; only the recurrent product is left.
 */
export class LstmNet implements ForwardNet {
  readonly columns: number;
  readonly #kernels: Kernels;
  readonly #units: number;
  readonly #longest: number;
  readonly #projections: WordProjections;
  readonly #ways: readonly Way[];
  /** Slots of the words, sequence after sequence. */
  readonly #slots: number;
  /** Parts of projections by time: those of the first words, then of the second words, and so on. */
  readonly #packed: number;
  readonly #gates: number;
  readonly #cell: number;
  readonly #hidden: number;
  readonly #best: number;
  readonly #features: number;
  readonly #output: DenseLayer;

  constructor(kernels: Kernels, net: LstmArchitecture, parameters: Parameters) {
    const { units, embedding } = net;
    this.#kernels = kernels;
    this.#units = units;
    this.#longest = longestSequence(net.inputs[0]);
    const shape = { depth: embedding, words: MOST_WORDS };
    const [matrix, bias] = (['kernel', 'bias'] as const).map((name) =>
      sideBySide(
        DIRECTIONS.map((direction) => parameterOf(parameters, `${direction}/${name}`)),
        4 * units,
      ),
    ) as [Float32Array, Float32Array];
    this.#projections = new WordProjections(kernels, parameters, shape, matrix, bias);
    this.#ways = DIRECTIONS.map((direction, part) => {
      const recurrent = parameterOf(parameters, `${direction}/recurrent`);
      return { direction, part, recurrent: stored(kernels, recurrent) };
    });
    this.#slots = kernels.allocate(MOST_WORDS);
    this.#packed = kernels.allocate(MOST_WORDS);
    this.#gates = kernels.allocate(MOST_ROWS * 4 * units);
    const allocateStates = () => kernels.allocate(MOST_ROWS * units);
    this.#cell = allocateStates();
    this.#hidden = allocateStates();
    this.#best = allocateStates();
    this.#features = kernels.allocate(MOST_ROWS * 2 * units);
    this.#output = new DenseLayer(kernels, parameters, 'output', { rows: MOST_ROWS, relu: false });
    this.columns = this.#output.columns;
  }

  wordsOf(product: EncodedProduct): number {
    return sequenceIds(product, this.#longest).length;
  }

  forward(products: readonly EncodedProduct[]): number {
    const rows = products.length;
    const lengths = this.#place(products);
    for (const way of this.#ways) {
      this.#run(way, lengths);
      copyColumns(this.#kernels, {
        rows,
        width: this.#units,
        source: this.#best,
        sourceStride: this.#units,
        target: this.#features + 4 * way.part * this.#units,
        targetStride: DIRECTIONS.length * this.#units,
      });
    }
    return this.#output.forward(rows, this.#features);
  }

  /** Looks up the words of all products; how many each has. */
  #place(products: readonly EncodedProduct[]): number[] {
    let words = 0;
    const lengths = products.map((product) => {
      const ids = sequenceIds(product, this.#longest);
      this.#kernels.integers.set(ids, this.#slots / 4 + words);
      words += ids.length;
      return ids.length;
    });
    this.#projections.place(words, this.#slots);
    return lengths;
  }

  /** Leaves the maximum over time in `#best`. */
  #run(way: Way, lengths: readonly number[]): void {
    const state = lengths.length * this.#units;
    // the state before the first step is 0, and so is the output at a padding
    for (const pointer of [this.#cell, this.#hidden, this.#best]) {
      this.#kernels.clear(pointer, state);
    }
    let packed = this.#packed;
    for (const rows of this.#pack(way, lengths)) {
      this.#step(rows, packed, way.recurrent);
      packed += 4 * rows;
    }
  }

  #step(rows: number, packed: number, recurrent: number): void {
    const { run } = this.#kernels;
    const units = this.#units;
    const columns = 4 * units;
    run.gatherRows(rows, columns, packed, this.#projections.table, this.#gates);
    run.gemm(
      rows,
      columns,
      units,
      this.#hidden,
      units,
      1,
      recurrent,
      columns,
      1,
      this.#gates,
      columns,
      true,
    );
    run.lstmStep(rows, units, this.#gates, this.#cell, this.#hidden, this.#best);
  }

  /** Writes a direction's parts by time; the number of sequences that have a word at each step. */
  #pack({ direction, part }: Way, lengths: readonly number[]): number[] {
    const { integers } = this.#kernels;
    const rowsAt: number[] = [];
    let to = this.#packed / 4;
    for (let step = 0; step < (lengths[0] ?? 0); step++) {
      let first = this.#slots / 4;
      let rows = 0;
      for (const length of lengths) {
        if (step >= length) break;
        const slot = integers[first + (direction === 'forward' ? step : length - 1 - step)]!;
        integers[to++] = DIRECTIONS.length * slot + part;
        first += length;
        rows++;
      }
      rowsAt.push(rows);
    }
    return rowsAt;
  }
}

/** Matrices of equally many rows as one; each has `columns` columns. */
function sideBySide(matrices: readonly Float32Array[], columns: number): Float32Array {
  const wide = matrices.length * columns;
  const result = new Float32Array(matrices.reduce((sum, { length }) => sum + length, 0));
  matrices.forEach((matrix, part) => {
    for (let row = 0; row * columns < matrix.length; row++) {
      const values = matrix.subarray(row * columns, (row + 1) * columns);
      result.set(values, row * wide + part * columns);
    }
  });
  return result;
}
