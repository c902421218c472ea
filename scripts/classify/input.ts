import { extname } from 'node:path';
import { AppError } from '../../src/domain/errors';
import { fileError } from '../lib/fileErrors';
import { openBytes } from '../lib/textStream';
import { byteOrderMark } from './byteLines';
import { delimiterOf } from './csvColumns';
import { decodedCell } from './decodedCell';

export type Format = 'jsonl' | 'csv';

/** Bytes that have not been read yet but for the first line. */
export interface Input {
  /** Without a byte-order mark; text of the first line that is not empty. */
  readonly firstLine: string;
  /** The UTF-8 byte-order mark the input began with, or nothing. */
  readonly mark: Uint8Array;
  /** Everything after the mark. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Bytes that are looked at, at most, to find the first line. */
const LONGEST_HEAD = 1024 * 1024;

/**
 * @param path a file, packed with gzip or not; standard input when left out
 * @throws AppError when it cannot be read, or is UTF-16
 */
export async function openInput(path: string | undefined): Promise<Input> {
  const stream = path === undefined ? process.stdin : await openBytes(path);
  const iterator = readBytes(stream, path ?? 'standard input');
  let head: Buffer = Buffer.alloc(0);
  while (!/[^\s\ufeff]+.*\n/.test(head.toString()) && head.length < LONGEST_HEAD) {
    const { done, value } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new AppError('bad-input', 'The input is UTF-16. Save it as UTF-8 and try again.');
  }
  const mark = head.subarray(0, byteOrderMark(head));
  const rest = head.subarray(mark.length);
  const [firstLine = ''] = rest
    .toString('latin1')
    .trimStart()
    .split(/[\r\n]/, 1);
  return { firstLine: decodedCell(firstLine), mark, bytes: behind(rest, iterator) };
}

/** What the input is, when nobody says: by the file's name, else by its first line. */
export function formatOf(path: string | undefined, { firstLine }: Input): Format {
  switch (extname((path ?? '').toLowerCase().replace(/\.gz$/, ''))) {
    case '.csv':
    case '.tsv':
      return 'csv';
    case '.json':
    case '.jsonl':
    case '.ndjson':
      return 'jsonl';
    default:
      return delimiterOf(firstLine) === undefined ? 'jsonl' : 'csv';
  }
}

async function* readBytes(
  stream: AsyncIterable<unknown>,
  name: string,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (thrown) {
    throw fileError(name, thrown);
  }
}

async function* behind(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}
