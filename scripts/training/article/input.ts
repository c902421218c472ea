import { basename } from 'node:path';
import { AppError } from '../../../src/domain/errors';
import { knownRows } from '../../../src/engine/glove/givenVectors';
import { labelsFileSchema, vocabularyFileSchema } from '../../../src/manifest/schema';
import { type Vocabulary, vocabularyFromFile } from '../../../src/text/vocabulary';
import { readGivenVectors } from '../../glove/inputs';
import { readJson, readWhole } from '../../lib/files';
import { dataPaths } from '../../lib/paths';
import { DATA_COMMAND } from '../../lib/products';
import { readEncodedPart } from '../dataset';
import type { ArticleId } from '../modelIds';
import type { RecipeOptions } from '../recipes';
import type { RunInput } from '../run';
import { articleNotes } from './notes';
import { ARTICLE_VECTORS_DIMENSION, articleRecipe } from './recipes';

export interface ArticleOptions extends RecipeOptions {
  workers: number;
  /** The data folder. */
  out: string;
  /** Published vectors in GloVe's text format; only the LSTM reads them. */
  vectors?: string;
  refit?: boolean;
}

/** What one of the article's nets is trained on, encoded with the article's preset. */
export async function articleInput(id: ArticleId, options: ArticleOptions): Promise<RunInput> {
  const { out, workers } = options;
  if (options.refit) {
    throw new AppError(
      'bad-input',
      'The article’s nets are for comparison; there is no refit of them.',
    );
  }
  const vocabulary = await readArticleVocabulary(out);
  const given = id === 'article-lstm' ? await readArticleVectors(options, vocabulary) : undefined;
  const labels = await readJson(dataPaths(out).labels, labelsFileSchema, DATA_COMMAND);
  const sizes = { vocabularySize: vocabulary.size, labels: labels.labels.length };
  const recipe = articleRecipe(id, sizes, options);
  return {
    recipe,
    kernels: new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels')),
    workers,
    training: (await readEncodedPart('training', out, vocabulary)).packed,
    validation: (await readEncodedPart('validation', out, vocabulary)).packed,
    ...(given && { vectors: given.vectors }),
    notes: articleNotes(recipe, given?.source),
  };
}

export async function readArticleVocabulary(folder: string): Promise<Vocabulary> {
  const path = dataPaths(folder).articleVocabulary;
  return vocabularyFromFile(await readJson(path, vocabularyFileSchema, DATA_COMMAND));
}

async function readArticleVectors({ vectors: path }: ArticleOptions, { tokens }: Vocabulary) {
  if (path === undefined) {
    throw new AppError(
      'bad-input',
      "The article's LSTM reads published word vectors. Name their file with --vectors, such as glove.6B.100d.txt.",
    );
  }
  const given = await readGivenVectors(path, tokens, ARTICLE_VECTORS_DIMENSION);
  const source = { name: basename(path), known: knownRows(given), tokens: tokens.length };
  return { vectors: given.vectors, source };
}
