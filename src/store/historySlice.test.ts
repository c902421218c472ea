import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleHistory, sampleRegistry, sampleReference } from '../manifest/sample.testing';
import { articleRunsOf } from './columns';
import { startedApp } from './startedApp.testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nothing is fetched before it is asked for, and the article’s run like any other', async () => {
  const { ports, state } = await startedApp();
  expect(ports.historiesAsked).toEqual([]);
  const history = sampleHistory('article-mlp');
  ports.historyFiles.set('article-mlp', history);
  await expect(state().loadHistory('article-mlp')).resolves.toEqual(history);
  expect(state().histories).toEqual({ 'article-mlp': { status: 'ready', history } });
  await state().loadHistory('article-mlp');
  expect(ports.historiesAsked).toEqual(['article-mlp']);
});

test('whoever asks while it is on its way gets it too', async () => {
  const { ports, state } = await startedApp();
  ports.historyFiles.set('mlp', sampleHistory('mlp'));
  const [first, second] = [state().loadHistory('mlp'), state().loadHistory('mlp')];
  expect(state().histories.mlp).toEqual({ status: 'loading' });
  expect(await first).toEqual(await second);
});

test('a history that cannot be read can be asked for again', async () => {
  const { ports, state } = await startedApp();
  await expect(state().loadHistory('mlp')).resolves.toBeUndefined();
  expect(state().histories.mlp).toEqual({ status: 'failed', message: 'There is no history.' });
  ports.historyFiles.set('mlp', sampleHistory('mlp'));
  await state().loadHistory('mlp');
  expect(state().histories.mlp?.status).toBe('ready');
});

test('of the article’s runs those are known that the registry lists and this release knows', () => {
  const run = (id: string) => ({
    ...{ id, title: id, summary: '' },
    history: sampleReference(`${id}/history.json`),
  });
  const article = ['article-lstm', 'article-tree', 'article-mlp'].map(run);
  const registry = sampleRegistry([], { article });
  expect(articleRunsOf(registry).map(({ id }) => id)).toEqual(['article-mlp', 'article-lstm']);
  expect(articleRunsOf(sampleRegistry([]))).toEqual([]);
});
