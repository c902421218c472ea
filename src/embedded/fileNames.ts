/** Files in the document that no registry refers to, and so have no hash to be asked by. */

export const STYLES = 'page.css';
export const SCRIPT = 'page.js';
/** As the runtime asks for it. */
export const REGISTRY = 'registry.json';
export const KERNELS = 'kernels.wasm';
export const EXAMPLE = 'example-catalogue.csv';
