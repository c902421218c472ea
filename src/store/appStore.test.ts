import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors';
import { PortsInMemory } from './ports.testing';
import { LOADING_ORDER, settle, startedApp } from './startedApp.testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('models are loaded one after the other, the quickest first', async () => {
  const { ports, state, loaded } = await startedApp();
  expect([...ports.loads.keys()]).toEqual(['mlp']);
  expect(state().models.mlp).toEqual({ status: 'loading', loaded: 0, total: 100 });
  ports.loads.get('mlp')!.onProgress(40, 100);
  expect(state().models.mlp).toEqual({ status: 'loading', loaded: 40, total: 100 });
  ports.loads.get('mlp')!.onProgress(100, 100);
  expect(state().models.mlp.status).toBe('warming');
  await loaded('mlp');
  expect(state().models).toMatchObject({
    mlp: { status: 'ready' },
    linear: { status: 'loading' },
    cnn: { status: 'idle' },
  });
  for (const id of LOADING_ORDER.slice(1)) await loaded(id);
  expect([...ports.loads.keys()]).toEqual(LOADING_ORDER);
});

test('a model that fails leaves the others alone and can be tried again', async () => {
  const { ports, state, loaded } = await startedApp();
  ports.loads.get('mlp')!.reject(new AppError('corrupt-file', 'The file is damaged.'));
  await settle();
  expect(state().models.mlp).toEqual({ status: 'failed', message: 'The file is damaged.' });
  await loaded('linear');
  expect(state().models.linear.status).toBe('ready');
  void state().loadModel('mlp');
  await loaded('mlp');
  expect(state().models.mlp.status).toBe('ready');
});

test('without the registry nothing is loaded until it is tried again', async () => {
  const ports = new PortsInMemory();
  ports.openFailure = new AppError('network', 'No connection.');
  const { state } = await startedApp(ports);
  expect(state().shelf).toEqual({ status: 'failed', message: 'No connection.' });
  expect(ports.loads.size).toBe(0);
  ports.openFailure = undefined;
  void state().open();
  await settle();
  expect(state().shelf.status).toBe('open');
  expect([...ports.loads.keys()]).toEqual(['mlp']);
});

test('a refused worker says so; the text is read after a retry', async () => {
  const ports = new PortsInMemory();
  ports.textFailure = new AppError('worker-failed', 'No worker.');
  ports.hash = '#name=abc';
  const { state } = await startedApp(ports);
  expect(state().text).toEqual({ status: 'failed', message: 'No worker.' });
  ports.textFailure = undefined;
  await state().retryText();
  await settle();
  expect(ports.encoded).toEqual([{ name: 'abc', description: '' }]);
});

test('one retry of the worker also heals the linear baseline, which is computed there', async () => {
  const ports = new PortsInMemory();
  ports.textFailure = new AppError('worker-failed', 'No worker.');
  const { state, loaded } = await startedApp(ports);
  await loaded('mlp');
  ports.loads.get('linear')!.reject(ports.textFailure);
  await settle();
  expect(state().models.linear.status).toBe('failed');
  ports.textFailure = undefined;
  void state().retryText();
  await settle();
  await loaded('linear');
  expect(state().models.linear.status).toBe('ready');
});

test('a change of backend is told', async () => {
  const { ports, state } = await startedApp();
  ports.announceBackend({ name: 'wasm', notice: 'No WebGL here.' });
  expect(state().backend).toEqual({ name: 'wasm', notice: 'No WebGL here.' });
});

test('the theme is remembered; nonsense is the system’s', async () => {
  const ports = new PortsInMemory();
  const { state } = await startedApp(ports);
  expect(state().theme).toBe('system');
  state().setTheme('dark');
  expect((await startedApp(ports)).state().theme).toBe('dark');
  ports.preferencesKept.set('theme', 'constructor');
  expect((await startedApp(ports)).state().theme).toBe('system');
});

test('typing changes the address once it rests; a tab makes an entry', async () => {
  const { ports, state } = await startedApp();
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

test('each section of the report has its own history entry', async () => {
  const { ports, state } = await startedApp();
  state().setView({ tab: 'report' });
  state().setReportView({ section: 'confusions' });
  state().setReportView({ search: 'tv' });
  await vi.advanceTimersByTimeAsync(300);
  expect(ports.written).toEqual([
    ['push', '#tab=report'],
    ['push', '#tab=report&section=confusions'],
    ['replace', '#tab=report&section=confusions&find=tv'],
  ]);
});

test('a link that is followed is read, and not written back', async () => {
  const { ports, state } = await startedApp();
  state().setName('typed');
  ports.follow('#name=Moto%20360&tab=curves&auc=macro');
  await vi.advanceTimersByTimeAsync(300);
  expect(state().product).toEqual({ name: 'Moto 360', description: '' });
  expect(state().view).toMatchObject({ tab: 'curves', auc: 'macro' });
  expect(ports.written).toEqual([]);
});

test('after its end nothing follows the state any more', async () => {
  const { ports, store, stop } = await startedApp();
  stop();
  store.getState().setName('a');
  await vi.advanceTimersByTimeAsync(300);
  expect(ports.encoded).toEqual([]);
  expect(ports.written).toEqual([]);
});
