import { readFileSync } from 'node:fs';
import { parseRegistry } from '../../manifest/parse';
import { ThreadlessChannel } from '../threadlessWorker.testing';
import { CatalogueHandlers } from './handlers';
import type { CatalogueCalls, CatalogueRequest, ModelSource } from './protocol';

/** The published models, as the page finds them. */
export const FOLDER = new URL('../../../public/models/', import.meta.url).href;
const KERNELS = new URL('../../../build/kernels.wasm', import.meta.url).href;

export const registry = parseRegistry(readFileSync(new URL('registry.json', FOLDER), 'utf8'));

export function sourceOf(model: ModelSource['model']): ModelSource {
  return { folder: FOLDER, registry, model, kernels: KERNELS };
}

const bytesAt = (address: string) => new Uint8Array(readFileSync(new URL(address)));

/** A worker of the catalogue without a thread, on the models of this repository. */
export class ThreadlessCatalogueWorker extends ThreadlessChannel<CatalogueCalls> {
  /** Whether the worker crashes instead of answering. */
  crashesOver: (request: CatalogueRequest) => boolean = () => false;
  /** Addresses that were fetched. */
  readonly fetched: string[] = [];
  readonly requests: CatalogueRequest[] = [];

  constructor(served: (address: string) => Uint8Array<ArrayBuffer> = bytesAt) {
    super(
      (report) =>
        new CatalogueHandlers({
          fetch: (address) => {
            this.fetched.push(address);
            return Promise.resolve(new Response(served(address)));
          },
          readKernels: (address) => Promise.resolve(bytesAt(address)),
          report,
        }),
    );
  }

  override postMessage(request: CatalogueRequest): void {
    this.requests.push(request);
    if (this.crashesOver(request)) this.emit('error', { message: 'out of memory' });
    else super.postMessage(request);
  }
}
