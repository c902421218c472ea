import * as v from 'valibot';
import { AppError } from '../../src/domain/errors';
import { isMissing } from './fileErrors';
import { parsedJson } from './files';
import { readLines } from './textStream';
import { writeStreamed } from './writeStreamed';

export interface NumberedValue {
  /** Counts from 1. */
  readonly line: number;
  readonly value: unknown;
}

/**
 * The values of a JSON-lines file, packed or not; empty lines are passed over.
 *
 * @throws AppError `bad-format` with the line and the reason, or an I/O error
 */
export async function* readJsonLines(path: string): AsyncGenerator<NumberedValue> {
  let line = 0;
  for await (const text of readLines(path)) {
    line++;
    if (text.trim() === '') continue;
    const value = parsedJson(text, (reason) => `${path}, line ${line} is not JSON: ${reason}.`);
    yield { line, value };
  }
}

/** All values of a JSON-lines file that one of our commands made, checked. */
export async function readCheckedLines<Value>(
  path: string,
  schema: v.GenericSchema<unknown, Value>,
  madeBy: string,
): Promise<Value[]> {
  const values: Value[] = [];
  try {
    for await (const { line, value } of readJsonLines(path)) {
      const result = v.safeParse(schema, value);
      if (!result.success) {
        const reason = v.summarize(result.issues).replaceAll('\n', ' ');
        const sentence = `${path}, line ${line}: ${reason}. Make it again with: ${madeBy}`;
        throw new AppError('bad-format', sentence);
      }
      values.push(result.output);
    }
  } catch (thrown) {
    if (thrown instanceof AppError && !isMissing(thrown.cause)) throw thrown;
    throw new AppError('missing-file', `There is no file ${path}. Make it with: ${madeBy}`);
  }
  return values;
}

/** Writes one value a line, streaming; packed when the name ends in `.gz`. Whole or nothing. */
export async function writeJsonLines(
  path: string,
  values: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<void> {
  await writeStreamed(path, linesOf(values));
}

/** Lines in blocks: a stream event for every single line would take most of the time. */
async function* linesOf(
  values: Iterable<unknown> | AsyncIterable<unknown>,
): AsyncGenerator<string> {
  let block = '';
  for await (const value of values) {
    block += `${JSON.stringify(value)}\n`;
    if (block.length < 65_536) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
