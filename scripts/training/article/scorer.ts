import { AppError } from '../../../src/domain/errors';
import type { Product } from '../../../src/domain/product';
import { packProducts } from '../../../src/models/training/packedProducts';
import { encode } from '../../../src/text/encode';
import { readWhole } from '../../lib/files';
import type { ArticleId } from '../modelIds';
import { openProductScorer } from '../productScorer';
import { readWeights } from '../weightsFile';
import { readArticleVocabulary } from './input';

/**
 * One of the article's nets with all its weights. It takes texts, for it has its own way from
 * text to words.
 *
 * @returns a function to probabilities, [products × labels]
 */
export async function openArticleScorer(
  id: ArticleId,
  folder: string,
): Promise<(products: readonly Product[]) => Float32Array> {
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const net = await readWeights(id, folder);
  const vocabulary = await readArticleVocabulary(folder);
  if (vocabulary.size !== net.about.recipe.architecture.vocabularySize) {
    throw new AppError(
      'shape-mismatch',
      `${id} was trained with another vocabulary. Train it again with: npm run train -- --model ${id}`,
    );
  }
  const score = openProductScorer(kernels, net);
  return (products) => {
    const encoded = products.map((product) => encode(product, vocabulary));
    const unlabelled = encoded.map(() => []);
    return score(packProducts(encoded, unlabelled));
  };
}
