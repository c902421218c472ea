import { MODEL_IDS } from '../domain/model';
import { LONGEST_TEXT, type Product } from '../domain/product';
import type { PredictionOptions } from './prediction';

/** What is wrong with a question, the same whoever is asked it. */
export interface Fault {
  /** What is at fault, as `name`. */
  readonly field: string;
  /** A full sentence: what is wrong and what to do. */
  readonly sentence: string;
}

export const PRODUCT_SHAPE =
  'A product is an object with "name" and, if you like, "description", both text.';

const MOST_TOP = 1000;

/** The first fault of a product that has the shape of one. */
export function productFault(product: Product): Fault | undefined {
  if (product.name.trim() === '') {
    return { field: 'name', sentence: 'A product needs a name: send it as "name".' };
  }
  for (const field of ['name', 'description'] as const) {
    const { length } = product[field];
    if (length > LONGEST_TEXT) {
      const sentence = `"${field}" has ${length} characters. Send at most ${LONGEST_TEXT}.`;
      return { field, sentence };
    }
  }
  return undefined;
}

/** The first fault of how an answer is asked for. */
export function optionsFault({ top, threshold }: PredictionOptions): Fault | undefined {
  if (top !== undefined && !(Number.isInteger(top) && top >= 1 && top <= MOST_TOP)) {
    return { field: 'top', sentence: `"top" must be a whole number from 1 to ${MOST_TOP}.` };
  }
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
    return { field: 'threshold', sentence: '"threshold" must be a number from 0 to 1.' };
  }
  return undefined;
}

export const MODEL_FAULT: Fault = {
  field: 'model',
  sentence: `There is no model of this name. Ask for one of: ${MODEL_IDS.join(', ')}.`,
};
