import { AppError } from '../../domain/errors';
import { parseLabels, parseTaxonomy, parseVocabulary } from '../../manifest/parse';
import type { FileReference, LinearCard, NetCard, Registry } from '../../manifest/schema';
import { CategoryTree } from '../../taxonomy/categoryTree';
import { PRESETS } from '../../text/presets';
import { type Vocabulary, vocabularyFromFile } from '../../text/vocabulary';
import { type EngineNet, layersToParameters } from '../layersToParameters';
import { LinearClassifier } from '../linear/linearClassifier';

/**
 * Reads and verifies a file of the registry, wherever that is, and hands it to `parse`; what goes
 * wrong with either is told in the reader's own words.
 */
export type ReadFile = <Value>(
  file: FileReference,
  parse: (bytes: Uint8Array<ArrayBuffer>) => Value,
) => Promise<Value>;

/** What all models of a registry share. */
export interface Shelf {
  readonly registry: Registry;
  readonly read: ReadFile;
  readonly vocabulary: Vocabulary;
  /** Names of the categories, in the order of the scores. */
  readonly labels: readonly string[];
  readonly tree: CategoryTree;
}

/**
 * Reads the files that every model needs.
 *
 * @throws AppError as `read` does, or `shape-mismatch` when text was prepared in another way for
 *         these models
 */
export async function openShelf(registry: Registry, read: ReadFile): Promise<Shelf> {
  const vocabulary = await read(registry.vocabulary, (bytes) =>
    vocabularyFromFile(parseVocabulary(textOf(bytes))),
  );
  const { labels } = await read(registry.labels, (bytes) => parseLabels(textOf(bytes)));
  const tree = await read(
    registry.taxonomy,
    (bytes) => new CategoryTree(parseTaxonomy(textOf(bytes), labels.length), labels.length),
  );
  const { preset, version } = registry.preprocessing;
  if (preset !== vocabulary.preset || version !== PRESETS[preset].version) {
    throw new AppError(
      'shape-mismatch',
      `The models were trained on text prepared in another way (${preset} ${version}) ` +
        'than this release prepares it. Fetch models and release of one date.',
    );
  }
  return { registry, read, vocabulary, labels: labels.map(({ name }) => name), tree };
}

/** The net of a card, as the engine takes it. */
export async function readNet(shelf: Shelf, card: NetCard): Promise<EngineNet> {
  const { read, labels, vocabulary } = shelf;
  const shards = await Promise.all(card.shards.map((shard) => read(shard, (bytes) => bytes)));
  const size = { labels: labels.length, vocabularySize: vocabulary.size };
  return read(card.topology, (modelJson) =>
    layersToParameters({ modelJson, shards }, card.inputs, size),
  );
}

/** The linear model of a card. */
export function readClassifier(
  { read, labels }: Shelf,
  card: LinearCard,
): Promise<LinearClassifier> {
  return read(card.file, (bytes) => {
    const classifier = LinearClassifier.fromBytes(bytes);
    if (classifier.labels === labels.length) return classifier;
    throw new AppError(
      'shape-mismatch',
      `The linear model scores ${classifier.labels} categories, but there are ${labels.length}. ` +
        'Fetch the models again.',
    );
  });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
