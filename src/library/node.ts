import { readFile } from 'node:fs/promises';
import { badInput } from './checks';
import type { Classifier } from './classifier';
import { embeddedKernels } from './embeddedKernels';
import { fetchedFiles, givenFiles, type ModelFiles } from './modelFiles';
import { openClassifier } from './openClassifier';
import type { ClassifierOptions } from './options';

export * from './exports';

/** The models of the package, seen from where the built file lies as from here. */
const HOME = new URL('../../public/models/', import.meta.url);

/**
 * Loads a model, by default from inside the package. Its files are checked against the SHA-256 in
 * their registry.
 *
 * @throws AppError `bad-input` when the options cannot be; `network`, `missing-file`, `corrupt-file`,
 *         `bad-format`, `newer-schema`, `shape-mismatch` or `io` when the files cannot be used
 */
export function createClassifier(options: ClassifierOptions = {}): Promise<Classifier> {
  return openClassifier(options, { kernels: embeddedKernels, filesAt, home: HOME });
}

function filesAt(address: string): ModelFiles {
  switch (URL.canParse(address) ? new URL(address).protocol : '') {
    case 'http:':
    case 'https:':
      return fetchedFiles((url, asked) => fetch(url, asked), address);
    case 'file:':
      return folderFiles(address.endsWith('/') ? address : `${address}/`);
    default:
      throw badInput(
        `"${address}" is no address of models. Give "baseUrl" as an http:, https: or file: address; ` +
          'pathToFileURL of node:url makes one of a path.',
      );
  }
}

/** @param folder its `file:` address, with a slash at its end */
function folderFiles(folder: string): ModelFiles {
  return givenFiles(async (path) => {
    try {
      return await readFile(new URL(path, folder));
    } catch (thrown) {
      const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
      if (isMissing) return undefined;
      throw thrown;
    }
  });
}
