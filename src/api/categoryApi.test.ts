import { beforeAll, describe, expect, test } from 'vitest';
import { publishedSource } from '../classifier/files.testing';
import { NotNow } from '../classifier/notNow';
import type { TimedPrediction } from '../classifier/prediction';
import { ServedModels } from '../classifier/servedModels';
import { AppError } from '../domain/errors';
import { createCategoryApi } from './categoryApi';
import { CONTRACT, type ContractAnswer, contractFaults } from './contract.testing';

const ORIGIN = 'http://localhost';
const models = new ServedModels(publishedSource, {
  patienceMs: 30_000,
  mostWaiting: 2000,
  later: (work) => setImmediate(work),
});
const api = createCategoryApi(models, '/');
const url = (query: string) => `${ORIGIN}/product/categoryPrediction${query}`;

beforeAll(() => models.load('mlp'));

async function read(response: Response): Promise<ContractAnswer> {
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers), body: await response.text() };
}

test.each(CONTRACT)('$method $title: $status', async (asked) => {
  const { method, query, headers = {}, body, status, field, path, answers = {} } = asked;
  const init = {
    method,
    headers,
    ...(body !== undefined && { body: new TextEncoder().encode(body) }),
  };
  const answer = await read(await api(new Request(url(query), init)));
  expect(answer.status).toBe(status);
  expect(contractFaults(method, answer)).toEqual([]);
  expect(answer.headers).toMatchObject(answers);
  if (field) expect(JSON.parse(answer.body)).toMatchObject({ field });
  if (path) expect(JSON.parse(answer.body)).toMatchObject({ path });
});

const predicted = async (query: string) =>
  JSON.parse((await read(await api(new Request(url(query))))).body) as TimedPrediction;

describe('an answer', () => {
  test('has as many categories as were asked for, best first', async () => {
    const { predictions, unknownWords } = await predicted(
      '?name=Coffee+pods+zzxqv&model=mlp&top=4',
    );
    expect(predictions).toHaveLength(4);
    const scores = predictions.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(unknownWords).toEqual(['zzxqv']);
    const { predictions: all } = await predicted('?name=Coffee+pods&model=mlp&top=1000');
    expect(all).toHaveLength(269);
  });

  test('counts as predicted what reaches the threshold that was asked for', async () => {
    const { predictions } = await predicted('?name=Coffee+pods&model=mlp&threshold=0&top=5');
    expect(predictions.every(({ predicted: is }) => is)).toBe(true);
    const strict = await predicted('?name=Coffee+pods&model=mlp&threshold=1&top=5');
    expect(strict.predictions.some(({ predicted: is }) => is)).toBe(false);
  });

  test('names the categories above', async () => {
    const { predictions } = await predicted('?name=Coffee+pods&model=mlp');
    const pods = predictions.find(({ id }) => id === 'coffee-pods')!;
    expect(pods.ancestors.slice(0, 2)).toEqual(['Appliances', 'Small Kitchen Appliances']);
    expect(pods.ancestors.at(-1)).toBe('Coffee Pods & Beans');
  });
});

describe('what is not there', () => {
  test('is told with the address to ask', async () => {
    const answer = await read(await api(new Request(`${ORIGIN}/product/elsewhere`)));
    expect(answer).toMatchObject({
      status: 404,
      body: expect.stringContaining('categoryPrediction'),
    });
  });

  test.each([
    [new NotNow('Wait.', 3), 503, '3'],
    [new AppError('network', 'No file.'), 503, '10'],
    [new Error('oops'), 500, undefined],
  ])('%s is %i', async (thrown, status, retryAfter) => {
    const failing = createCategoryApi({ predict: () => Promise.reject(thrown) }, '/');
    const answer = await read(await failing(new Request(url('?name=x'))));
    expect(answer.status).toBe(status);
    expect(answer.headers['retry-after']).toBe(retryAfter);
    expect(answer.body).not.toContain('oops');
    expect(contractFaults('GET', answer)).toEqual([]);
  });

  test('no HEAD has a body, whatever the answer', async () => {
    expect(await read(await api(new Request(url(''), { method: 'HEAD' })))).toMatchObject({
      ...{ status: 400, body: '' },
    });
  });
});

test('below another folder it answers there', async () => {
  const elsewhere = createCategoryApi(models, '/shop/');
  const at = (path: string) => elsewhere(new Request(`${ORIGIN}${path}?name=Coffee&model=mlp`));
  expect((await at('/shop/product/categoryPrediction')).status).toBe(200);
  expect((await at('/product/categoryPrediction')).status).toBe(404);
});
