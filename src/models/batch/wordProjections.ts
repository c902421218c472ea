import type { Kernels } from '../../engine/kernels';
import { type Parameters, stored } from './parameterMemory';
import { createWordTable, type WordTable } from './wordTable';

/**
 * Words whose projections are kept for good: the most frequent ones, which stand first in a
 * vocabulary. Most of a catalogue is made of them.
 */
const FREQUENT = 1024;

const NOT_THERE = -1;

export interface ProjectionShape {
  /** Columns of the embedding. */
  depth: number;
  /** Words of one call of `place`, at most. */
  words: number;
  /** Words that are kept for good. */
  frequent?: number;
}

/** Slots [from, end) of the table, of which those before `filled` are taken. */
interface Region {
  readonly from: number;
  filled: number;
  readonly end: number;
}

/**
 * What the first layer makes of each word, computed at the word's first sight: embedding · matrix
 * + bias. A word stands many times in a catalogue, and the product of its embedding with a fixed
 * matrix is the same each time. When there is no room for a new rare word, all rare ones are
 * forgotten.
 */
export class WordProjections {
  /** [slots × columns] */
  readonly table: number;
  readonly columns: number;
  readonly #kernels: Kernels;
  readonly #frequent: Region;
  readonly #rare: Region;
  readonly #depth: number;
  readonly #embedding: WordTable;
  readonly #matrix: number;
  readonly #bias: number;
  /** Embeddings of the words that are new, [words × depth], and their ids. */
  readonly #embedded: number;
  readonly #newIds: number;
  readonly #slots: Int32Array;

  /**
   * @param matrix [depth × columns]
   * @param bias   [columns], a multiple of 4
   */
  constructor(
    kernels: Kernels,
    parameters: Parameters,
    { depth, words, frequent = FREQUENT }: ProjectionShape,
    matrix: Float32Array,
    bias: Float32Array,
  ) {
    this.#kernels = kernels;
    this.#frequent = { from: 0, filled: 0, end: frequent };
    this.#rare = { from: frequent, filled: frequent, end: frequent + words };
    this.#depth = depth;
    this.columns = bias.length;
    this.#embedding = createWordTable(kernels, parameters, depth);
    this.#matrix = stored(kernels, matrix);
    this.#bias = stored(kernels, bias);
    this.#embedded = kernels.allocate(words * depth);
    this.#newIds = kernels.allocate(words);
    this.table = kernels.allocate(this.#rare.end * this.columns);
    this.#slots = new Int32Array(this.#embedding.rows).fill(NOT_THERE);
  }

  /** Puts the slot of each word in the place of its id, in the kernels' memory. */
  place(count: number, pointer: number): void {
    const ids = this.#kernels.integersAt(pointer, count);
    this.#compute(this.#frequent, this.#newWords(ids, 0, this.#frequent.end));
    let rare = this.#newWords(ids, this.#frequent.end, Infinity);
    if (this.#rare.filled + rare.length > this.#rare.end) {
      this.#slots.fill(NOT_THERE, this.#frequent.end);
      this.#rare.filled = this.#rare.from;
      rare = this.#newWords(ids, this.#frequent.end, Infinity);
    }
    this.#compute(this.#rare, rare);
    for (let i = 0; i < count; i++) ids[i] = this.#slots[ids[i]!]!;
  }

  /** Words in [from, end) without a projection, each once. */
  #newWords(ids: Int32Array, from: number, end: number): number[] {
    const found = new Set<number>();
    for (const id of ids) {
      if (id >= from && id < end && this.#slots[id] === NOT_THERE) found.add(id);
    }
    return [...found];
  }

  #compute(region: Region, ids: readonly number[]): void {
    const count = ids.length;
    if (count === 0) return;
    const { run } = this.#kernels;
    const [depth, columns] = [this.#depth, this.columns];
    this.#kernels.integersAt(this.#newIds, count).set(ids);
    ids.forEach((id, i) => {
      this.#slots[id] = region.filled + i;
    });
    const target = this.table + 4 * region.filled * columns;
    region.filled += count;
    this.#embedding.gather(count, this.#newIds, this.#embedded);
    run.gemm(
      count,
      columns,
      depth,
      this.#embedded,
      depth,
      1,
      this.#matrix,
      columns,
      1,
      target,
      columns,
      false,
    );
    run.addBias(count, columns, target, this.#bias);
  }
}
