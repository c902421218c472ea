import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors';
import { allFiles } from '../manifest/registryFiles';
import { PortsInMemory, shelf } from './ports.testing';
import { LOADING_ORDER, settle, startedApp } from './startedApp.testing';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const everything = () => new Set(allFiles(shelf.registry).map(({ sha256 }) => sha256));

async function keepingApp() {
  const ports = new PortsInMemory();
  ports.kept = everything();
  return await startedApp(ports);
}

test('a release replaces the one before when all of it works, and not earlier', async () => {
  const { ports, loaded } = await keepingApp();
  for (const id of LOADING_ORDER.slice(0, -1)) await loaded(id);
  expect(ports.settled).toEqual([]);
  await loaded('powerset');
  expect(ports.settled).toEqual([shelf.registry]);
});

test('a release that works but could not be kept leaves the one before on the device', async () => {
  const { ports, loaded } = await keepingApp();
  ports.kept!.delete(allFiles(shelf.registry).at(-1)!.sha256);
  for (const file of allFiles(shelf.registry).slice(1)) ports.kept!.delete(file.sha256);
  for (const id of LOADING_ORDER) await loaded(id);
  expect(ports.settled).toEqual([]);
});

test('"Ready to work offline" is said once, when shell and models are here', async () => {
  const { ports, loaded, state } = await keepingApp();
  for (const id of LOADING_ORDER) await loaded(id);
  expect(state().offlineNotice).toBe(false);
  ports.shellStates.tell({ status: 'ready', update: 'none' });
  expect(state().offlineNotice).toBe(true);
  state().dismissOfflineNotice();
  await state().refreshDevice();
  expect(state().offlineNotice).toBe(false);
});

test('a browser that keeps nothing: said, and models go on', async () => {
  const ports = new PortsInMemory();
  ports.kept = undefined;
  const { loaded, state } = await startedApp(ports);
  expect(state().memoryOnly).toBe(false);
  await loaded('mlp');
  expect(state().memoryOnly).toBe(true);
  expect(state().models.mlp.status).toBe('ready');
});

test('in Catalogue the files of models that are not loaded are fetched quietly, as long as it is open', async () => {
  const ports = new PortsInMemory();
  ports.hash = '#tab=catalogue';
  ports.kept = new Set();
  const { loaded, state } = await startedApp(ports);
  expect(ports.fetchAll).toBeUndefined();
  await loaded('linear');
  expect(state().fetchAll).toEqual({ status: 'idle' });
  ports.kept = everything();
  ports.fetchAll!.resolve(undefined);
  await settle();
  ports.shellStates.tell({ status: 'ready', update: 'none' });
  expect(state().offlineNotice).toBe(true);
});

test('leaving Catalogue ends that, and one that has all fetches nothing', async () => {
  const ports = new PortsInMemory();
  ports.hash = '#tab=catalogue';
  ports.kept = new Set();
  const { loaded, state } = await startedApp(ports);
  await loaded('linear');
  state().setView({ tab: 'classify' });
  expect(ports.fetchAll!.signal.aborted).toBe(true);

  const full = new PortsInMemory();
  full.hash = '#tab=catalogue';
  full.kept = everything();
  await (await startedApp(full)).loaded('linear');
  expect(full.fetchAll).toBeUndefined();
});

test('downloading all tells how far it is, and can be cancelled', async () => {
  const { ports, state } = await startedApp();
  void state().downloadAll();
  await settle();
  ports.fetchAll!.onProgress(3, 9);
  expect(state().fetchAll).toEqual({ status: 'running', loaded: 3, total: 9 });
  state().cancelDownload();
  expect(ports.fetchAll!.signal.aborted).toBe(true);
  ports.fetchAll!.reject(new AppError('aborted', 'Cancelled.'));
  await settle();
  expect(state().fetchAll).toEqual({ status: 'idle' });
});

test('a download that fails says why', async () => {
  const { ports, state } = await startedApp();
  void state().downloadAll();
  await settle();
  ports.fetchAll!.reject(new AppError('io', 'There is no space left.'));
  await settle();
  expect(state().fetchAll).toEqual({ status: 'failed', message: 'There is no space left.' });
});

test('models are removed after the last file that was on its way', async () => {
  const { ports, state } = await startedApp();
  ports.kept = new Set();
  void state().downloadAll();
  await settle();
  const removing = state().removeModels();
  ports.kept.add('late');
  ports.fetchAll!.reject(new AppError('aborted', 'Cancelled.'));
  await removing;
  expect([...ports.kept]).toEqual([]);
  expect(state().fetchAll).toEqual({ status: 'idle' });
});

test('removed models are no longer marked as kept', async () => {
  const { loaded, state } = await keepingApp();
  await loaded('mlp');
  expect(state().kept?.size).toBeGreaterThan(0);
  await state().removeModels();
  expect(state().kept?.size).toBe(0);
});

test('another window’s release is told also to who said "Later" to it', async () => {
  const { ports, state } = await startedApp();
  ports.shellStates.tell({ status: 'ready', update: 'waiting' });
  state().postponeUpdate();
  expect(state().updateLater).toBe(true);
  ports.shellStates.tell({ status: 'ready', update: 'taken' });
  expect(state().updateLater).toBe(false);
});

test('curves and report that failed come by themselves when the network is back', async () => {
  const ports = new PortsInMemory();
  ports.reportFailure = new AppError('network', 'No connection.');
  const { state } = await startedApp(ports);
  ports.online.tell(false);
  await Promise.all([state().loadReport(), state().loadHistory('mlp')]);
  expect(state().report).toMatchObject({
    status: 'failed',
    message: expect.stringContaining('The report is not stored on this device') as string,
  });
  ports.reportFailure = undefined;
  ports.online.tell(true);
  await settle();
  expect(state().report?.status).toBe('ready');
  expect(ports.historiesAsked).toEqual(['mlp', 'mlp']);
});

test('without a network a sentence says what is missing; with it, it comes by itself', async () => {
  const { ports, loaded, state } = await startedApp();
  ports.online.tell(false);
  expect(state().online).toBe(false);
  ports.loads.get('mlp')!.reject(new AppError('network', 'The file x could not be fetched.'));
  await settle();
  const { mlp } = state().models;
  expect(mlp.status === 'failed' && mlp.message).toMatch(/is not stored on this device/);
  ports.online.tell(true);
  await loaded('mlp');
  expect(state().models.mlp.status).toBe('ready');
});
