import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { Archive } from './archive';
import { chunkOf, draftOf, filled, TabLocks } from './archive.testing';
import { IndexedKeeper } from './indexedKeeper';
import { STORES } from './kept';
import { openArchive } from './openArchive';

let count = 0;
const newName = () => `device-${count++}`;
const opened: Archive[] = [];

async function openTab(...options: Parameters<typeof openArchive>): Promise<Archive> {
  const archive = await openArchive(...options);
  opened.push(archive);
  return archive;
}

afterEach(() => opened.splice(0).forEach((archive) => archive.close()));

/** Number of entries in each store of a database. */
async function entries(name: string): Promise<number[]> {
  const database = await openDB(name);
  const counts = await Promise.all(STORES.map((store) => database.count(store)));
  database.close();
  return counts;
}

test('what one tab keeps another finds', async () => {
  const name = newName();
  await filled(await openTab({ name }), 'lamps', 5);
  expect(await (await openTab({ name })).list()).toMatchObject([{ id: 'lamps', rows: 5 }]);
});

test('an import in another tab is left alone until that tab is closed', async () => {
  const name = newName();
  const tab = new TabLocks();
  const first = await openTab({ name, locks: tab.locks });
  await new Promise<void>((resolve) => {
    void first.create(draftOf('lamps'), async (put) => {
      await put(chunkOf(0, 4), new Map());
      resolve();
      return await new Promise(() => {}); // and there the tab is closed
    });
  });
  const second = await openTab({ name, locks: tab.locks });
  expect(await second.list()).toEqual([]);
  expect(await entries(name)).toEqual([1, 0, 1, 1, 1, 0, 0]);
  tab.releaseAll();
  await openTab({ name, locks: tab.locks });
  expect(await entries(name)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('a newer version in another tab is let through, and said to the older one', async () => {
  const name = newName();
  const older = await openTab({ name });
  await filled(older, 'lamps', 5);
  const newer = await openTab({ name, version: 2 });
  expect(newer.persistent).toBe(true);
  expect(await newer.list()).toMatchObject([{ id: 'lamps' }]);
  await expect(older.list()).rejects.toMatchObject({
    code: 'io',
    message: expect.stringContaining('Reload the page'),
  });
});

test('an older version than that of the device goes on in memory', async () => {
  const name = newName();
  (await openTab({ name, version: 2 })).close();
  const older = await openTab({ name, version: 1 });
  expect(older.persistent).toBe(false);
  expect(older.failure?.message).toContain('newer version of this page');
});

test('a tab that does not let go of an older version is not waited for', async () => {
  const name = newName();
  const stubborn = await openDB(name, 1);
  const archive = await openTab({ name, version: 2, patienceMs: 10 });
  expect(archive.persistent).toBe(false);
  expect(archive.failure?.message).toContain('Close it, then reload');
  await filled(archive, 'lamps', 5);
  expect(await archive.list()).toHaveLength(1);
  stubborn.close();
});

test('a full device is told with what to do, and nothing is kept by half', async () => {
  const keeper = await IndexedKeeper.open(newName());
  const failing = keeper.transact(['mappings'], 'readwrite', async (access) => {
    await access.put('mappings', 'goods', { name: 0 });
    throw new DOMException('no', 'QuotaExceededError'); // as a put does that finds no room
  });
  await expect(failing).rejects.toMatchObject({
    code: 'storage-full',
    message: expect.stringContaining('delete catalogues'),
  });
  const kept = keeper.transact(['mappings'], 'readonly', (access) =>
    access.get('mappings', 'goods'),
  );
  expect(await kept).toBeUndefined();
  keeper.close();
});
