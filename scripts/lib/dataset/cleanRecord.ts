import * as v from 'valibot';

/** A product of the source that can be used. */
export interface CleanProduct {
  readonly sku: number | string;
  readonly name: string;
  readonly description: string;
  /** Category names, root to leaf, each once. */
  readonly path: readonly string[];
}

/** Why a record cannot be used. */
export type SkipReason = 'not a product' | 'no sku' | 'no name' | 'no categories';

export type CleanResult =
  | { readonly product: CleanProduct; readonly doubledNames: number }
  | { readonly skipped: SkipReason };

const text = v.optional(v.nullable(v.string()), null);
const sku = v.optional(v.nullable(v.union([v.number(), v.string()])), null);

/** The two forms: the original with `category`, and lines with `categories`. */
const recordSchema = v.object({
  sku,
  name: text,
  description: text,
  category: v.optional(v.nullable(v.array(v.object({ name: text }))), null),
  categories: v.optional(v.nullable(v.array(v.string())), null),
});

/** Takes what is needed from a record of either form; texts stay as they are. */
export function cleanRecord(value: unknown): CleanResult {
  const parsed = v.safeParse(recordSchema, value);
  if (!parsed.success || Array.isArray(value)) return { skipped: 'not a product' };
  const { name, description, categories, category, ...record } = parsed.output;
  if (!name?.trim()) return { skipped: 'no name' };
  if (record.sku === null || record.sku === '') return { skipped: 'no sku' };
  const names = (categories ?? category?.map((entry) => entry.name ?? '') ?? [])
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (names.length === 0) return { skipped: 'no categories' };
  // A Set keeps the first of equal names, and so the order of the path.
  const path = [...new Set(names)];
  const product = { sku: record.sku, name, description: description ?? '', path };
  return { product, doubledNames: names.length - path.length };
}
