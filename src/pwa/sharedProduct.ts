/** What another app, or a link with a query, asks to be classified. */
export interface SharedProduct {
  name: string;
  description: string;
  /** The query without what was shared, with its `?`; `''` when nothing is left. */
  search: string;
}

/** Those of the manifest's `share_target`, and those of links: the same words as in the hash. */
const FIELDS = ['name', 'desc', 'title', 'url'];

const ADDRESSES = /\bhttps?:\/\/\S+/g;

/**
 * Reads a query such as `?name=…&desc=…&title=…`. A shared text is the name, and without one
 * the title is; addresses in the text, which apps append to what they share, are left out.
 *
 * @returns `undefined` when nothing was shared
 */
export function sharedProduct(search: string): SharedProduct | undefined {
  const fields = new URLSearchParams(search);
  if (!FIELDS.some((field) => fields.has(field))) return undefined;
  const [text, title, description] = ['name', 'title', 'desc'].map((field) =>
    (fields.get(field) ?? '').replace(ADDRESSES, '').replace(/\s+/g, ' ').trim(),
  );
  for (const field of FIELDS) fields.delete(field);
  const rest = fields.toString();
  return {
    name: text || title || '',
    description: description ?? '',
    search: rest === '' ? '' : `?${rest}`,
  };
}
