import { readFileSync } from 'node:fs';
import { parseRegistry } from '../manifest/parse';
import { openShelf } from '../models/batch/shelf';
import type { ModelSource } from './servedModels';

/** The published models, from the files of this project. */
export const publishedSource: ModelSource = {
  openShelf: () =>
    openShelf(parseRegistry(readFileSync('public/models/registry.json', 'utf8')), (file, parse) =>
      Promise.resolve(parse(new Uint8Array(readFileSync(`public/models/${file.path}`)))),
    ),
  readKernels: () => Promise.resolve(new Uint8Array(readFileSync('build/kernels.wasm'))),
};
