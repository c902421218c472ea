/**
 * Names of the layers that hold weights, in the nets that `buildNet` makes and in the files
 * they are saved to.
 */
export const LAYER = {
  embedding: 'embedding',
  hidden: 'hidden',
  convolution: (width: number) => `convolution${width}`,
  recurrent: 'recurrent',
  output: 'output',
} as const;
