import { assert } from '../../domain/errors';
import type { Kernels } from '../../engine/kernels';
import type { EngineNet } from '../layersToParameters';

/** Weights of a net by the names of `parameterShapes`. */
export type Parameters = EngineNet['parameters'];

export function parameterOf(parameters: Parameters, name: string): Float32Array {
  const values = parameters.get(name);
  assert(values instanceof Float32Array, `the net has a parameter ${name}, not packed`);
  return values;
}

/** Copies values into the kernels' memory; the pointer to them. */
export function stored(kernels: Kernels, values: Float32Array): number {
  const pointer = kernels.allocate(values.length);
  kernels.floatsAt(pointer, values.length).set(values);
  return pointer;
}
