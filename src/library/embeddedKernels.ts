import kernels from '../../build/kernels.wasm?url&inline';

/** The SIMD kernels, which are part of the library's own file: no bundler has to know of them. */
export function embeddedKernels(): Uint8Array<ArrayBuffer> {
  const base64 = kernels.slice(kernels.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
