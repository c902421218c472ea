import { misfit, parsed, requireDistinct } from './parsed';
import {
  goldensFileSchema,
  type EnsembleCard,
  historyFileSchema,
  labelsFileSchema,
  registrySchema,
  taxonomyFileSchema,
  vocabularyFileSchema,
  type GoldensFile,
  type HistoryFile,
  type LabelsFile,
  type ModelCard,
  type Registry,
  type TaxonomyFile,
  type VocabularyFile,
} from './schema';

const REGISTRY = 'registry.json';

/**
 * Each parser reads the text of one file under `public/models` and throws an AppError:
 * `newer-schema` when a newer release wrote it, else `bad-format` with a sentence that
 * names the file, the place in it and what is wrong there.
 */

export function parseRegistry(text: string): Registry {
  const registry = parsed(REGISTRY, registrySchema, text);
  const ids = registry.models.map(({ id }) => id);
  requireDistinct(REGISTRY, 'models', ids);
  requireDistinct(REGISTRY, 'article', registry.article?.map(({ id }) => id) ?? []);
  registry.models.forEach((card, index) => {
    const { length } = card.thresholds.perLabel;
    if (length !== registry.labelCount) {
      const problem = `${length} thresholds for ${registry.labelCount} categories`;
      throw misfit(REGISTRY, `models.${index}.thresholds.perLabel`, problem);
    }
    if (card.kind === 'ensemble') requireMembers(registry.models, card, `models.${index}.members`);
  });
  return registry;
}

/** An ensemble needs single models that are there, some of them with weight. */
function requireMembers(
  models: readonly ModelCard[],
  { members }: EnsembleCard,
  place: string,
): void {
  requireDistinct(
    REGISTRY,
    place,
    members.map(({ id }) => id),
  );
  members.forEach(({ id }, index) => {
    const member = models.find((model) => model.id === id);
    if (member && member.kind !== 'ensemble') return;
    const problem = member ? `"${id}" is an ensemble itself` : `there is no model "${id}"`;
    throw misfit(REGISTRY, `${place}.${index}.id`, problem);
  });
  if (members.every(({ weight }) => weight === 0)) {
    throw misfit(REGISTRY, place, 'no member has weight');
  }
}

/** The order of its tokens is checked where it is put to use, in `text/vocabulary`. */
export function parseVocabulary(text: string): VocabularyFile {
  return parsed('the vocabulary', vocabularyFileSchema, text);
}

export function parseLabels(text: string): LabelsFile {
  const file = parsed('the list of categories', labelsFileSchema, text);
  requireDistinct(
    'the list of categories',
    'labels',
    file.labels.map(({ name }) => name),
  );
  return file;
}

/** @param labelCount categories in the list that the nodes' `label` points into */
export function parseTaxonomy(text: string, labelCount: number): TaxonomyFile {
  const taxonomy = parsed('the category tree', taxonomyFileSchema, text);
  taxonomy.nodes.forEach(({ label, parent }, index) => {
    if (label >= labelCount) {
      throw misfit('the category tree', `nodes.${index}.label`, `there is no category ${label}`);
    }
    if (parent >= index) {
      throw misfit(
        'the category tree',
        `nodes.${index}.parent`,
        'a parent must stand before its children',
      );
    }
  });
  return taxonomy;
}

export function parseHistory(text: string): HistoryFile {
  const history = parsed('a training history', historyFileSchema, text);
  if (!history.epochs.some(({ epoch }) => epoch === history.bestEpoch)) {
    throw misfit('a training history', 'bestEpoch', `epoch ${history.bestEpoch} is not in it`);
  }
  return history;
}

/** @param labelCount scores each example must have for each model */
export function parseGoldens(text: string, labelCount: number): GoldensFile {
  const goldens = parsed('the golden examples', goldensFileSchema, text);
  if (goldens.examples.length === 0) {
    throw misfit('the golden examples', 'examples', 'there is none');
  }
  goldens.examples.forEach(({ scores }, index) => {
    for (const [model, values] of Object.entries(scores)) {
      if (values.length !== labelCount) {
        const problem = `${values.length} scores for ${labelCount} categories`;
        throw misfit('the golden examples', `examples.${index}.scores.${model}`, problem);
      }
    }
  });
  return goldens;
}
