import * as v from 'valibot';
import { AppError } from '../domain/errors';
import {
  goldensFileSchema,
  historyFileSchema,
  labelsFileSchema,
  registrySchema,
  SCHEMA_VERSION,
  taxonomyFileSchema,
  vocabularyFileSchema,
  type GoldensFile,
  type HistoryFile,
  type LabelsFile,
  type Registry,
  type TaxonomyFile,
  type VocabularyFile,
} from './schema';

/**
 * Each parser reads the text of one file under `public/models` and throws an AppError:
 * `newer-schema` when a newer release wrote it, else `bad-format` with a sentence that
 * names the file, the place in it and what is wrong there.
 */

export function parseRegistry(text: string): Registry {
  const registry = parsed('registry.json', registrySchema, text);
  requireDistinct(
    'registry.json',
    'models',
    registry.models.map(({ id }) => id),
  );
  return registry;
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

/** @param file how the file is called in a sentence */
function parsed<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  text: string,
): v.InferOutput<Schema> {
  const content = json(file, text);
  refuseNewer(file, content);
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw misfit(file, v.getDotPath(issue) ?? 'the top', issue.message);
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-format', `${capitalised(file)} is not JSON. ${REMEDY}`, { cause });
  }
}

function refuseNewer(file: string, content: unknown): void {
  if (typeof content !== 'object' || content === null || !('schemaVersion' in content)) return;
  const version = content.schemaVersion;
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    throw new AppError(
      'newer-schema',
      `${capitalised(file)} was written by a newer release of Aisle (schema ${version}; this ` +
        `one reads ${SCHEMA_VERSION}). Reload the page to get the newer release.`,
    );
  }
}

const REMEDY = 'Reload the page; if that does not help, the models have to be built again.';

function misfit(file: string, place: string, problem: string): AppError {
  return new AppError(
    'bad-format',
    `${capitalised(file)} is not as expected at ${place}: ${problem}. ${REMEDY}`,
  );
}

function requireDistinct(file: string, place: string, values: readonly string[]): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) throw misfit(file, `${place}.${index}`, `"${value}" is there twice`);
    seen.add(value);
  });
}

function capitalised(text: string): string {
  return text === 'registry.json' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
