import type { IntegerLists } from '../../../src/engine/linear/naiveBayes';
import { rowAt, rowCount, type SparseRows } from '../../../src/text/sparseRows';

/** The columns that the most products hold, ascending. */
export function commonestColumns(frequencies: Uint32Array, count: number): Int32Array {
  return Int32Array.from(frequencies.keys())
    .sort((a, b) => frequencies[b]! - frequencies[a]! || a - b)
    .slice(0, count)
    .sort();
}

/** Which of the columns each row has; feature i is columns[i]. In shared memory. */
export function binaryFeatures(rows: SparseRows, columns: Int32Array): IntegerLists {
  const featureOf = new Int32Array(rows.width).fill(-1);
  columns.forEach((column, feature) => (featureOf[column] = feature));
  const known = rows.columns.reduce((sum, column) => sum + (featureOf[column]! >= 0 ? 1 : 0), 0);
  const values = new Int32Array(new SharedArrayBuffer(4 * known));
  const offsets = new Int32Array(new SharedArrayBuffer(4 * (rowCount(rows) + 1)));
  let at = 0;
  for (let row = 0; row < rowCount(rows); row++) {
    for (const column of rowAt(rows, row).columns) {
      const feature = featureOf[column]!;
      if (feature >= 0) values[at++] = feature;
    }
    offsets[row + 1] = at;
  }
  return { values, offsets };
}

/** Log-odds of the trees' mean shares; half a tree more on either side keeps them finite. */
export function meanLogOdds(shares: Float32Array, trees: number): Float32Array {
  return shares.map((share) => Math.log((share * trees + 0.5) / ((1 - share) * trees + 0.5)));
}
