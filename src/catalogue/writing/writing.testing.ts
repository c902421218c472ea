import type { RowAnswer } from '../answerColumns';
import { fileOf, readAll } from '../files.testing';
import type { OpenOptions } from '../reading/table';
import { type WriteOptions, writeTable } from './writeTable';

export const ANSWER: RowAnswer = {
  predictions: [
    { category: 'Audio', score: 0.75, predicted: true },
    { category: 'Headphones, wired', score: 0.5, predicted: true },
    { category: 'Cables', score: 0.25, predicted: false },
  ],
  path: ['Audio', 'Headphones, wired'],
  confidence: 0.5,
  model: 'ensemble',
  status: 'accepted',
  reviewed: ['Audio', 'Headphones, wired'],
};

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}

/** What a file is exported as when every row gets the answer. */
export async function exportOf(
  content: string | Uint8Array,
  answer: RowAnswer | undefined = ANSWER,
  options: WriteOptions & OpenOptions = {},
): Promise<string> {
  const { table, rows } = await readAll(fileOf(content), options);
  const answered = rows.map((row) => ({ row, answer }));
  const bytes = await bytesOf(writeTable(table.format, table.header, answered, options));
  return bytes.toString('utf8');
}
