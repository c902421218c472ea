import {
  type Fault,
  MODEL_FAULT,
  optionsFault,
  PRODUCT_SHAPE,
  productFault,
} from '../classifier/faults';
import type { PredictionOptions } from '../classifier/prediction';
import { AppError } from '../domain/errors';
import { isModelId, type ModelId } from '../domain/model';
import type { Product } from '../domain/product';

/**
 * @param place which one of a list it is, as `[3]`; empty for one alone
 * @throws AppError `bad-input` when it is no product that can be asked about
 */
export function checkedProduct(input: unknown, place = ''): Product {
  const product = shaped(input);
  if (!product) throw badInput(PRODUCT_SHAPE, place);
  refuse(productFault(product), place);
  return product;
}

/** @throws AppError `bad-input` */
export function checkOptions(options: PredictionOptions): void {
  refuse(optionsFault(options));
}

/** @throws AppError `bad-input` */
export function checkedModel(model: string): ModelId {
  if (!isModelId(model)) throw badInput(MODEL_FAULT.sentence);
  return model;
}

export function badInput(sentence: string, place = ''): AppError {
  return new AppError('bad-input', place ? `Product ${place} of the list: ${sentence}` : sentence);
}

function refuse(fault: Fault | undefined, place = ''): void {
  if (fault) throw badInput(fault.sentence, place);
}

/** Callers without types may hand in anything. */
function shaped(input: unknown): Product | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { name, description = '' } = input as Partial<Record<keyof Product, unknown>>;
  if (typeof name !== 'string' || typeof description !== 'string') return undefined;
  return { name, description };
}
