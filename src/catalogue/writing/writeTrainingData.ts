/// <reference path="../reading/papaparse.d.ts" />
import Papa from 'papaparse';
import type { Product } from '../../domain/product';
import { CATEGORY_SEPARATOR, isReviewed, type RowAnswer } from '../answerColumns';
import { defused } from './formulas';

export interface ReviewedProduct {
  readonly product: Product;
  readonly answer?: RowAnswer | undefined;
}

const BATCH = 500;
const CSV = { delimiter: ',', newline: '\n', quotes: false };

/**
 * Products and the categories that a person decided for, as UTF-8 CSV `name,description,categories`
 * with LF: what a next training can learn from. Products without a decision, and those that were
 * rejected without saying what is right, are left out.
 */
export async function* writeTrainingData(
  products: AsyncIterable<ReviewedProduct> | Iterable<ReviewedProduct>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  let rows: string[][] = [['name', 'description', 'categories']];
  for await (const { product, answer } of products) {
    if (!answer || !isReviewed(answer.status) || answer.reviewed.length === 0) continue;
    const categories = defused(answer.reviewed.join(CATEGORY_SEPARATOR));
    rows.push([product.name, product.description, categories]);
    if (rows.length < BATCH) continue;
    yield encoder.encode(`${Papa.unparse(rows, CSV)}\n`);
    rows = [];
  }
  if (rows.length > 0) yield encoder.encode(`${Papa.unparse(rows, CSV)}\n`);
}
