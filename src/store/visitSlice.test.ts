import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BaseModelId } from '../domain/model';
import { PortsInMemory } from './ports.testing';
import { settle, startedApp } from './startedApp.testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The store with one model, which answers what it is asked. */
async function answeringApp(ports = new PortsInMemory()) {
  const app = await startedApp(ports);
  await app.loaded('mlp');
  const answer = async (...scores: number[]) => {
    ports.take('mlp')?.resolve(scores);
    await settle();
  };
  const type = async (name: string) => {
    app.state().setName(name);
    await settle();
    await answer(1, 0, 0, 0);
  };
  const rest = () => vi.advanceTimersByTimeAsync(2000);
  const names = () => app.state().visit.map(({ product }) => product.name);
  return { ...app, type, rest, names };
}

test('a product is recorded once it has rested with an answer, not each keystroke', async () => {
  const { type, rest, names, state } = await answeringApp();
  await type('c');
  await type('co');
  expect(names()).toEqual([]);
  await rest();
  expect(names()).toEqual(['co']);
  expect(state().visit[0]!.answer!.names).toEqual(['Appliances']);
  await type('coffee');
  await rest();
  await type('');
  await rest();
  expect(names()).toEqual(['coffee']);
});

test('what has no answer yet is not recorded', async () => {
  const { rest, names, state } = await answeringApp();
  state().setName('coffee');
  await rest();
  expect(names()).toEqual([]);
});

test('a reload of the tab keeps the list, until it is cleared', async () => {
  const { ports, type, rest } = await answeringApp();
  await type('coffee');
  await rest();
  const again = await answeringApp(ports);
  expect(again.names()).toEqual(['coffee']);
  again.state().clearVisit();
  expect((await answeringApp(ports)).names()).toEqual([]);
});

test('a list that was cleared stays empty until something else is typed', async () => {
  const { type, rest, names, state } = await answeringApp();
  await type('coffee');
  state().clearVisit();
  await rest();
  expect(names()).toEqual([]);
  await type('games');
  await rest();
  expect(names()).toEqual(['games']);
});

test('one brought back can be taken back; what stood there is recorded before', async () => {
  const { type, rest, names, state } = await answeringApp();
  await type('coffee');
  await rest();
  await type('games');
  state().bringBack(state().visit[0]!);
  expect(state().product.name).toBe('coffee');
  expect(names()).toEqual(['games', 'coffee']);
  expect(state().leftProduct!.until).toBe(state().sequence);
  state().undoBringBack();
  expect(state().product.name).toBe('games');
  expect(state().leftProduct).toBeUndefined();
});

test('both products of a comparison are recorded', async () => {
  const { ports, rest, names, state, type } = await answeringApp();
  await type('coffee');
  // what goes on from the first is a product of its own here
  state().setSecond({ name: 'coffee grinder', description: '' });
  await settle();
  ports.take('mlp' satisfies BaseModelId)!.resolve([0, 0, 0, 1]);
  await rest();
  expect(names().toSorted()).toEqual(['coffee', 'coffee grinder']);
});
