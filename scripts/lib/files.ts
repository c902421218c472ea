import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { AppError, messageOf } from '../../src/domain/errors';
import { fileError, isMissing } from './fileErrors';

/** Writes a whole file or nothing: beside it first, then renamed. Makes the folder. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (thrown) {
    throw fileError(path, thrown);
  }
}

/** Writes one JSON value, whole or not at all; indented when a person is to read it. */
export async function writeJson(path: string, value: unknown, indent = 0): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, null, indent)}\n`);
}

/**
 * @param madeBy the command that makes the file, such as `npm run data`
 * @throws AppError `missing-file` naming that command, or `io`
 */
export async function readWhole(path: string, madeBy?: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (madeBy === undefined || !isMissing(thrown)) throw fileError(path, thrown);
    const sentence = `There is no file ${path}. Make it with: ${madeBy}`;
    throw new AppError('missing-file', sentence, { cause: thrown });
  }
}

/**
 * Reads one JSON value and checks it.
 *
 * @throws AppError `bad-format` with the place and the reason when it does not fit, or what
 *   `readWhole` throws
 */
export async function readJson<Value>(
  path: string,
  schema: v.GenericSchema<unknown, Value>,
  madeBy?: string,
): Promise<Value> {
  const text = (await readWhole(path, madeBy)).toString('utf8');
  const again = madeBy === undefined ? '' : ` Make it again with: ${madeBy}`;
  const value = parsedJson(text, (reason) => `${path} is not JSON: ${reason}.${again}`);
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the whole';
  throw new AppError('bad-format', `${path}, at ${place}: ${issue.message}.${again}`);
}

/** Parses JSON; `sentence` says what the reason means where the text came from. */
export function parsedJson(text: string, sentence: (reason: string) => string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (thrown) {
    throw new AppError('bad-format', sentence(messageOf(thrown)), { cause: thrown });
  }
}
