import type { PredictionOptions } from '../classifier/prediction';
import { isModelId, MODEL_IDS, type ModelId } from '../domain/model';
import { LONGEST_TEXT, type Product } from '../domain/product';
import { Problem } from './problem';

/** How an answer is asked for, by the query of a request. */
export interface Parameters extends PredictionOptions {
  readonly model: ModelId;
}

const DEFAULT_MODEL: ModelId = 'ensemble';
const MOST_TOP = 1000;

/** @throws Problem 400 that names the parameter at fault */
export function parametersOf(query: URLSearchParams): Parameters {
  const top = numberOf(query, 'top');
  if (top !== undefined && !(Number.isInteger(top) && top >= 1 && top <= MOST_TOP)) {
    throw new Problem(400, `"top" must be a whole number from 1 to ${MOST_TOP}.`, 'top');
  }
  const threshold = numberOf(query, 'threshold');
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
    throw new Problem(400, '"threshold" must be a number from 0 to 1.', 'threshold');
  }
  return {
    model: modelOf(query),
    ...(top !== undefined && { top }),
    ...(threshold !== undefined && { threshold }),
  };
}

/** @throws Problem 400 as `checkProduct` */
export function productOf(query: URLSearchParams): Product {
  const product = { name: query.get('name') ?? '', description: query.get('description') ?? '' };
  checkProduct(product);
  return product;
}

/**
 * @param place what stands before the field's name, as `[3].`
 * @throws Problem 400 that names the field at fault
 */
export function checkProduct(product: Product, place = ''): void {
  if (product.name.trim() === '') {
    throw new Problem(400, 'A product needs a name: send it as "name".', `${place}name`);
  }
  for (const field of ['name', 'description'] as const) {
    const { length } = product[field];
    if (length > LONGEST_TEXT) {
      const sentence = `"${field}" has ${length} characters. Send at most ${LONGEST_TEXT}.`;
      throw new Problem(400, sentence, place + field);
    }
  }
}

function modelOf(query: URLSearchParams): ModelId {
  const asked = query.get('model') ?? DEFAULT_MODEL;
  if (isModelId(asked)) return asked;
  const sentence = `There is no model of this name. Ask for one of: ${MODEL_IDS.join(', ')}.`;
  throw new Problem(400, sentence, 'model');
}

/** NaN for what is no number. */
function numberOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}
