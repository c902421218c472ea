import type { Classifier } from './classifier';
import { embeddedKernels } from './embeddedKernels';
import { fetchedFiles } from './modelFiles';
import { openClassifier } from './openClassifier';
import type { ClassifierOptions } from './options';

export * from './exports';

/**
 * Loads a model, in a page or in a worker. Its files are checked against the SHA-256 in their registry.
 *
 * @throws AppError `bad-input` when the options cannot be; `network`, `missing-file`, `corrupt-file`,
 *         `bad-format`, `newer-schema`, `shape-mismatch` or `io` when the files cannot be used
 */
export function createClassifier(options: ClassifierOptions = {}): Promise<Classifier> {
  return openClassifier(options, {
    kernels: embeddedKernels,
    filesAt: (address) => fetchedFiles((url, asked) => fetch(url, asked), address),
  });
}
