import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors';
import {
  parseLabels,
  parseRegistry,
  parseTaxonomy,
  parseVocabulary,
} from '../../src/manifest/parse';
import type { FileReference, ModelCard, Registry } from '../../src/manifest/schema';
import { verify } from '../../src/manifest/verify';
import { type EngineNet, layersToParameters } from '../../src/models/layersToParameters';
import { CategoryTree } from '../../src/taxonomy/categoryTree';
import { PRESETS } from '../../src/text/presets';
import { type Vocabulary, vocabularyFromFile } from '../../src/text/vocabulary';
import { isMissing } from '../lib/fileErrors';

/** What all models of a folder share. */
export interface Shelf {
  readonly folder: string;
  readonly registry: Registry;
  readonly vocabulary: Vocabulary;
  /** Names of the categories, in the order of the scores. */
  readonly labels: readonly string[];
  readonly tree: CategoryTree;
}

/**
 * Reads and verifies the registry and the files that every model needs.
 *
 * @throws AppError with a sentence that names the file that is missing, damaged or newer
 */
export async function openShelf(folder: string): Promise<Shelf> {
  const registry = await checked(folder, 'registry.json', async (path) =>
    parseRegistry(await readFile(path, 'utf8')),
  );
  const vocabulary = await readText(folder, registry.vocabulary, (text) =>
    vocabularyFromFile(parseVocabulary(text)),
  );
  const { labels } = await readText(folder, registry.labels, parseLabels);
  const tree = await readText(
    folder,
    registry.taxonomy,
    (text) => new CategoryTree(parseTaxonomy(text, labels.length), labels.length),
  );
  const { preset, version } = registry.preprocessing;
  if (preset !== vocabulary.preset || version !== PRESETS[preset].version) {
    throw new AppError(
      'shape-mismatch',
      `The models in ${folder} were trained on text prepared in another way (${preset} ${version}) ` +
        `than this release prepares it. ${REMEDY}`,
    );
  }
  return { folder, registry, vocabulary, labels: labels.map(({ name }) => name), tree };
}

/** The net of a card, as the engine takes it. */
export async function readNet(shelf: Shelf, card: ModelCard): Promise<EngineNet> {
  const { folder, labels, vocabulary } = shelf;
  const modelJson = await readBytes(folder, card.topology);
  const shards = await Promise.all(card.shards.map((shard) => readBytes(folder, shard)));
  const size = { labels: labels.length, vocabularySize: vocabulary.size };
  return checked(folder, card.topology.path, () =>
    Promise.resolve(layersToParameters({ modelJson, shards }, card.inputs, size)),
  );
}

function readText<Value>(
  folder: string,
  reference: FileReference,
  parse: (text: string) => Value,
): Promise<Value> {
  return checked(folder, reference.path, async (path) => {
    const bytes = new Uint8Array(await readFile(path));
    await verify(bytes, reference);
    return parse(new TextDecoder().decode(bytes));
  });
}

function readBytes(folder: string, reference: FileReference): Promise<Uint8Array<ArrayBuffer>> {
  return checked(folder, reference.path, async (path) => {
    const bytes = new Uint8Array(await readFile(path));
    await verify(bytes, reference);
    return bytes;
  });
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
