import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors';
import type { BaseModelId } from '../domain/model';
import { BASE_MODEL_IDS } from '../domain/model';
import { parseAddress, formatAddress } from './address';
import { answerOf } from './answer';
import { questionOf } from './asked';
import { appWithModels, settle } from './startedApp.testing';
import { whyOf } from './why';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rested = () => vi.advanceTimersByTimeAsync(100);

/** An app in which all models have said that the first category is it. */
async function answered(name = 'abc') {
  const app = await appWithModels();
  const { ports, state } = app;
  const answer = async () => {
    await settle();
    for (const id of BASE_MODEL_IDS) ports.take(id)!.resolve([0.9, 0, 0, 0]);
    await settle();
  };
  state().setName(name);
  await answer();
  const explain = async (id: BaseModelId, said: number) => {
    const at = ports.explanations.findIndex((call) => call.id === id);
    const [call] = ports.explanations.splice(at, 1);
    call!.resolve({ logOdds: 1, name: [said], description: [] });
    await settle();
  };
  return { ...app, answer, explain, asked: () => ports.explanations.map(({ id }) => id) };
}

test('nothing is explained before typing rests', async () => {
  const { asked, state } = await answered();
  expect(asked()).toEqual([]);
  expect(whyOf(state())?.status).toBe('waiting');
  await rested();
  expect(asked()).toEqual(['mlp']);
});

test('the answer is explained by the quick members of the ensemble, together', async () => {
  const { asked, explain, state } = await answered();
  await rested();
  for (const id of ['mlp', 'cnn', 'linear', 'powerset'] as const) {
    expect(whyOf(state())?.status).toBe('waiting');
    expect(asked()).toEqual([id]);
    await explain(id, 0.5);
  }
  const why = whyOf(state())!;
  expect(why).toMatchObject({
    status: 'ready',
    target: { label: 0, model: 'ensemble' },
    lacking: ['lstm'],
    stale: false,
    text: { name: 'abc', description: '' },
  });
  await rested();
  expect(asked()).toEqual([]);
});

test('with the ensemble hidden the answer that is shown is explained', async () => {
  const { ports, state } = await appWithModels();
  state().setName('abc');
  await settle();
  // all together say Appliances, the two that are shown say Games
  const says = { mlp: 3, linear: 3 } as Partial<Record<BaseModelId, number>>;
  for (const id of BASE_MODEL_IDS) {
    ports.take(id)!.resolve([0, 1, 2, 3].map((label) => (label === (says[id] ?? 0) ? 0.9 : 0)));
  }
  await settle();
  state().setView({ hiddenColumns: ['cnn', 'lstm', 'powerset', 'ensemble'] });
  await rested();
  const why = whyOf(state())!;
  const answer = answerOf(questionOf(state(), 'first')!)!;
  expect(why.target.label).toBe(3);
  expect(answer.names.at(-1)).toBe('Games');
  expect(why.target.model).toBe('mlp');
});

test('a comparison aborts what explains the first product', async () => {
  const { ports, state } = await answered();
  await rested();
  const [running] = ports.explanations;
  expect(running!.signal!.aborted).toBe(false);
  state().setSecond({ name: 'other', description: '' });
  await rested();
  expect(running!.signal!.aborted).toBe(true);
});

test('the LSTM is asked when it is pointed at, or when the ensemble is pinned', async () => {
  const { asked, explain, state } = await answered();
  state().pointAt({ label: 2, model: 'lstm' });
  await rested();
  expect(asked()).toEqual(['lstm']);
  await explain('lstm', 1);
  expect(whyOf(state())).toMatchObject({ status: 'ready', explanation: { name: [1] } });
  state().pointAt(undefined);
  state().setView({ why: { category: 'Coffee Pods', model: 'ensemble' } });
  await rested();
  for (const id of ['mlp', 'cnn', 'linear', 'powerset'] as const) await explain(id, 0);
  expect(whyOf(state())).toMatchObject({ pinned: true, lacking: [], target: { label: 2 } });
  // known from before
  expect(asked()).toEqual([]);
});

test('newer text aborts the work on older text, and what was shown stays till then', async () => {
  const { answer, explain, ports, state } = await answered();
  state().setView({ why: { category: 'Coffee', model: 'mlp' } });
  await rested();
  await explain('mlp', 1);
  state().setView({ why: { category: 'Games', model: 'cnn' } });
  await rested();
  const [overtaken] = ports.explanations.splice(0);
  state().setView({ why: { category: 'Coffee', model: 'mlp' } });
  state().setName('abcd');
  await answer();
  overtaken!.resolve({ logOdds: 9, name: [9], description: [] });
  await settle();
  expect(whyOf(state())).toMatchObject({ status: 'ready', stale: true, text: { name: 'abc' } });
  await rested();
  await explain('mlp', 2);
  expect(whyOf(state())).toMatchObject({ stale: false, text: { name: 'abcd' } });
  expect(state().explained!.byModel.cnn).toBeUndefined();
});

test('a failure is said once, and a retry asks again', async () => {
  const { asked, ports, state, explain } = await answered();
  state().setView({ why: { category: 'Coffee', model: 'mlp' } });
  await rested();
  ports.explanations.splice(0)[0]!.reject(new AppError('worker-failed', 'It stopped.'));
  await rested();
  expect(whyOf(state())).toMatchObject({ status: 'failed', message: 'It stopped.' });
  expect(asked()).toEqual([]);
  state().retryWhy();
  await rested();
  await explain('mlp', 1);
  expect(whyOf(state())!.status).toBe('ready');
});

test('an empty form asks nothing; a model that is not there explains nothing', async () => {
  const { asked, state, store } = await answered();
  store.setState(({ models }) => ({
    models: { ...models, cnn: { status: 'failed', message: 'Gone.' } },
  }));
  state().pointAt({ label: 0, model: 'cnn' });
  await rested();
  expect(whyOf(state())!.status).toBe('unavailable');
  state().setName('');
  await rested();
  expect(whyOf(state())).toBeUndefined();
  expect(asked()).toEqual([]);
});

test.each(['why=Coffee+Pods.mlp', 'why=Audio+2.1.ensemble'])(
  '%s is kept in the address',
  (hash) => {
    expect(formatAddress(parseAddress(`#${hash}`))).toBe(`#${hash}`);
  },
);

test.each(['why=Coffee', 'why=Coffee.nosuch', 'why=.mlp'])('%s is no choice', (hash) => {
  expect(parseAddress(`#${hash}`).view.why).toBeUndefined();
});
