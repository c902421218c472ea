import { readFileSync } from 'node:fs';
import { Kernels } from './kernels';

/** Kernels with a small memory, from the module that `npm run kernels` compiled. */
export function testKernels(megabytes = 16): Kernels {
  const binary = new URL('../../build/kernels.wasm', import.meta.url);
  return new Kernels(new Uint8Array(readFileSync(binary)), megabytes);
}
