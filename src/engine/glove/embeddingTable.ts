import { DESCRIPTION_ID, PAD_ID, UNKNOWN_ID } from '../../text/reservedTokens';
import { Random } from '../random';
import { FIRST_WORD_ID } from './corpus';
import { type GloveState, rowLength } from './gloveState';

/** Share of the words whose mean stands for unknown ones. */
const RARE_SHARE = 0.1;

/** Far from the epochs, which have the streams from 1 on. */
const MARKER_STREAM = 0x10000;

/**
 * The trained vectors w + w̃ as an embedding, [vocabulary size × dimension].
 *
 * Padding is all zeros. An unknown word is the mean of the rarest tenth of the words (and
 * of all as rare as those): what is unknown is most like what is hardly known. The marker
 * of the description has a random vector of the words' mean length, so that a net which
 * does not train its embedding can still tell it from everything else.
 *
 * @param counts how often each word stands in the training text
 */
export function embeddingTable(
  state: Pick<GloveState, 'dimension' | 'parameters'>,
  counts: Uint32Array,
  seed: number,
): Float32Array {
  const { dimension, parameters } = state;
  const row = rowLength(dimension);
  const table = new Float32Array(counts.length * dimension);
  for (let id = FIRST_WORD_ID; id < counts.length; id++) {
    const word = id * row;
    const context = word + dimension + 1;
    for (let k = 0; k < dimension; k++) {
      table[id * dimension + k] = parameters[word + k]! + parameters[context + k]!;
    }
  }
  table.fill(0, PAD_ID * dimension, (PAD_ID + 1) * dimension);
  table.set(meanRow(table, dimension, rareWords(counts)), UNKNOWN_ID * dimension);
  const random = new Random(seed, MARKER_STREAM);
  const marker = Float32Array.from({ length: dimension }, () => random.gaussian());
  const scale = meanNorm(table, dimension) / norm(marker);
  table.set(
    marker.map((x) => x * scale),
    DESCRIPTION_ID * dimension,
  );
  return table;
}

/** Ids of the words no more frequent than the rarest tenth. */
function rareWords(counts: Uint32Array): number[] {
  const sorted = counts.slice(FIRST_WORD_ID).sort();
  const limit = sorted[Math.floor(RARE_SHARE * sorted.length)] ?? 0;
  const ids = Array.from(counts.keys()).slice(FIRST_WORD_ID);
  return ids.filter((id) => counts[id]! <= limit);
}

function meanRow(table: Float32Array, dimension: number, ids: number[]): Float64Array {
  const mean = new Float64Array(dimension);
  for (const id of ids) {
    for (let k = 0; k < dimension; k++) mean[k]! += table[id * dimension + k]! / ids.length;
  }
  return mean;
}

/** Euclidean length of each row. */
export function rowNorms(table: Float32Array, dimension: number): Float64Array {
  return Float64Array.from({ length: table.length / dimension }, (_, id) =>
    norm(table.subarray(id * dimension, (id + 1) * dimension)),
  );
}

function meanNorm(table: Float32Array, dimension: number): number {
  const norms = rowNorms(table, dimension).subarray(FIRST_WORD_ID);
  return norms.reduce((sum, x) => sum + x, 0) / Math.max(1, norms.length);
}

function norm(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
}
