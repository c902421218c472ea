import type { EncodedProduct } from '../../text/encodedProduct';

/** Products a net sees at once, at most. */
export const MOST_ROWS = 64;

/** Words all of them have together, at most; one product never has so many. */
export const MOST_WORDS = 1024;

/** A net that scores and is never trained. */
export interface ForwardNet {
  /** Columns of the outputs: labels or label sets, padded to a multiple of 4. */
  readonly columns: number;
  /** Words the net reads of a product: what its time grows with. */
  wordsOf(product: EncodedProduct): number;
  /**
   * @param products `MOST_ROWS` with `MOST_WORDS` at most, the one with the most words first
   * @returns pointer to the outputs, before the logistic function or softmax, [products × columns];
   *          until the next call
   */
  forward(products: readonly EncodedProduct[]): number;
}
