import type { Product } from '../../src/domain/product';
import type { Answer } from './classifier';

/** One product of the input, and how its place in the output looks. */
export type Row = ProductRow | FaultyRow | KeptRow;

export interface ProductRow {
  readonly kind: 'product';
  readonly product: Product;
  render(answer: Answer): Uint8Array;
}

/** A row that cannot be classified. */
export interface FaultyRow {
  readonly kind: 'faulty';
  /** Line it begins in; counts from 1. */
  readonly line: number;
  /** What is wrong, as a sentence. */
  readonly problem: string;
  render(): Uint8Array;
}

/** Bytes that go to the output as they are: a header, rows without a single value. */
export interface KeptRow {
  readonly kind: 'kept';
  render(): Uint8Array;
}

/**
 * A product from the values of its fields; a missing description is an empty one.
 *
 * @returns or else what is wrong with them, as a sentence
 */
export function productOf(name: unknown, description: unknown): Product | string {
  if (typeof name !== 'string') return 'It has no text as "name".';
  if (description !== undefined && description !== null && typeof description !== 'string') {
    return 'Its "description" is no text.';
  }
  const product = { name, description: description ?? '' };
  if (product.name.trim() !== '' || product.description.trim() !== '') return product;
  return 'It has neither a name nor a description.';
}
