/**
 * Name, marker and description as they stand, padded at the end to the smallest of
 * `lengths` that leaves at least `tail` paddings. A few fixed lengths: each new shape
 * makes WebGL compile its shaders again.
 */
export interface SequenceSpec {
  kind: 'sequence';
  lengths: number[];
  tail: number;
}

/**
 * The words of one field, then its hashed bigrams, padded to `length`. Bigram b has the
 * id `vocabulary size + b`, b in [0, buckets).
 */
export interface BagSpec {
  kind: 'bag';
  field: 'name' | 'description';
  length: number;
  buckets: number;
}

/** One input of a net. */
export type InputSpec = SequenceSpec | BagSpec;
