import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors';
import type { ModelId } from '../domain/model';
import { createAppStore, startApp } from './appStore';
import { PortsInMemory } from './ports.testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets promises and timers of no length go on. */
const settle = () => vi.advanceTimersByTimeAsync(1);

async function started(ports = new PortsInMemory()) {
  const store = createAppStore(ports);
  const stop = startApp(store, ports);
  await settle();
  const loaded = async (id: ModelId) => {
    ports.loads.get(id)!.resolve();
    await settle();
  };
  return { ports, store, stop, loaded, state: () => store.getState() };
}

async function withModels() {
  const app = await started();
  for (const id of ['mlp', 'cnn', 'lstm'] as const) await app.loaded(id);
  return app;
}

test('models are loaded one after the other, in the order of their columns', async () => {
  const { ports, state, loaded } = await started();
  expect([...ports.loads.keys()]).toEqual(['mlp']);
  expect(state().models.mlp).toEqual({ status: 'loading', loaded: 0, total: 100 });
  ports.loads.get('mlp')!.onProgress(40, 100);
  expect(state().models.mlp).toEqual({ status: 'loading', loaded: 40, total: 100 });
  ports.loads.get('mlp')!.onProgress(100, 100);
  expect(state().models.mlp.status).toBe('warming');
  await loaded('mlp');
  expect(state().models).toMatchObject({ mlp: { status: 'ready' }, cnn: { status: 'loading' } });
});

test('a model that fails leaves the others alone and can be tried again', async () => {
  const { ports, state, loaded } = await started();
  ports.loads.get('mlp')!.reject(new AppError('corrupt-file', 'The file is damaged.'));
  await settle();
  expect(state().models.mlp).toEqual({ status: 'failed', message: 'The file is damaged.' });
  await loaded('cnn');
  expect(state().models.cnn.status).toBe('ready');
  void state().loadModel('mlp');
  await loaded('mlp');
  expect(state().models.mlp.status).toBe('ready');
});

test('without the registry nothing is loaded until it is tried again', async () => {
  const ports = new PortsInMemory();
  ports.openFailure = new AppError('network', 'No connection.');
  const { state } = await started(ports);
  expect(state().shelf).toEqual({ status: 'failed', message: 'No connection.' });
  expect(ports.loads.size).toBe(0);
  ports.openFailure = undefined;
  void state().open();
  await settle();
  expect(state().shelf.status).toBe('open');
  expect([...ports.loads.keys()]).toEqual(['mlp']);
});

test('what is typed before a model is there is answered when it is', async () => {
  const { ports, state, loaded } = await started();
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
  const { ports, state } = await withModels();
  for (const name of ['a', 'ab', 'abc', 'abcd']) {
    state().setName(name);
    await settle();
  }
  expect(ports.predictions.map(({ id, input }) => [id, input])).toEqual([
    ['mlp', 1],
    ['cnn', 1],
    ['lstm', 1],
  ]);
  ports.take('cnn')!.resolve([1, 0, 0, 0]);
  await settle();
  expect(ports.take('cnn')!.input).toBe(4);
  expect(state().scores.cnn!.sequence).toBe(2);
  expect(state().scores.mlp).toBeUndefined();
});

test('an answer to text that was cleared is dropped', async () => {
  const { ports, state } = await withModels();
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
  const { ports, state } = await withModels();
  expect(ports.encoded).toEqual([]);
  state().setProduct({ name: '', description: 'x' });
  await settle();
  expect(ports.encoded).toHaveLength(1);
  state().setDescription('');
  expect(state().encoded).toBeUndefined();
});

test('a model that fails at work says so, and answers again after a retry', async () => {
  const { ports, state, loaded } = await withModels();
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
  const { ports, state } = await withModels();
  state().setName('a');
  await settle();
  ports.take('mlp')!.reject(new AppError('aborted', 'Newer input came.'));
  await settle();
  expect(state().models.mlp.status).toBe('ready');
});

test('a refused worker says so; the text is read after a retry', async () => {
  const ports = new PortsInMemory();
  ports.textFailure = new AppError('worker-failed', 'No worker.');
  ports.hash = '#name=abc';
  const { state } = await started(ports);
  expect(state().text).toEqual({ status: 'failed', message: 'No worker.' });
  ports.textFailure = undefined;
  await state().retryText();
  await settle();
  expect(ports.encoded).toEqual([{ name: 'abc', description: '' }]);
});

test('a history that cannot be read can be asked for again', async () => {
  const { state } = await started();
  await state().loadHistory('mlp');
  expect(state().histories.mlp).toEqual({ status: 'failed', message: 'There is no history.' });
});

test('a change of backend is told', async () => {
  const { ports, state } = await started();
  ports.announceBackend({ name: 'wasm', notice: 'No WebGL here.' });
  expect(state().backend).toEqual({ name: 'wasm', notice: 'No WebGL here.' });
});

test('the theme is remembered; nonsense is the system’s', async () => {
  const ports = new PortsInMemory();
  const { state } = await started(ports);
  expect(state().theme).toBe('system');
  state().setTheme('dark');
  expect((await started(ports)).state().theme).toBe('dark');
  ports.preferencesKept.set('theme', 'constructor');
  expect((await started(ports)).state().theme).toBe('system');
});

test('typing changes the address once it rests; a tab makes an entry', async () => {
  const { ports, state } = await started();
  for (const name of ['a', 'ab', 'abc']) state().setName(name);
  expect(ports.written).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  state().setName('abcd');
  state().setView({ tab: 'curves' });
  await vi.advanceTimersByTimeAsync(300);
  expect(ports.written).toEqual([
    ['replace', '#name=abc'],
    ['replace', '#name=abcd'],
    ['push', '#name=abcd&tab=curves'],
  ]);
});

test('a link that is followed is read, and not written back', async () => {
  const { ports, state } = await started();
  state().setName('typed');
  ports.follow('#name=Moto%20360&tab=curves&auc=macro');
  await vi.advanceTimersByTimeAsync(300);
  expect(state().product).toEqual({ name: 'Moto 360', description: '' });
  expect(state().view).toMatchObject({ tab: 'curves', auc: 'macro' });
  expect(ports.written).toEqual([]);
});

test('after its end nothing follows the state any more', async () => {
  const { ports, store, stop } = await started();
  stop();
  store.getState().setName('a');
  await vi.advanceTimersByTimeAsync(300);
  expect(ports.encoded).toEqual([]);
  expect(ports.written).toEqual([]);
});
