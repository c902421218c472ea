import 'fake-indexeddb/auto';
import type { StoreApi } from 'zustand/vanilla';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../domain/errors';
import { CatalogueHarness } from './catalogue.testing';
import { done, opened } from './goods.testing';
import type { CatalogueState } from './state';

const GOODS = ['Duracell - AAA Batteries (4-Pack)', 'LG - 1.8 Cu. Ft. Microwave - Black'];

let harness: CatalogueHarness;
beforeEach(() => {
  harness = new CatalogueHarness();
});
afterEach(() => {
  harness.close();
  vi.unstubAllGlobals();
});

/** A classified catalogue of so many batteries and microwaves in turn, in the order of the file. */
async function classified(rows: number): Promise<StoreApi<CatalogueState>> {
  const store = harness.open();
  const lines = Array.from(
    { length: rows },
    (_, i) => `S-${i}-,"${GOODS[i % 2]!}",<i>für ${i}</i>`,
  );
  await store.getState().takeText(`Artikel,name,description\n${lines.join('\n')}\n`);
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  await done(store);
  store.getState().setOrder('file');
  return store;
}

/** What is found when the device has been searched. */
async function found(store: StoreApi<CatalogueState>, query: string): Promise<number[]> {
  store.getState().setSearch(query);
  return await settled(store);
}

async function settled(store: StoreApi<CatalogueState>): Promise<number[]> {
  await vi.waitFor(() => expect(opened(store).cellSearch.status).not.toBe('searching'), 10_000);
  return [...opened(store).visible];
}

/** Holds searches of the device until they are let go; tells which words were asked for. */
function heldSearches() {
  const asked: { words: readonly string[]; signal: AbortSignal; go: () => void }[] = [];
  harness.beforeSearch = ({ words }, signal) =>
    new Promise((go) => void asked.push({ words, signal, go }));
  const next = async (count: number) => {
    await vi.waitFor(() => expect(asked).toHaveLength(count), 10_000);
    return asked[count - 1]!;
  };
  return { asked, next };
}

test('rows are found by name and category at once, by any cell as soon as it has been read', async () => {
  const store = await classified(600);
  const { next } = heldSearches();
  store.getState().setSearch('s-7- household batteries');
  expect(opened(store)).toMatchObject({ cellSearch: { status: 'searching' } });
  expect(opened(store).visible).toHaveLength(0);
  store.getState().setSearch('household batteries');
  expect(opened(store).visible).toHaveLength(300);
  store.getState().setSearch('household S-77');
  (await next(1)).go();
  expect(await settled(store)).toEqual([]);
  harness.beforeSearch = () => Promise.resolve();
  expect(await found(store, 'household S-78-')).toEqual([78]);
  expect(await found(store, 'FUR 599 microwave')).toEqual([599]);
  expect(await found(store, '')).toHaveLength(600);
});

test('only the newest query is searched for, and only for words that are new', async () => {
  const store = await classified(20);
  const { asked, next } = heldSearches();
  for (const query of ['s', 's-', 's-1']) store.getState().setSearch(query);
  const first = await next(1);
  expect(first.words).toEqual(['s-1']);
  store.getState().setSearch('s-1 s-12-');
  expect(first.signal.aborted).toBe(true);
  store.getState().setSearch('s-12- black');
  first.go();
  const second = await next(2);
  expect(second.words).toEqual(['s-12-', 'black']);
  second.go();
  expect(await settled(store)).toEqual([]);
  store.getState().setSearch(' batteries s-12-');
  const third = await next(3);
  expect(third.words).toEqual(['batteries']);
  third.go();
  expect(await settled(store)).toEqual([12]);
  store.getState().setSearch('s-12- batteries ');
  expect(opened(store).cellSearch).toEqual({ status: 'done' });
  store.getState().setSearch('');
  expect(asked).toHaveLength(3);
});

