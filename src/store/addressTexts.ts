import { LONGEST_TEXT, type Product } from '../domain/product';
import { packTexts, unpackTexts } from './packedTexts';

/** The texts of the hash: in fields anyone can read, or all in one where that is shorter. */

/** What was typed. */
export interface Texts {
  product: Product;
  /** What the product is compared with; it may be empty. */
  second?: Product | undefined;
}

const PACKED = 'z';

/** Shorter texts are left readable, however well they could be packed. */
const WORTH_PACKING = 300;

/** A character of JSON has at most 6 bytes (`\u001f`), and there are four texts. */
const LONGEST_JSON = 4 * 6 * LONGEST_TEXT + 100;

/** The longest field that is looked at: longer ones were not written here. */
const LONGEST_FIELD = LONGEST_JSON;

export function parseTexts(fields: URLSearchParams): Texts {
  const packed = fields.get(PACKED);
  if (packed === null) return plainTexts(fields);
  if (packed.length > LONGEST_FIELD) return { product: { name: '', description: '' } };
  const [name = '', description = '', ...others] = unpackTexts(packed, LONGEST_JSON);
  const [name2 = '', description2 = ''] = others;
  return {
    product: { name, description },
    ...(others.length > 0 && { second: { name: name2, description: description2 } }),
  };
}

function plainTexts(fields: URLSearchParams): Texts {
  const text = (key: string) => fields.get(key) ?? '';
  return {
    product: { name: text('name'), description: text('desc') },
    ...((fields.has('name2') || fields.has('desc2')) && {
      second: { name: text('name2'), description: text('desc2') },
    }),
  };
}

/** The fields `parseTexts` reads back. Texts are cut to what the models look at. */
export function formatTexts({ product, second }: Texts): URLSearchParams {
  const products = second ? [product, second] : [product];
  const texts = products
    .flatMap(({ name, description }) => [name, description])
    .map((text) => text.slice(0, LONGEST_TEXT));
  const plain = plainFields(texts);
  const { length } = plain.toString();
  if (length < WORTH_PACKING) return plain;
  const packed = new URLSearchParams({ [PACKED]: packTexts(texts) });
  return packed.toString().length < length ? packed : plain;
}

function plainFields([name = '', description = '', ...others]: readonly string[]): URLSearchParams {
  const fields = new URLSearchParams();
  if (name !== '') fields.append('name', name);
  if (description !== '') fields.append('desc', description);
  const [name2, description2 = ''] = others;
  // an empty second product says that one is asked for
  if (name2 !== undefined) fields.append('name2', name2);
  if (description2 !== '') fields.append('desc2', description2);
  return fields;
}
