import { assert } from '../../domain/errors';
import { PAD_ID } from '../../text/reservedTokens';
import { wordCounts } from './corpus';

/**
 * The symmetric co-occurrence matrix X in coordinate form, its upper triangle only.
 *
 * X[i][j] is the sum of 1/distance over all places where j stands at most `window` words
 * before or after i (Pennington, Socher & Manning 2014, section 4.2). On the diagonal
 * every two places of one word count in both directions.
 */
export interface Cooccurrences {
  readonly vocabularySize: number;
  /** i · vocabularySize + j with i ≤ j, ascending. */
  readonly keys: Uint32Array;
  /** X[i][j] > 0 of each key. */
  readonly values: Float32Array;
}

/** Rows and columns that fit a 32-bit key. */
const LARGEST_VOCABULARY = 65_535;

/**
 * Counts the matrix row by row, each in a dense row of its own: no sorting of single
 * co-occurrences, and sums in double precision.
 *
 * @param sequence words of all products, 0 after each (see `wordSequence`)
 * @param window   words looked at on either side, at least 1
 */
export function countCooccurrences(
  sequence: Int32Array,
  vocabularySize: number,
  window: number,
): Cooccurrences {
  assert(vocabularySize <= LARGEST_VOCABULARY, 'a pair of ids fits 32 bits');
  const places = placesByWord(sequence, vocabularySize);
  const row = new Float64Array(vocabularySize);
  const pairs = new PairList();
  for (let word = 1; word < vocabularySize; word++) {
    const touched: number[] = [];
    for (let p = places.starts[word]!; p < places.starts[word + 1]!; p++) {
      addNeighbours(sequence, places.positions[p]!, window, row, touched);
    }
    touched.sort((a, b) => a - b);
    for (const other of touched) {
      pairs.push(word * vocabularySize + other, row[other]!);
      row[other] = 0;
    }
  }
  return { vocabularySize, ...pairs.finish() };
}

/** Adds 1/distance to the row for every neighbour whose id is not below the word's own. */
function addNeighbours(
  sequence: Int32Array,
  position: number,
  window: number,
  row: Float64Array,
  touched: number[],
): void {
  const word = sequence[position]!;
  for (const direction of [-1, 1]) {
    for (let distance = 1; distance <= window; distance++) {
      const other = sequence[position + direction * distance] ?? PAD_ID;
      if (other === PAD_ID) break;
      if (other < word) continue;
      if (row[other] === 0) touched.push(other);
      row[other]! += 1 / distance;
    }
  }
}

/** Where each word stands: positions[starts[id]] up to positions[starts[id + 1]]. */
function placesByWord(sequence: Int32Array, vocabularySize: number) {
  const starts = new Uint32Array(vocabularySize + 1);
  const counts = wordCounts(sequence, vocabularySize);
  counts.forEach((count, id) => (starts[id + 1] = starts[id]! + count));
  const positions = new Uint32Array(starts[vocabularySize]!);
  const next = starts.slice();
  for (let position = 0; position < sequence.length; position++) {
    const id = sequence[position]!;
    if (counts[id]! > 0) positions[next[id]!++] = position;
  }
  return { starts, positions };
}

/** Keys and values that grow. */
class PairList {
  private keys = new Uint32Array(1 << 16);
  private values = new Float32Array(1 << 16);
  private length = 0;

  push(key: number, value: number): void {
    if (this.length === this.keys.length) this.grow();
    this.keys[this.length] = key;
    this.values[this.length++] = value;
  }

  finish(): { keys: Uint32Array; values: Float32Array } {
    return { keys: this.keys.slice(0, this.length), values: this.values.slice(0, this.length) };
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(2 * keys.length);
    this.values = new Float32Array(2 * values.length);
    this.keys.set(keys);
    this.values.set(values);
  }
}
