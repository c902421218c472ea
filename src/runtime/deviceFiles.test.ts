import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CacheFileStore } from '../manifest/cacheFileStore';
import { CachesInMemory } from '../manifest/caches.testing';
import type { Fetch } from '../manifest/download';
import { allFiles } from '../manifest/registryFiles';
import { parseRegistry } from '../manifest/parse';
import type { Registry } from '../manifest/schema';
import { startCpu } from './cpuDriver';
import { createDeviceFiles } from './deviceFiles';
import { newestRegistry } from './newestRegistry';
import type { DeviceFiles } from './ports';
import { publish, serve, type Release } from './release.testing';

const folder = './models/';
let release: Release;
let caches: CachesInMemory;
let store: CacheFileStore;
let fetch: Fetch;
let device: DeviceFiles;
let registry: Registry;

beforeAll(async () => {
  await startCpu();
  release = await publish();
});

beforeEach(() => {
  caches = new CachesInMemory();
  store = new CacheFileStore(() => caches, folder);
  ({ fetch } = serve(release.files));
  device = createDeviceFiles({ folder, store, fetch, storage: undefined });
  registry = parseRegistry(new TextDecoder().decode(release.files.get('registry.json')));
  // toys are published without curves and figures
  const published = new Set(release.files.keys());
  const missing = allFiles(registry).filter(({ path }) => !published.has(path));
  const any = registry.labels;
  for (const file of missing) Object.assign(file, any);
});

const open = (from: Fetch) =>
  newestRegistry({ folder, store, fetch: from }, (text) => Promise.resolve(parseRegistry(text)));
const noNetwork: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
const never = new AbortController().signal;

test('fetches all there is, counting up to the total', async () => {
  const counts: number[] = [];
  let last = 0;
  await device.fetchAll(
    registry,
    (loaded, total) => {
      counts.push(loaded);
      last = total;
    },
    never,
  );
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts.at(-1)).toBe(last);
  const kept = (await device.kept())!;
  expect(allFiles(registry).filter(({ sha256 }) => !kept.has(sha256))).toEqual([]);
});

test('can be cancelled, and keeps what has come', async () => {
  const stop = new AbortController();
  const fetching = device.fetchAll(registry, () => stop.abort(), stop.signal);
  await expect(fetching).rejects.toMatchObject({ code: 'aborted' });
  expect((await device.kept())!.size).toBe(1);
});

test('says so where the browser keeps nothing', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  caches.refusal = new DOMException('full', 'QuotaExceededError');
  const fetching = device.fetchAll(registry, () => undefined, never);
  await expect(fetching).rejects.toMatchObject({ code: 'io' });
});

test('after space was made what is here does not count as refused', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const stop = new AbortController();
  await device.fetchAll(registry, () => stop.abort(), stop.signal).catch(() => undefined);
  expect((await device.kept())!.size).toBe(1);
  caches.refusal = new DOMException('full', 'QuotaExceededError');
  await expect(device.fetchAll(registry, () => undefined, never)).rejects.toThrow('refuses');
  caches.refusal = undefined;
  await device.fetchAll(registry, () => undefined, never);
  const kept = (await device.kept())!;
  expect(allFiles(registry).every(({ sha256 }) => kept.has(sha256))).toBe(true);
});

test('a registry that is refused leaves the release before', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store.write('0ld', Uint8Array.of(1));
  caches.refusal = new DOMException('full', 'QuotaExceededError');
  await device.settle(registry);
  caches.refusal = undefined;
  expect((await device.kept())!.has('0ld')).toBe(true);
});

test('a release that works replaces the one before', async () => {
  await device.fetchAll(registry, () => undefined, never);
  await store.write('0ld', Uint8Array.of(1));
  const newer = { ...registry, created: '2031-01-01T00:00:00Z' };
  await device.settle(newer);
  const kept = (await device.kept())!;
  expect(kept.has('0ld')).toBe(false);
  expect(kept.has(registry.vocabulary.sha256)).toBe(true);
  expect((await open(noNetwork)).created).toBe(newer.created);
});

test('removes everything', async () => {
  await device.fetchAll(registry, () => undefined, never);
  await device.clear();
  expect(caches.entries.size).toBe(0);
});

test('a browser that says nothing of its space', async () => {
  expect(await device.space()).toEqual({});
  expect(await device.persist()).toBe(false);
});

test('the first registry is kept; a newer one opens, but does not replace it unproven', async () => {
  await expect(open(noNetwork)).rejects.toMatchObject({ code: 'network' });
  const first = await open(fetch);
  const newer = JSON.stringify({ ...first, created: '2031-01-01T00:00:00Z' });
  const opened = await open(() => Promise.resolve(new Response(newer)));
  expect(opened.created).toBe('2031-01-01T00:00:00Z');
  expect((await open(noNetwork)).created).toBe(first.created);
});

test('a server that is ahead of the page: the release of the last visit goes on', async () => {
  const first = await open(fetch);
  const ahead = JSON.stringify({ ...first, schemaVersion: 999 });
  const served: Fetch = () => Promise.resolve(new Response(ahead));
  expect((await open(served)).created).toBe(first.created);
});
