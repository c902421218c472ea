import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors';
import { parseRegistry } from '../../src/manifest/parse';
import { verify } from '../../src/manifest/verify';
import { openShelf as openShelfOf, type Shelf } from '../../src/models/batch/shelf';
import { isMissing } from '../lib/fileErrors';

/** What all models of a folder share. */
export interface FolderShelf extends Shelf {
  readonly folder: string;
}

/**
 * Reads and verifies the registry and the files that every model needs.
 *
 * @throws AppError with a sentence that names the file that is missing, damaged or newer
 */
export async function openShelf(folder: string): Promise<FolderShelf> {
  const registry = await checked(folder, 'registry.json', async (path) =>
    parseRegistry(await readFile(path, 'utf8')),
  );
  const shelf = await openShelfOf(registry, (reference, parse) =>
    checked(folder, reference.path, async (path) => {
      const bytes = new Uint8Array(await readFile(path));
      await verify(bytes, reference);
      return parse(bytes);
    }),
  );
  return { ...shelf, folder };
}

const REMEDY = 'Fetch the models again, or make them with: npm run models';

/** The sentences of the manifest speak of a page; here the reader sits at a terminal. */
async function checked<Value>(
  folder: string,
  name: string,
  read: (path: string) => Promise<Value>,
): Promise<Value> {
  const path = join(folder, name);
  try {
    return await read(path);
  } catch (cause) {
    const code = cause instanceof AppError ? cause.code : 'io';
    if (isMissing(cause)) {
      throw new AppError('missing-file', `There is no file ${path}. ${REMEDY}`, { cause });
    }
    if (code === 'newer-schema') {
      const sentence = `${path} was written by a newer release of Aisle. Update this one.`;
      throw new AppError(code, sentence, { cause });
    }
    const sentence = `${path} is damaged or does not fit the other model files. ${REMEDY}`;
    throw new AppError(code, sentence, { cause });
  }
}
