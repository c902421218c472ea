import { expect, test } from 'vitest';
import { shapesOf } from '../../../src/models/training/articleArchitecture';
import { ARTICLE_IDS, type ArticleId } from '../modelIds';
import { articleNotes } from './notes';
import { articleRecipe } from './recipes';

const SIZES = { vocabularySize: 1000, labels: 269 };
const recipe = (id: ArticleId, epochs?: number) => articleRecipe(id, SIZES, { epochs, seed: 1 });

/** Parameters as Keras' `summary` counts them. */
test.each<[ArticleId, number, number]>([
  ['article-mlp', 1001 * 300, 300 * 300 + 300 + 300 * 269 + 269],
  ['article-cnn', 1001 * 300, 3 * 300 * 300 + 300 + 300 * 269 + 269],
  ['article-lstm', 1000 * 100, 4 * ((100 + 300) * 300 + 300) + 300 * 269 + 269],
])('%s has the article’s sizes', (id, embedding, others) => {
  const sizes = shapesOf(recipe(id).architecture).map(([, shape]) =>
    shape.reduce((a, b) => a * b, 1),
  );
  expect(sizes[0]).toBe(embedding);
  expect(sizes.slice(1).reduce((a, b) => a + b, 0)).toBe(others);
});

test.each(ARTICLE_IDS)('%s is trained as Keras does without being told', (id) => {
  expect(recipe(id)).toMatchObject({
    schedule: { peak: 0.001, warmUpEpochs: 0, floor: 1 },
    batchSize: 32,
    dropout: { embedding: 0, features: 0, hidden: 0 },
    augmentation: { descriptionDropout: 0, wordDropout: 0, labelSmoothing: 0 },
    weightDecay: 0,
    embeddingRate: id === 'article-lstm' ? 0 : 1,
  });
});

test('what differs from the article is said, and only then', () => {
  const all = (id: ArticleId, epochs?: number) => articleNotes(recipe(id, epochs)).join(' ');
  expect(all('article-cnn')).not.toMatch(/instead of/);
  expect(all('article-cnn')).toMatch(/embeddings of words in its batch/);
  expect(all('article-lstm', 30)).not.toMatch(/instead of/);
  expect(all('article-lstm')).toMatch(/18 epochs instead of 30/);
  expect(all('article-lstm', 12)).toMatch(/12 epochs instead of 30.*16 steps over padding/);
  expect(articleNotes({ ...recipe('article-mlp'), batchSize: 128 })).toContain(
    'Batches of 128 products instead of 32.',
  );
  const source = { name: 'some.txt', known: 3, tokens: 9 };
  expect(articleNotes(recipe('article-lstm'), source).at(-1)).toMatch(/some\.txt.* 3 of the 9 /);
});
