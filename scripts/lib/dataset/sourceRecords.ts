import { pipeline } from 'node:stream';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { verifier } from 'stream-json/utils/verifier.js';
import { AppError, messageOf } from '../../../src/domain/errors';
import { fileError } from '../fileErrors';
import { readJsonLines } from '../jsonLines';
import { openBytes } from '../textStream';

/** A value as the source has it, and where: `line 12`, or `record 12` of an array. */
export interface SourceRecord {
  readonly place: string;
  readonly value: unknown;
}

/**
 * The records of a JSON array or of JSON lines, packed or not, one at a time.
 *
 * @throws AppError `bad-format` with line and reason when it is neither
 */
export async function* readSourceRecords(path: string): AsyncGenerator<SourceRecord> {
  const start = await firstCharacter(path);
  if (start === '[') {
    yield* readArray(path);
  } else {
    for await (const { line, value } of readJsonLines(path)) yield { place: `line ${line}`, value };
  }
}

async function firstCharacter(path: string): Promise<string> {
  const stream = await openBytes(path);
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const text = chunk.replace(/^\ufeff/, '').trimStart();
      if (text !== '') return text.charAt(0);
    }
  } catch (thrown) {
    throw fileError(path, thrown);
  }
  throw new AppError('bad-format', `${path} is empty. Give a file with products.`);
}

async function* readArray(path: string): AsyncGenerator<SourceRecord> {
  const items = pipeline(await openBytes(path), streamArray.withParserAsStream(), () => undefined);
  try {
    for await (const { key, value } of items as AsyncIterable<streamArray.StreamArrayItem>) {
      yield { place: `record ${key + 1}`, value };
    }
  } catch (thrown) {
    throw await arrayError(path, thrown);
  }
}

/** The streaming parser knows no lines, so a second pass looks for the place of the fault. */
async function arrayError(path: string, thrown: unknown): Promise<AppError> {
  if (thrown instanceof Error && 'code' in thrown) return fileError(path, thrown);
  const fault = await firstFault(path);
  if (!fault) return new AppError('bad-format', `${path} is not JSON: ${messageOf(thrown)}.`);
  const { line, pos } = fault;
  return new AppError(
    'bad-format',
    `${path}, line ${line}, column ${pos} is not JSON: ${messageOf(fault)}.`,
    { cause: thrown },
  );
}

async function firstFault(path: string): Promise<VerifierFault | undefined> {
  const checked = pipeline(await openBytes(path), verifier.asStream(), () => undefined);
  try {
    for await (const nothing of checked) void nothing;
    return undefined;
  } catch (thrown) {
    return isFault(thrown) ? thrown : undefined;
  }
}

type VerifierFault = Error & { line: number; pos: number };

function isFault(thrown: unknown): thrown is VerifierFault {
  return thrown instanceof Error && 'line' in thrown && 'pos' in thrown;
}
