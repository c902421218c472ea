import { AppError } from '../../domain/errors';
import { isUsableMapping } from '../columns/columnMapping';
import { recogniseColumns } from '../columns/recogniseColumns';

const ARRAY = /^\s*\[\s*(?:\{|\]\s*$)/;
const OBJECT = /^\s*\{\s*["}]/;

/**
 * Whether the text is JSON, and how its objects stand in it.
 *
 * @param text    what the file begins with
 * @param isWhole whether that is the whole file
 * @throws AppError `bad-input` for one large object instead of many
 */
export function sniffJson(
  name: string,
  text: string,
  isWhole: boolean,
): 'json-lines' | 'json-array' | undefined {
  if (ARRAY.test(text)) return 'json-array';
  if (!OBJECT.test(text)) return undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const complete = isWhole ? lines : lines.slice(0, -1);
  const objects = complete.flatMap(objectIn);
  const isOneObject = complete.length <= 1 && !objects.some(hasProduct);
  if (objects.length === 0 || isOneObject) {
    throw new AppError(
      'bad-input',
      `The file “${name}” is a single JSON object. Save the products as a JSON array of objects, ` +
        'or as one object in each line.',
    );
  }
  return 'json-lines';
}

function objectIn(line: string): object[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? [value] : [];
  } catch {
    return [];
  }
}

function hasProduct(record: object): boolean {
  return isUsableMapping(recogniseColumns(Object.keys(record)));
}