test('what comes when nothing is searched for any more changes nothing', async () => {
  const store = await classified(20);
  const { next } = heldSearches();
  store.getState().setSearch('s-3-');
  const first = await next(1);
  store.getState().setSearch('');
  expect(opened(store)).toMatchObject({ search: '', cellSearch: { status: 'done' } });
  first.go();
  store.getState().setSearch('s-4-');
  const second = await next(2);
  const { id } = opened(store).catalogue;
  store.getState().closeCatalogue();
  expect(second.signal.aborted).toBe(true);
  second.go();
  await store.getState().openCatalogue(id);
  expect(opened(store)).toMatchObject({ search: '', cellSearch: { status: 'done' } });
  expect(opened(store).visible).toHaveLength(20);
});

test('a device that cannot be searched is said, and what is found by name stays', async () => {
  const store = await classified(20);
  harness.beforeSearch = () => Promise.reject(new AppError('io', 'The disk is gone. Try again.'));
  expect(await found(store, 'microwave')).toHaveLength(10);
  expect(opened(store).cellSearch).toEqual({
    status: 'failed',
    message: 'The disk is gone. Try again.',
  });
  harness.beforeSearch = () => Promise.resolve();
  store.getState().searchAgain();
  expect(opened(store).cellSearch).toEqual({ status: 'searching' });
  expect(await settled(store)).toHaveLength(10);
  expect(opened(store)).toMatchObject({ search: 'microwave', cellSearch: { status: 'done' } });
});

test('a decision changes what is found by category, without another search', async () => {
  const store = await classified(4);
  expect(await found(store, 'household s-')).toEqual([0, 2]);
  const { next, asked } = heldSearches();
  store.getState().reject(0);
  expect([...opened(store).visible]).toEqual([0, 2]); // nothing jumps away under the hand
  store.getState().setOrder('doubt');
  expect([...opened(store).visible]).toEqual([2]);
  store.getState().undo();
  store.getState().setOrder('file');
  expect([...opened(store).visible]).toEqual([0, 2]);
  expect(asked).toEqual([]);
  store.getState().setSearch('household s-2-');
  expect((await next(1)).words).toEqual(['s-2-']);
});

test('no more rows are accepted than were asked about, though more are found meanwhile', async () => {
  const store = await classified(20);
  const { next } = heldSearches();
  store.getState().setSearch('1');
  const { go } = await next(1);
  expect(opened(store).acceptable).toBe(10); // by the name, “1.8 Cu. Ft.”
  const asked = store.getState().acceptableRows();
  store.getState().reject(3);
  go();
  await settled(store);
  expect(opened(store).acceptable).toBeGreaterThan(10);
  expect(store.getState().acceptVisible(asked)).toBe(9);
  expect(opened(store).counts).toMatchObject({ accepted: 9, rejected: 1 });
  store.getState().undo();
  expect(opened(store).counts).toMatchObject({ accepted: 0, rejected: 1 });
});

test('an audit shows its sample, whatever was searched for', async () => {
  const store = await classified(20);
  const { next } = heldSearches();
  store.getState().setSearch('s-3-');
  const { signal, go } = await next(1);
  store.getState().setCut(0.1);
  store.getState().startAudit(5);
  expect(signal.aborted).toBe(true);
  go();
  expect(opened(store)).toMatchObject({ search: '', cellSearch: { status: 'done' } });
  expect(opened(store).visible).toHaveLength(5);
  store.getState().endAudit();
  expect(opened(store).visible).toHaveLength(20);
});

test('a window that may not change a catalogue finds its rows, and so does one that keeps nothing', async () => {
  const { id } = opened(await classified(20)).catalogue;
  const second = harness.open();
  await second.getState().openCatalogue(id);
  expect(opened(second).isReadOnly).toBe(true);
  expect(await found(second, 's-5-')).toEqual([5]);
  expect([...second.getState().acceptableRows()]).toEqual([]);
  vi.stubGlobal('indexedDB', undefined);
  expect(await found(await classified(20), 's-5-')).toEqual([5]);
});

test('a query that is very long is cut', async () => {
  const store = await classified(2);
  store.getState().setSearch('a b '.repeat(1000));
  expect(opened(store).search).toHaveLength(500);
});
