import type { Classifier } from './classifier';
import type { FaultyRow, ProductRow, Row } from './rows';

/** Rows that are held at once: with all categories asked for, an answer is some 16 kB. */
const BATCH = 256;

/** Called for a row that could not be classified. */
export type FaultListener = (row: FaultyRow) => void;

/** The output for the rows, in their order, as they come. */
export async function* classifyRows(
  batches: AsyncIterable<readonly Row[]>,
  classifier: Classifier,
  onFault: FaultListener,
): AsyncGenerator<Uint8Array> {
  for await (const rows of batches) {
    for (let start = 0; start < rows.length; start += BATCH) {
      yield rendered(rows.slice(start, start + BATCH), classifier, onFault);
    }
  }
}

function rendered(
  rows: readonly Row[],
  classifier: Classifier,
  onFault: FaultListener,
): Uint8Array {
  const products = rows.filter((row): row is ProductRow => row.kind === 'product');
  const answers = classifier.classify(products.map(({ product }) => product)).values();
  const pieces = rows.map((row) => {
    if (row.kind === 'product') return row.render(answers.next().value!);
    if (row.kind === 'faulty') onFault(row);
    return row.render();
  });
  return Buffer.concat(pieces);
}
