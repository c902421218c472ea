import type { Answer } from './classifier';
import type { Row } from './rows';

/** Bytes in pieces of the given length, as a stream may cut them. */
export async function* pieces(
  content: string | Uint8Array,
  length = 65_536,
): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let start = 0; start < bytes.length; start += length) {
    yield await Promise.resolve(bytes.subarray(start, start + length));
  }
}

export const answer: Answer = {
  predictions: [{ category: 'Audio', score: 0.75, predicted: true }],
  predicted: ['Audio', 'Headphones, wired'],
  path: ['Audio', 'Headphones, wired'],
  confidence: 0.5,
};

/** The output and the faulty lines, when every product gets the answer above. */
export async function outcomeOf(batches: AsyncIterable<Row[]>) {
  const output: Uint8Array[] = [];
  const faults: string[] = [];
  const products: string[][] = [];
  for await (const rows of batches) {
    for (const row of rows) {
      if (row.kind === 'faulty') faults.push(`${row.line}: ${row.problem}`);
      if (row.kind === 'product') products.push([row.product.name, row.product.description]);
      output.push(row.kind === 'product' ? row.render(answer) : row.render());
    }
  }
  const bytes = Buffer.concat(output);
  return { bytes, text: bytes.toString('utf8'), faults, products };
}
