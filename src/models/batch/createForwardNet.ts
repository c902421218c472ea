import type { Kernels } from '../../engine/kernels';
import type { EngineNet } from '../layersToParameters';
import { BagNet } from './bagNet';
import { ConvolutionNet } from './convolutionNet';
import type { ForwardNet } from './forwardNet';
import { LstmNet } from './lstmNet';

/** Lays a net out in the kernels' memory, with room for the largest batch. */
export function createForwardNet(kernels: Kernels, net: EngineNet): ForwardNet {
  const { architecture, parameters } = net;
  switch (architecture.kind) {
    case 'mlp':
    case 'powerset':
      return new BagNet(kernels, architecture, parameters);
    case 'cnn':
      return new ConvolutionNet(kernels, architecture, parameters);
    case 'lstm':
      return new LstmNet(kernels, architecture, parameters);
  }
}
