/** What a merchandiser knows of a product. Both are plain text; the description may be empty. */
export interface Product {
  readonly name: string;
  readonly description: string;
}

/**
 * Longest name or description that is looked at, in UTF-16 units. What lies behind it is
 * ignored: no product of the data has a hundredth of it.
 */
export const LONGEST_TEXT = 10_000;
