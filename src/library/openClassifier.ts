import { AppError } from '../domain/errors';
import { parseRegistry } from '../manifest/parse';
import { openShelf } from '../models/batch/shelf';
import { badInput, checkedModel } from './checks';
import type { Classifier } from './classifier';
import { LoadedClassifier } from './loadedClassifier';
import { givenFiles, type ModelFiles, readerOf, REGISTRY, told } from './modelFiles';
import type { Address, ClassifierOptions } from './options';

/** What differs from one platform to another. */
export interface Surroundings {
  /** The module that `npm run kernels` compiles. */
  readonly kernels: () => Uint8Array<ArrayBuffer>;
  /** @param address of the folder of models */
  readonly filesAt: (address: string) => ModelFiles;
  /** Where models are when nobody says; without it somebody has to. */
  readonly home?: Address;
}

/**
 * Loads a model; its files are checked against the SHA-256 in their registry.
 *
 * @throws AppError `bad-input` when the options cannot be; `network`, `missing-file`, `corrupt-file`,
 *         `bad-format`, `newer-schema`, `shape-mismatch` or `io` when the files cannot be used
 */
export async function openClassifier(
  options: ClassifierOptions,
  surroundings: Surroundings,
): Promise<Classifier> {
  const model = checkedModel(options.model ?? 'ensemble');
  const files = filesOf(options, surroundings);
  const registry = await told(REGISTRY, async () => parseRegistry(await files.registry()));
  const card = registry.models.find(({ id }) => id === model);
  if (!card) {
    throw new AppError('missing-file', `There is no model "${model}" among those that are here.`);
  }
  const shelf = await openShelf(registry, readerOf(files));
  return await LoadedClassifier.open(shelf, card, surroundings.kernels());
}

function filesOf(
  { baseUrl, files }: ClassifierOptions,
  { filesAt, home }: Surroundings,
): ModelFiles {
  if (baseUrl !== undefined && files !== undefined) {
    throw badInput('Give "baseUrl" or "files", not both.');
  }
  if (files !== undefined) return givenFiles(files);
  const address = baseUrl ?? home;
  if (address !== undefined) return filesAt(typeof address === 'string' ? address : address.href);
  throw badInput(
    'Say where the models are: give "baseUrl", the address of a copy of aisle/models, or "files".',
  );
}
