import { describe, expect, test } from 'vitest';
import { categoryId } from '../taxonomy/categoryId';
import { publishedSource } from './files.testing';
import { type ModelSource, ServedModels } from './servedModels';

const options = {
  ...{ patienceMs: 30_000, mostWaiting: 100 },
  later: (work: () => void) => void setImmediate(work),
};
const QUESTION = { product: { name: 'Electric tea kettle', description: '' } };

describe('models', () => {
  test('are loaded when they are first asked for, and once', async () => {
    let shelves = 0;
    const source: ModelSource = {
      ...publishedSource,
      openShelf: () => (shelves++, publishedSource.openShelf()),
    };
    const models = new ServedModels(source, options);
    const [[first], [second]] = await Promise.all([
      models.predict('linear', [QUESTION]),
      models.predict('mlp', [QUESTION]),
    ]);
    expect([first!.model, second!.model]).toEqual(['linear', 'mlp']);
    expect(shelves).toBe(1);
  });

  test('that take long to load are told of, and are there afterwards', async () => {
    let goOn = () => {};
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    const source: ModelSource = {
      ...publishedSource,
      openShelf: () => waits.then(() => publishedSource.openShelf()),
    };
    const models = new ServedModels(source, { ...options, patienceMs: 1 });
    const early = models.predict('linear', [QUESTION]);
    await expect(early).rejects.toMatchObject({ name: 'NotNow', retryAfterSeconds: 1 });
    goOn();
    await models.load('linear');
    expect(await models.predict('linear', [QUESTION])).toHaveLength(1);
  });

  test('that could not be loaded are tried again', async () => {
    let tries = 0;
    const source: ModelSource = {
      ...publishedSource,
      openShelf: () =>
        tries++ === 0 ? Promise.reject(new Error('no disk')) : publishedSource.openShelf(),
    };
    const models = new ServedModels(source, options);
    await expect(models.predict('linear', [QUESTION])).rejects.toThrow('no disk');
    expect(await models.predict('linear', [QUESTION])).toHaveLength(1);
  });
});

test('every category of the shop has an id of its own', async () => {
  const { labels } = await publishedSource.openShelf();
  expect(new Set(labels.map(categoryId)).size).toBe(labels.length);
});
