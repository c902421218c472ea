import { assert } from '../../domain/errors';
import type { Kernels } from '../../engine/kernels';
import type { PackedValues } from '../packedValues';
import { type Parameters, stored } from './parameterMemory';

/** The embedding of a net in the kernels' memory, whatever it takes there. */
export interface WordTable {
  /** Words and, where there are any, buckets. */
  readonly rows: number;
  /** Writes the rows of `count` ids, [count × depth]; pointers. */
  gather(count: number, ids: number, out: number): void;
  /** Writes sum and maximum, with 0 among them, of the rows of a bag, [depth] each; pointers. */
  bag(count: number, ids: number, sum: number, maximum: number): void;
}

/** @param depth columns of the embedding, a multiple of 4 */
export function createWordTable(
  kernels: Kernels,
  parameters: Parameters,
  depth: number,
): WordTable {
  const values = parameters.get('embedding');
  assert(values && depth % 4 === 0, 'the net has an embedding with a multiple of 4 columns');
  return values instanceof Float32Array
    ? plainTable(kernels, values, depth)
    : packedTable(kernels, values, depth);
}

function plainTable(kernels: Kernels, values: Float32Array, depth: number): WordTable {
  const table = stored(kernels, values);
  const { run } = kernels;
  return {
    rows: values.length / depth,
    gather: (count, ids, out) => run.gatherRows(count, depth, ids, table, out),
    bag: (count, ids, sum, maximum) => run.bagFeatures(count, depth, ids, table, sum, maximum),
  };
}

function packedTable(
  kernels: Kernels,
  { bytes, zero, scale }: PackedValues,
  depth: number,
): WordTable {
  const table = kernels.allocate(Math.ceil(bytes.length / 4));
  kernels.bytesAt(table, bytes.length).set(bytes);
  const { run } = kernels;
  return {
    rows: bytes.length / depth,
    gather: (count, ids, out) => run.gatherPackedRows(count, depth, ids, table, zero, scale, out),
    bag: (count, ids, sum, maximum) =>
      run.bagPackedFeatures(count, depth, ids, table, zero, scale, sum, maximum),
  };
}
