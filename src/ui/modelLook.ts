import type { ModelId } from '../domain/model';

/** The colour and shape a model keeps in columns, bars, curves and legends. */
export interface ModelLook {
  colour: string;
  shape: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star';
}

export const MODEL_LOOKS = {
  mlp: { colour: 'var(--model-mlp)', shape: 'circle' },
  cnn: { colour: 'var(--model-cnn)', shape: 'square' },
  lstm: { colour: 'var(--model-lstm)', shape: 'triangle' },
  linear: { colour: 'var(--model-linear)', shape: 'diamond' },
  powerset: { colour: 'var(--model-powerset)', shape: 'cross' },
  ensemble: { colour: 'var(--model-ensemble)', shape: 'star' },
} as const satisfies Record<ModelId, ModelLook>;
