import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { wordCounts, wordSequence } from '../../src/engine/glove/corpus';
import {
  GivenVectorsReader,
  noGivenVectors,
  type GivenVectors,
} from '../../src/engine/glove/givenVectors';
import { vocabularyFileSchema } from '../../src/manifest/schema';
import { encode } from '../../src/text/encode';
import { vocabularyFromFile, type Vocabulary } from '../../src/text/vocabulary';
import { readJson } from '../lib/files';
import { dataPaths } from '../lib/paths';
import { DATA_COMMAND, readPart } from '../lib/products';
import { readLines } from '../lib/textStream';

export interface TrainingText {
  vocabulary: Vocabulary;
  /** Words of all training products, see `wordSequence`. */
  sequence: Int32Array;
  /** How often each id stands in the sequence. */
  counts: Uint32Array;
}

/** The training part, and nothing of the others, as ids. */
export async function readTrainingText(folder: string): Promise<TrainingText> {
  const file = await readJson(dataPaths(folder).vocabulary, vocabularyFileSchema, DATA_COMMAND);
  const vocabulary = vocabularyFromFile(file);
  const products = await readPart('training', folder);
  const sequence = wordSequence(products.map((product) => encode(product, vocabulary)));
  return { vocabulary, sequence, counts: wordCounts(sequence, vocabulary.size) };
}

/** The vectors that words start from; none without a path. */
export async function readGivenVectors(
  path: string | undefined,
  tokens: readonly string[],
  dimension: number,
): Promise<GivenVectors> {
  if (path === undefined) return noGivenVectors(tokens.length, dimension);
  const reader = new GivenVectorsReader(tokens, dimension, basename(path));
  for await (const line of readLines(path)) reader.readLine(line);
  return reader.finish();
}

/** SHA-256 of the tokens: says whether vectors belong to a vocabulary. */
export function vocabularyDigest(tokens: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(tokens)).digest('hex');
}
