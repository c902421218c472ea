import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors';
import { labelsFileSchema, vocabularyFileSchema, type LabelsFile } from '../../src/manifest/schema';
import { packProducts, type PackedProducts } from '../../src/models/training/packedProducts';
import { encode } from '../../src/text/encode';
import { type Vocabulary, vocabularyFromFile } from '../../src/text/vocabulary';
import { readJson, readWhole } from '../lib/files';
import { dataPaths, type Part } from '../lib/paths';
import { DATA_COMMAND, type DatasetProduct, readPart } from '../lib/products';

export interface EncodedPart {
  products: DatasetProduct[];
  packed: PackedProducts;
}

/** Vocabulary and labels as `npm run data` left them. */
export async function readVocabularyAndLabels(
  folder: string,
): Promise<{ vocabulary: Vocabulary; labels: LabelsFile }> {
  const paths = dataPaths(folder);
  const file = await readJson(paths.vocabulary, vocabularyFileSchema, DATA_COMMAND);
  const labels = await readJson(paths.labels, labelsFileSchema, DATA_COMMAND);
  return { vocabulary: vocabularyFromFile(file), labels };
}

/** One part of the data, or several one after the other, encoded for training or scoring. */
export async function readEncodedPart(
  parts: Part | readonly Part[],
  folder: string,
  vocabulary: Vocabulary,
): Promise<EncodedPart> {
  const read = await Promise.all([parts].flat().map((part) => readPart(part, folder)));
  return encodedPart(read.flat(), vocabulary);
}

export function encodedPart(products: DatasetProduct[], vocabulary: Vocabulary): EncodedPart {
  const encoded = products.map((product) => encode(product, vocabulary));
  const labels = products.map((product) => product.labels);
  return { products, packed: packProducts(encoded, labels) };
}

/** Changes with any word, label or order of the products and with the given vectors. */
export function fingerprint(products: PackedProducts, vectors?: Float32Array): string {
  const hash = createHash('sha256');
  const lists = [products.name, products.description, products.labels];
  for (const { values, offsets } of lists) hash.update(values).update(offsets);
  if (vectors) hash.update(vectors);
  return hash.digest('hex');
}

/**
 * GloVe vectors as `npm run glove` left them, [vocabulary size × dimension].
 *
 * @throws AppError when they are missing or belong to another vocabulary
 */
export async function readVectors(
  folder: string,
  vocabularySize: number,
  dimension: number,
): Promise<Float32Array> {
  const path = join(folder, 'glove.f32');
  const command = 'npm run glove';
  if (!existsSync(path)) {
    throw new AppError('missing-file', `There is no file ${path}. Make it with: ${command}`);
  }
  const bytes = await readWhole(path, command);
  if (bytes.length !== 4 * vocabularySize * dimension) {
    throw new AppError(
      'shape-mismatch',
      `${path} does not hold ${vocabularySize} vectors of ${dimension} numbers. Make it again with: ${command}`,
    );
  }
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
