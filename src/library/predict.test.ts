import { beforeAll, describe, expect, test } from 'vitest';
import { publishedSource } from '../classifier/files.testing';
import { ProductClassifier } from '../classifier/productClassifier';
import type { ModelId } from '../domain/model';
import type { Classifier } from './classifier';
import { createClassifier } from './node';

const PODS = {
  name: 'Donut House - Chocolate Glazed Donut Coffee Pods (16-Pack)',
  description: 'Compatible with most single-cup Keurig brewers; zzxqv roast',
};
const DRYER = { name: 'Gas dryer', description: '' };

/** What the API computes with. */
async function served(model: ModelId): Promise<ProductClassifier> {
  const shelf = await publishedSource.openShelf();
  const card = shelf.registry.models.find(({ id }) => id === model)!;
  return ProductClassifier.open(shelf, card, await publishedSource.readKernels());
}

// the ensemble, which is all the others, is the model of whoever asks for none
describe.each([
  ['ensemble', {}],
  ['powerset', { model: 'powerset' }],
  ['linear', { model: 'linear' }],
] as const)('%s', (model, options) => {
  let classifier: Classifier;
  let api: ProductClassifier;
  beforeAll(async () => {
    classifier = await createClassifier(options);
    api = await served(model);
  });

  test('says what the API says, of one product and of many', () => {
    const expected = api.predict([{ product: PODS }, { product: DRYER }]);
    expect(classifier.predict(PODS)).toEqual(expected[0]);
    expect(classifier.predict([PODS, { name: DRYER.name }])).toEqual(expected);
    expect(classifier.predict(DRYER, { top: 2, threshold: 0.9 })).toEqual(
      api.predict([{ product: DRYER, top: 2, threshold: 0.9 }])[0],
    );
    expect(classifier).toMatchObject({ model, version: expected[0]!.version });
  });
});

describe('what cannot be', () => {
  const opened = createClassifier({ model: 'linear' });

  test('no products are no predictions', async () => {
    expect((await opened).predict([])).toEqual([]);
  });

  const shape = 'A product is an object with "name" and, if you like, "description", both text.';
  test.each<[string, unknown, object, string]>([
    ['no product', undefined, {}, shape],
    ['a text', 'Coffee pods', {}, shape],
    ['a number in the place of a name', { name: 7 }, {}, shape],
    ['a description that is no text', { name: 'x', description: null }, {}, shape],
    ['an empty name', { name: '' }, {}, 'A product needs a name'],
    ['a name of white space', { name: ' \t' }, {}, 'A product needs a name'],
    ['a long name', { name: 'x'.repeat(10_001) }, {}, '"name" has 10001 characters'],
    [
      ...['a long description', { name: 'x', description: 'x'.repeat(10_001) }, {}],
      '"description" has 10001 characters. Send at most 10000.',
    ] as [string, unknown, object, string],
    ['one of many', [PODS, { name: '' }], {}, 'Product [1] of the list: A product needs a name'],
    ['no top', PODS, { top: 0 }, '"top" must be a whole number from 1 to 1000.'],
    ['half a top', PODS, { top: 1.5 }, '"top" must be'],
    ['a threshold above 1', PODS, { threshold: 1.5 }, '"threshold" must be a number from 0 to 1.'],
    ['a threshold of no number', PODS, { threshold: NaN }, '"threshold" must be'],
  ])('%s is refused with a sentence', async (_, product, options, sentence) => {
    const classifier = await opened;
    expect(() => classifier.predict(product as never, options)).toThrow(
      expect.objectContaining({
        ...{ name: 'AppError', code: 'bad-input' },
        message: expect.stringContaining(sentence),
      }),
    );
  });

  test('10,000 characters are read', async () => {
    const long = { name: 'x'.repeat(10_000), description: 'y '.repeat(5000) };
    expect((await opened).predict(long).predictions).toHaveLength(10);
  });
});
