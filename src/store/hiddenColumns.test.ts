import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerOf } from './answer';
import { questionOf } from './asked';
import { askedOf, shownOf } from './columns';
import { columns, PortsInMemory } from './ports.testing';
import { settle, startedApp } from './startedApp.testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);

test('as long as the ensemble is shown its members are asked, hidden or not', () => {
  expect(ids(shownOf(columns, ['cnn', 'lstm']))).toEqual(['mlp', 'linear', 'powerset', 'ensemble']);
  expect(askedOf(columns, ['cnn', 'lstm'])).toBe(columns);
});

test('without the ensemble only what is shown is asked', () => {
  expect(ids(askedOf(columns, ['cnn', 'lstm', 'ensemble']))).toEqual(['mlp', 'linear', 'powerset']);
});

test('all hidden is none hidden', () => {
  const all = columns.map(({ id }) => id);
  expect(shownOf(columns, all)).toBe(columns);
});

/** Only the MLP and the linear model are shown. */
async function appWithTwo() {
  const ports = new PortsInMemory();
  ports.hash = '#name=abc&without=cnn.lstm.powerset.ensemble';
  return await startedApp(ports);
}

test('what nobody asks is not loaded until it is shown', async () => {
  const { ports, state, loaded } = await appWithTwo();
  await loaded('mlp');
  await loaded('linear');
  expect([...ports.loads.keys()]).toEqual(['mlp', 'linear']);
  expect(state().models.cnn.status).toBe('idle');
  state().setView({ hiddenColumns: ['lstm', 'powerset', 'ensemble'] });
  await settle();
  expect(state().models.cnn.status).toBe('loading');
  await loaded('cnn');
  expect(ports.take('cnn')!.input).toBe(3);
  state().setView({ hiddenColumns: [] });
  await settle();
  await loaded('lstm');
  await loaded('powerset');
  expect(ports.loads.size).toBe(5);
});

test('the nets of Classify wait as long as Catalogue is the view that was opened', async () => {
  const ports = new PortsInMemory();
  ports.hash = '#tab=catalogue';
  const { state, loaded } = await startedApp(ports);
  await loaded('linear');
  expect([...ports.loads.keys()]).toEqual(['linear']);
  state().setView({ tab: 'classify' });
  await settle();
  expect(state().models.mlp.status).toBe('loading');
  // what has begun is finished, and the rest waits again
  state().setView({ tab: 'catalogue' });
  await loaded('mlp');
  expect([...ports.loads.keys()]).toEqual(['linear', 'mlp']);
});

test('a model hidden during its turn is passed over', async () => {
  const { ports, state, loaded } = await startedApp();
  state().setView({ hiddenColumns: ['linear', 'cnn', 'ensemble'] });
  await loaded('mlp');
  await loaded('lstm');
  await loaded('powerset');
  expect([...ports.loads.keys()]).toEqual(['mlp', 'lstm', 'powerset']);
});

test('a hidden model is not asked about new text, and catches up when it is shown', async () => {
  const { ports, state, loaded } = await appWithTwo();
  await loaded('mlp');
  await loaded('linear');
  ports.predictions.splice(0).forEach(({ resolve }) => resolve([1, 0, 0, 0]));
  await settle();
  state().setView({ hiddenColumns: ['linear', 'cnn', 'lstm', 'powerset', 'ensemble'] });
  state().setName('abcd');
  await settle();
  expect(ports.predictions.map(({ id }) => id)).toEqual(['mlp']);
  state().setView({ hiddenColumns: ['cnn', 'lstm', 'powerset', 'ensemble'] });
  await settle();
  expect(ports.take('linear')!.input).toBe(4);
});

test('the answer rests on what is shown, all heard alike', async () => {
  const { ports, state, loaded } = await appWithTwo();
  await loaded('mlp');
  await loaded('linear');
  ports.take('mlp')!.resolve([0.9, 0, 0, 0]);
  ports.take('linear')!.resolve([0.5, 0, 0, 0.9]);
  await settle();
  const answer = answerOf(questionOf(state(), 'first')!)!;
  expect(answer.basis).toEqual(['mlp', 'linear']);
  expect(answer.awaited).toEqual([]);
  expect(answer.complete).toBe(false);
  // the mean of their log-odds, ln 9 and 0
  expect(answer.scores[0]).toBeCloseTo(0.75, 6);
});
