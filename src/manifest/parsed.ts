import * as v from 'valibot';
import { AppError } from '../domain/errors';
import { SCHEMA_VERSION } from './schema';

/**
 * The content of a file, checked against its schema.
 *
 * @param file how the file is called in a sentence
 * @throws AppError `newer-schema` or `bad-format`
 */
export function parsed<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  text: string,
): v.InferOutput<Schema> {
  const content = json(file, text);
  refuseNewer(file, content);
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw misfit(file, v.getDotPath(issue) ?? 'the top', issue.message);
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-format', `${capitalised(file)} is not JSON. ${REMEDY}`, { cause });
  }
}

function refuseNewer(file: string, content: unknown): void {
  if (typeof content !== 'object' || content === null || !('schemaVersion' in content)) return;
  const version = content.schemaVersion;
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    throw new AppError(
      'newer-schema',
      `${capitalised(file)} was written by a newer release of Aisle (schema ${version}; this ` +
        `one reads ${SCHEMA_VERSION}). Reload the page to get the newer release.`,
    );
  }
}

const REMEDY = 'Reload the page; if that does not help, the models have to be built again.';

export function misfit(file: string, place: string, problem: string): AppError {
  return new AppError(
    'bad-format',
    `${capitalised(file)} is not as expected at ${place}: ${problem}. ${REMEDY}`,
  );
}

export function requireDistinct(file: string, place: string, values: readonly string[]): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) throw misfit(file, `${place}.${index}`, `"${value}" is there twice`);
    seen.add(value);
  });
}

function capitalised(text: string): string {
  return text === 'registry.json' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
