import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors';
import { BASE_MODEL_IDS, type BaseModelId } from '../domain/model';
import { calibrated, combined } from '../models/ensemble';
import { appWithModels, settle, startedApp } from './startedApp.testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is typed before a model is there is answered when it is', async () => {
  const { ports, state, loaded } = await startedApp();
  state().setName('abc');
  await settle();
  expect(state().encoded?.sequence).toBe(2);
  expect(ports.predictions).toEqual([]);
  await loaded('mlp');
  ports.take('mlp')!.resolve([1, 0, 0, 0]);
  await settle();
  expect(state().scores.mlp).toEqual({ sequence: 2, scores: Float32Array.of(1, 0, 0, 0) });
  expect(state().latencies.mlp).toEqual([5]);
});

test('a model works on one input at a time and then on the newest', async () => {
  const { ports, state } = await appWithModels();
  for (const name of ['a', 'ab', 'abc', 'abcd']) {
    state().setName(name);
    await settle();
  }
  expect(ports.predictions.map(({ id, input }) => [id, input])).toEqual([
    ['mlp', 1],
    ['cnn', 1],
    ['lstm', 1],
    ['linear', 1],
    ['powerset', 1],
  ]);
  ports.take('cnn')!.resolve([1, 0, 0, 0]);
  await settle();
  expect(ports.take('cnn')!.input).toBe(4);
  expect(state().scores.cnn!.sequence).toBe(2);
  expect(state().scores.mlp).toBeUndefined();
});

test('the ensemble answers as soon as all its members have answered the same input', async () => {
  const { ports, state } = await appWithModels();
  const answer = async (id: BaseModelId, ...values: number[]) => {
    ports.take(id)!.resolve(values);
    await settle();
  };
  state().setName('a');
  await settle();
  for (const id of ['cnn', 'lstm', 'linear', 'powerset'] as const) await answer(id, 0, 0.2, 1, 1);
  expect(state().scores.ensemble).toBeUndefined();
  await answer('mlp', 1, 0.7, 0, 1);
  const votes = BASE_MODEL_IDS.map((id) => ({
    weight: id === 'mlp' ? 3 : 1,
    scores: state().scores[id]!.scores,
  }));
  const expected = calibrated({ yes: 2, no: 2, offset: 0 }, combined(votes));
  expect(state().scores.ensemble).toEqual({ sequence: 2, scores: expected });

  state().setName('ab');
  await settle();
  await answer('mlp', 0, 0, 0, 0);
  expect(state().scores.ensemble!.sequence).toBe(2);
  for (const id of ['cnn', 'lstm', 'linear', 'powerset'] as const) await answer(id, 0, 0, 0, 0);
  expect(state().scores.ensemble!.sequence).toBe(3);
  state().setName('');
  expect(state().scores).toEqual({});
});

test('an answer to text that was cleared is dropped', async () => {
  const { ports, state } = await appWithModels();
  state().setName('a');
  await settle();
  const late = ports.take('mlp')!;
  state().setName('  ');
  state().setName('b');
  await settle();
  late.resolve([1, 0, 0, 0]);
  await settle();
  expect(state().scores).toEqual({});
  ports.take('mlp')!.resolve([0, 1, 0, 0]);
  await settle();
  expect(state().scores.mlp!.sequence).toBe(state().sequence);
});

test('an empty form has no scores and asks for none', async () => {
  const { ports, state } = await appWithModels();
  expect(ports.encoded).toEqual([]);
  state().setProduct({ name: '', description: 'x' });
  await settle();
  expect(ports.encoded).toHaveLength(1);
  state().setDescription('');
  expect(state().encoded).toBeUndefined();
});

test('a model that fails at work says so, and answers again after a retry', async () => {
  const { ports, state, loaded } = await appWithModels();
  state().setName('a');
  await settle();
  ports.take('mlp')!.reject(new AppError('no-backend', 'It stopped.'));
  await settle();
  expect(state().models.mlp).toEqual({ status: 'failed', message: 'It stopped.' });
  void state().loadModel('mlp');
  await loaded('mlp');
  expect(ports.take('mlp')!.input).toBe(1);
});

test('superseded work is no failure', async () => {
  const { ports, state } = await appWithModels();
  state().setName('a');
  await settle();
  ports.take('mlp')!.reject(new AppError('aborted', 'Newer input came.'));
  await settle();
  expect(state().models.mlp.status).toBe('ready');
});
