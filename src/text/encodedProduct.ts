/**
 * A product as token ids. Every model's input is made from this and nothing else, in
 * training and in the page alike.
 */
export interface EncodedProduct {
  /** Ids of the name's tokens, in [1, vocabulary size). */
  readonly name: Int32Array;
  /** Ids of the description's tokens; empty without a description. */
  readonly description: Int32Array;
  /** The distinct tokens the vocabulary does not know, in order of appearance. */
  readonly unknown: readonly string[];
}
