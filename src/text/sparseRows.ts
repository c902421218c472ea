/** The numbers of one row that are not zero. */
export interface SparseRow {
  /** Ascending, each once. */
  columns: Int32Array;
  values: Float32Array;
}

/** Sparse rows one behind the other: row i is [offsets[i], offsets[i + 1]) of both lists. */
export interface SparseRows {
  /** Columns a row could have. */
  width: number;
  offsets: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

/** Packs rows in shared memory, so that several threads read one copy. */
export function packRows(rows: readonly SparseRow[], width: number): SparseRows {
  const total = rows.reduce((sum, row) => sum + row.columns.length, 0);
  const packed = {
    width,
    offsets: new Int32Array(shared(rows.length + 1)),
    columns: new Int32Array(shared(total)),
    values: new Float32Array(shared(total)),
  };
  let at = 0;
  rows.forEach((row, i) => {
    packed.columns.set(row.columns, at);
    packed.values.set(row.values, at);
    at += row.columns.length;
    packed.offsets[i + 1] = at;
  });
  return packed;
}

/** How many rows there are. */
export function rowCount({ offsets }: SparseRows): number {
  return offsets.length - 1;
}

/** One row, as views. */
export function rowAt({ offsets, columns, values }: SparseRows, index: number): SparseRow {
  const from = offsets[index]!;
  const to = offsets[index + 1]!;
  return { columns: columns.subarray(from, to), values: values.subarray(from, to) };
}

/** Memory for that many 32-bit numbers. */
function shared(count: number): SharedArrayBuffer {
  return new SharedArrayBuffer(4 * count);
}
