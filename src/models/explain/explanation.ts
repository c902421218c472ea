import type { EncodedProduct } from '../../text/encodedProduct';
import type { LocatedProduct } from '../../text/locate';

/** What do the words of a product say for or against a label? */
export interface WordQuestion {
  readonly product: EncodedProduct;
  /** Of that product. */
  readonly words: LocatedProduct;
  /** Its place in the list of labels. */
  readonly label: number;
}

/** The answer: what each word adds. */
export interface Explanation {
  /** The label's log-odds; of a single model before its calibration. */
  readonly logOdds: number;
  /** What is said without any word, where the words' contributions add up to the rest. */
  readonly bias?: number;
  /** For each word what it adds to the log-odds, `undefined` where the model does not read it. */
  readonly name: readonly Contribution[];
  readonly description: readonly Contribution[];
}

export type Contribution = number | undefined;
