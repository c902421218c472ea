import { assert } from '../../domain/errors';
import type { Kernels } from '../../engine/kernels';

/** Weights of a net by the names of `parameterShapes`. */
export type Parameters = ReadonlyMap<string, Float32Array>;

export function parameterOf(parameters: Parameters, name: string): Float32Array {
  const values = parameters.get(name);
  assert(values, `the net has a parameter ${name}`);
  return values;
}

/** Copies values into the kernels' memory; the pointer to them. */
export function stored(kernels: Kernels, values: Float32Array): number {
  const pointer = kernels.allocate(values.length);
  kernels.floatsAt(pointer, values.length).set(values);
  return pointer;
}
