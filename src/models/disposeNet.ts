import type { LayersModel } from '@tensorflow/tfjs-layers';

/**
 * Frees all weights of a net, once. `net.dispose()` would keep a layer that is used in two
 * places, as the MLP's embedding is: tfjs counts its uses down by only one.
 */
export function disposeNet(net: LayersModel): void {
  for (const weight of net.weights) weight.dispose();
}
