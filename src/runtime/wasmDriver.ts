import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { env } from '@tensorflow/tfjs-core';
import type { RunningBackend } from './backendDriver';
import { makeCurrent } from './makeCurrent';

setWasmPaths({
  'tfjs-backend-wasm.wasm': plainUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  // a path has to be given for it, but it is never fetched: threads are off
  'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
});

/** WebAssembly on one thread: the threaded build hangs once it is minified, and gains nothing. */
export async function startWasm(): Promise<RunningBackend> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await makeCurrent('wasm');
  return { name: 'wasm', isLost: () => false, onLost: () => {}, stop: () => {} };
}
