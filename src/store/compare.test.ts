import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { comparedRows, type ComparedQuery } from './comparedRows';
import { columns } from './ports.testing';
import { appWithModels, settle } from './startedApp.testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const product = (name: string) => ({ name, description: '' });

test('two products are answered beside each other, the newest text of each', async () => {
  const { ports, state } = await appWithModels();
  state().setName('a');
  state().setSecond(product('xyz'));
  await settle();
  const asked = ports.predictions.filter(({ id }) => id === 'mlp');
  expect(asked.map(({ input }) => input)).toEqual([1, 3]);
  state().setSecond(product('vwxyz'));
  await settle();
  asked[1]!.resolve([0, 0, 0, 1]);
  asked[0]!.resolve([1, 0, 0, 0]);
  await settle();
  expect(state().scores.mlp!.scores[0]).toBe(1);
  expect(state().second!.scores.mlp!.sequence).toBeLessThan(state().second!.sequence);
  expect(ports.take('mlp')!.input).toBe(5);
});

test('a comparison that ended leaves the first product, and late answers are dropped', async () => {
  const { ports, state } = await appWithModels();
  state().setName('a');
  await settle();
  for (const { resolve } of ports.predictions.splice(0)) resolve([1, 0, 0, 0]);
  await settle();
  state().setSecond(product('xyz'));
  await settle();
  const late = ports.take('mlp')!;
  state().setSecond(undefined);
  expect(state().second).toBeUndefined();
  expect(state().product.name).toBe('a');
  expect(state().scores.mlp).toBeDefined();
  state().setSecond(product('uv'));
  await settle();
  late.resolve([0, 0, 0, 1]);
  await settle();
  expect(state().second!.scores.mlp).toBeUndefined();
  ports.take('mlp')!.resolve([0, 1, 0, 0]);
  await settle();
  expect(state().second!.scores.mlp!.scores[1]).toBe(1);
});

test('the comparison is in the address, an empty one too, and a link brings it', async () => {
  const { ports, state } = await appWithModels();
  state().setName('a');
  state().setSecond(product(''));
  await vi.advanceTimersByTimeAsync(300);
  expect(ports.hash).toBe('#name=a&name2=');
  state().setSecond({ name: 'b', description: 'c' });
  expect(state().link()).toBe('https://shop.example/aisle/#name=a&name2=b&desc2=c');
  ports.follow('#name=a');
  expect(state().second).toBeUndefined();
  ports.follow('#name=a&desc2=d');
  expect(state().second!.product).toEqual({ name: '', description: 'd' });
});

const NAMES = ['Appliances', 'Coffee', 'Coffee Pods', 'Games'];
const scored = (...values: number[]) => ({ sequence: 1, scores: Float32Array.from(values) });
const FIRST = { mlp: scored(0.5, 0.25, 0, 0.125), cnn: scored(0, 0, 0, 1) };
const SECOND = { mlp: scored(0.5, 1, 0.75, 0) };
const query = (change: Partial<ComparedQuery> = {}): ComparedQuery => {
  const base = {
    columns,
    asked: columns,
    by: 'mlp',
    order: 'score',
    filter: '',
    limit: 10,
  } as const;
  return { ...base, ...change };
};

test('rows have both scores and how far the second is from the first', () => {
  const { rows, matching } = comparedRows(NAMES, [FIRST, SECOND], query({ limit: 2 }));
  expect(matching).toBe(4);
  expect(rows).toEqual([
    { label: 1, name: 'Coffee', first: 0.25, second: 1, difference: 0.75 },
    { label: 2, name: 'Coffee Pods', first: 0, second: 0.75, difference: 0.75 },
  ]);
});

test.each([
  ['by the difference', { order: 'difference' }, [1, 2, 3, 0]],
  ['filtered', { filter: 'pod' }, [2]],
  ['by a model that has read one product only', { by: 'cnn' }, [3, 0, 1, 2]],
] as [string, Partial<ComparedQuery>, number[]][])('%s', (_, change, labels) => {
  const { rows } = comparedRows(NAMES, [FIRST, SECOND], query(change));
  expect(rows.map(({ label }) => label)).toEqual(labels);
});

test('without an answer there is no difference', () => {
  const [row] = comparedRows(NAMES, [FIRST, {}], query()).rows;
  expect(row).toEqual({
    label: 0,
    name: 'Appliances',
    first: 0.5,
    second: undefined,
    difference: undefined,
  });
});
