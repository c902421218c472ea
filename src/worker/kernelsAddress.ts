import kernels from '../../build/kernels.wasm?url';

/**
 * Absolute address of the SIMD kernels, which the build puts beside the page's own files.
 *
 * @param base address of the page
 */
export function kernelsAddress(base: string): string {
  return new URL(kernels, base).href;
}
