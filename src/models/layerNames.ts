/**
 * Names of the layers that hold weights, in the nets that `buildNet` makes and in the files
 * they are saved to.
 */
export const LAYER = {
  embedding: 'embedding',
  hidden: 'hidden',
  convolution: (width: number) => `convolution${width}`,
  recurrent: 'recurrent',
  /** The softmax over label sets; `output` then sums its classes to labels. */
  sets: 'sets',
  output: 'output',
} as const;
