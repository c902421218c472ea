import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { CacheFileStore } from './cacheFileStore';
import { CachesInMemory } from './caches.testing';
import { loadFile, type FileOrigin } from './loadFile';

const folder = 'https://aisle.example/models/';
const content = new TextEncoder().encode('weights of a net');
const sha256 = createHash('sha256').update(content).digest('hex');
const file = { path: 'mlp/net.bin', bytes: content.length, sha256 };

let caches: CachesInMemory;
let asked: number;
let origin: FileOrigin;

beforeEach(() => {
  caches = new CachesInMemory();
  asked = 0;
  origin = {
    folder,
    store: new CacheFileStore(() => caches, folder),
    fetch: () => {
      asked++;
      return Promise.resolve(new Response(content));
    },
  };
});

test('what was fetched once is not fetched again', async () => {
  expect(await loadFile(origin, file)).toEqual(content);
  const counts: number[] = [];
  expect(await loadFile(origin, file, (bytes) => counts.push(bytes))).toEqual(content);
  expect(asked).toBe(1);
  expect(counts).toEqual([content.length]);
});

test('a damaged copy is dropped, fetched anew, and kept', async () => {
  caches.entries.set(folder + sha256, content.slice(1));
  expect(await loadFile(origin, file)).toEqual(content);
  expect(asked).toBe(1);
  expect(caches.entries.get(folder + sha256)).toEqual(content);
});

test('a file that does not verify is never kept', async () => {
  const bent = { ...origin, fetch: () => Promise.resolve(new Response(content.slice(1))) };
  await expect(loadFile(bent, file)).rejects.toMatchObject({ code: 'corrupt-file' });
  expect(caches.entries.size).toBe(0);
});
