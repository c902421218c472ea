import kernels from '../../../build/kernels.wasm?url';

/** Starts a worker of the catalogue. Throws where the browser refuses workers. */
export function spawnScoreWorker(): Worker {
  return new Worker(new URL('./scoreWorker.ts', import.meta.url), {
    type: 'module',
    name: 'catalogue',
  });
}

/**
 * Absolute address of the SIMD kernels, which the build puts beside the page's own files.
 *
 * @param base address of the page
 */
export function kernelsAddress(base: string): string {
  return new URL(kernels, base).href;
}
