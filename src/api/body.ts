import * as v from 'valibot';
import { PRODUCT_SHAPE } from '../classifier/faults';
import type { Product } from '../domain/product';
import { checkProduct } from './parameters';
import { Problem } from './problem';

/** Products of one request, at most. */
const MOST_PRODUCTS = 1000;

/** Bytes of one body, at most: what 1,000 products with long texts take. */
const MOST_BYTES = 8 * 1024 * 1024;

const productSchema = v.object({
  name: v.string('must be text'),
  description: v.optional(v.string('must be text'), ''),
});

/** The products of a body, and whether it was a list of them. */
export interface Asked {
  readonly products: readonly Product[];
  readonly isList: boolean;
}

/** @throws Problem 400, 413, 415 or 422 */
export async function productsOf(request: Request): Promise<Asked> {
  requireJson(request.headers.get('Content-Type'));
  const value = parsed(await textOf(request));
  const isList = Array.isArray(value);
  if (isList && value.length > MOST_PRODUCTS) {
    const sentence = `The list has ${value.length} products. Send at most ${MOST_PRODUCTS} at once.`;
    throw new Problem(413, sentence);
  }
  const products = isList ? value.map((each, i) => shaped(each, `[${i}]`)) : [shaped(value, '')];
  products.forEach((product, i) => checkProduct(product, isList ? `[${i}].` : ''));
  return { products, isList };
}

function requireJson(type: string | null): void {
  if (type?.split(';')[0]!.trim().toLowerCase() === 'application/json') return;
  throw new Problem(
    415,
    'Send the body as JSON, with "Content-Type: application/json".',
    undefined,
    {
      'Accept-Post': 'application/json',
    },
  );
}

async function textOf({ body }: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = body?.getReader();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true as const };
      if (done || !value) return text + decoder.decode();
      bytes += value.length;
      if (bytes > MOST_BYTES) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    throw new Problem(400, 'The body is no text in UTF-8.', 'body');
  }
  await reader?.cancel();
  throw new Problem(
    413,
    `The body is longer than ${MOST_BYTES} bytes. Send fewer products at once.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is no JSON.', 'body');
  }
}

function shaped(value: unknown, place: string): Product {
  const result = v.safeParse(productSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = [place, v.getDotPath(issue)].filter(Boolean).join('.');
  throw new Problem(422, PRODUCT_SHAPE, field || 'body');
}
