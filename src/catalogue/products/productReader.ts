import type { Product } from '../../domain/product';
import type { ColumnMapping } from '../columns/columnMapping';
import type { RemarkCode, Row } from '../row';
import { plainText } from './plainText';

/** What a row holds. */
export type RowContent =
  | {
      readonly kind: 'product';
      readonly product: Product;
      /** Whether name or description come from an earlier row of the same handle. */
      readonly isInherited: boolean;
    }
  | {
      readonly kind: 'problem';
      /** Why there is no product, as a full sentence. */
      readonly sentence: string;
    }
  /** An empty row, which has no answer. */
  | { readonly kind: 'empty' };

/** Rows whose cells cannot be trusted to be those of their columns. */
const UNUSABLE: readonly RemarkCode[] = [
  'too-many-cells',
  'unclosed-quote',
  'not-json',
  'no-object',
];

/**
 * Products of the rows of one table, which must come in their order: as shops export variants,
 * the rows behind the first have their product's handle and no title.
 */
export class ProductReader {
  readonly #mapping: ColumnMapping;
  readonly #byHandle = new Map<string, Product>();

  constructor(mapping: ColumnMapping) {
    this.#mapping = mapping;
  }

  read(row: Row): RowContent {
    const { remark } = row;
    if (remark?.code === 'empty') return { kind: 'empty' };
    if (remark && UNUSABLE.includes(remark.code)) {
      return { kind: 'problem', sentence: remark.sentence };
    }
    return this.#productIn(row);
  }

  #productIn({ line, cells }: Row): RowContent {
    const { name, description, handle } = this.#mapping;
    const own = { name: textIn(cells, name), description: textIn(cells, description) };
    const key = handle === undefined ? '' : (cells[handle]?.trim() ?? '');
    const product = own.name === '' ? this.#inherited(own, key) : own;
    if (product.name === '' && product.description === '') {
      return { kind: 'problem', sentence: sentenceFor(line, key) };
    }
    if (key !== '' && own.name !== '') this.#byHandle.set(key, product);
    return { kind: 'product', product, isInherited: product !== own };
  }

  #inherited(own: Product, key: string): Product {
    const first = this.#byHandle.get(key);
    if (!first) return own;
    return { name: first.name, description: own.description || first.description };
  }
}

function textIn(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : plainText(cells[column] ?? '');
}

function sentenceFor(line: number, handle: string): string {
  const lacks = `Line ${line} has neither a name nor a description`;
  return handle === ''
    ? `${lacks}.`
    : `${lacks}, and no row before it with the handle “${handle}” has one.`;
}
