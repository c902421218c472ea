import { type Fault, MODEL_FAULT, optionsFault, productFault } from '../classifier/faults';
import type { PredictionOptions } from '../classifier/prediction';
import { isModelId, type ModelId } from '../domain/model';
import type { Product } from '../domain/product';
import { Problem } from './problem';

/** How an answer is asked for, by the query of a request. */
export interface Parameters extends PredictionOptions {
  readonly model: ModelId;
}

const DEFAULT_MODEL: ModelId = 'ensemble';

/** @throws Problem 400 that names the parameter at fault */
export function parametersOf(query: URLSearchParams): Parameters {
  const top = numberOf(query, 'top');
  const threshold = numberOf(query, 'threshold');
  const options = {
    ...(top !== undefined && { top }),
    ...(threshold !== undefined && { threshold }),
  };
  refuse(optionsFault(options));
  const model = query.get('model') ?? DEFAULT_MODEL;
  if (!isModelId(model)) throw problemOf(MODEL_FAULT);
  return { model, ...options };
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
  refuse(productFault(product), place);
}

function refuse(fault: Fault | undefined, place = ''): void {
  if (fault) throw problemOf(fault, place);
}

function problemOf({ field, sentence }: Fault, place = ''): Problem {
  return new Problem(400, sentence, place + field);
}

/** NaN for what is no number. */
function numberOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}
