const MARKS = /\p{M}/gu;
const OTHER_SIGNS = /[^a-z0-9]+/g;

/**
 * The name of a category as programs write it: `Cell Phone Accessories` is `cell-phone-accessories`.
 * It stays what it is when models are trained again, unlike the place in the list of labels.
 */
export function categoryId(name: string): string {
  const plain = name.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return plain.replace(OTHER_SIGNS, '-').replace(/^-|-$/g, '');
}
