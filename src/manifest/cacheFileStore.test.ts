import { beforeEach, expect, test, vi } from 'vitest';
import { CacheFileStore } from './cacheFileStore';
import { CachesInMemory } from './caches.testing';

const FOLDER = 'https://aisle.example/shop/models/';
const bytes = Uint8Array.of(1, 2, 3);
let caches: CachesInMemory;
let store: CacheFileStore;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  caches = new CachesInMemory();
  store = new CacheFileStore(() => caches, FOLDER);
});

test('gives back what it was given, until it is removed', async () => {
  await store.write('a1', bytes);
  expect(await store.read('a1')).toEqual(bytes);
  expect(await store.keys()).toEqual(new Set(['a1']));
  await store.remove('a1');
  expect(await store.read('a1')).toBeUndefined();
  expect(await store.keys()).toEqual(new Set());
});

test('pages of other folders have their own', async () => {
  const other = new CacheFileStore(() => caches, 'https://aisle.example/models/');
  await other.write('b2', bytes);
  await store.write('a1', bytes);
  expect(await store.keys()).toEqual(new Set(['a1']));
  expect(await store.read('b2')).toBeUndefined();
});

test('a full disk is remembered until something fits again', async () => {
  caches.refusal = new DOMException('full', 'QuotaExceededError');
  await store.write('a1', bytes);
  expect(store.refused).toBe(true);
  expect(await store.read('a1')).toBeUndefined();
  caches.refusal = undefined;
  await store.write('a1', bytes);
  expect(store.refused).toBe(false);
});

test.each([
  ['a browser without a cache', () => undefined],
  [
    'a browser that forbids it',
    () => {
      throw new DOMException('not here', 'SecurityError');
    },
  ],
])('%s keeps nothing, and nothing fails', async (_, none) => {
  const refusing = new CacheFileStore(none, FOLDER);
  await refusing.write('a1', bytes);
  await refusing.remove('a1');
  expect(refusing.refused).toBe(true);
  expect(await refusing.read('a1')).toBeUndefined();
  expect(await refusing.keys()).toBeUndefined();
});
