import 'fake-indexeddb/auto';
import type { StoreApi } from 'zustand/vanilla';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserWindows } from './browserWindows';
import { CatalogueHarness } from './catalogue.testing';
import { classified, goods } from './goods.testing';
import type { CatalogueState, ListedCatalogue } from './state';

let harness: CatalogueHarness;
beforeEach(() => {
  harness = new CatalogueHarness();
});
afterEach(() => {
  harness.close();
  vi.unstubAllGlobals();
});

const opened = (store: StoreApi<CatalogueState>) => store.getState().open!;

/** What the start screen of a window lists, as soon as it is that. */
function lists(store: StoreApi<CatalogueState>, expected: Partial<ListedCatalogue>[]) {
  return vi.waitFor(() => {
    expect(store.getState().list).toMatchObject({ status: 'ready', catalogues: expected });
  });
}

/** A window on its start screen. */
async function atStart(): Promise<StoreApi<CatalogueState>> {
  const store = harness.open();
  await store.getState().refreshList();
  return store;
}

test('the list follows what another window imports, classifies, decides and deletes', async () => {
  const start = await atStart();
  await lists(start, []);
  const store = harness.open();
  const { catalogue, visible } = await classified(store, goods(600));
  await lists(start, [{ name: 'goods.csv', rows: 600, answered: 600, reviewed: 0 }]);
  store.getState().accept(visible[0]!);
  await lists(start, [{ reviewed: 1 }]);
  store.getState().acceptVisible(store.getState().acceptableRows());
  await lists(start, [{ reviewed: 600 }]);
  const { changed } = catalogue;
  store.getState().setCut(0.5);
  await vi.waitFor(() => {
    const { list } = start.getState();
    expect(list.status === 'ready' && list.catalogues[0]!.changed).toBeGreaterThan(changed);
  });
  store.getState().closeCatalogue();
  await store.getState().removeCatalogue(catalogue.id);
  await lists(start, []);
});

test('a failure stays until somebody has read it, whatever other windows do', async () => {
  const start = await atStart();
  await start.getState().openCatalogue('nowhere');
  expect(start.getState().list.status).toBe('failed');
  const other = await atStart();
  await classified(harness.open(), goods(2));
  await lists(other, [{ answered: 2 }]);
  expect(start.getState().list.status).toBe('failed');
});

test('what is deleted in another window is closed with a sentence, once', async () => {
  const store = harness.open();
  const { catalogue } = await classified(store, goods(3));
  const other = await atStart();
  await other.getState().removeCatalogue(catalogue.id);
  await vi.waitFor(() => expect(store.getState().open).toBeUndefined());
  expect(store.getState().deletedElsewhere).toBe('goods.csv');
  await lists(store, []);
  expect(harness.locks.held).toEqual([]);
  store.getState().dismissDeleted();
  expect(store.getState().deletedElsewhere).toBeUndefined();
});

test('another catalogue is not closed, and opening one forgets the sentence', async () => {
  const store = harness.open();
  const first = await classified(store, goods(2));
  const second = await classified(store, goods(3, 'more.csv'));
  const other = await atStart();
  await other.getState().removeCatalogue(first.catalogue.id);
  await lists(other, [{ name: 'more.csv' }]);
  expect(opened(store).catalogue.name).toBe('more.csv');
  await other.getState().removeCatalogue(second.catalogue.id);
  await vi.waitFor(() => expect(store.getState().deletedElsewhere).toBe('more.csv'));
  await classified(store, goods(2));
  expect(store.getState().deletedElsewhere).toBeUndefined();
});

test('what the other window has closed is opened to be changed, as that has left it', async () => {
  const store = harness.open();
  const { catalogue, visible } = await classified(store, goods(4));
  const second = harness.open();
  await second.getState().openCatalogue(catalogue.id);
  second.getState().setOrder('file');
  second.getState().setSearch('microwave');
  second.getState().focusRow(3);
  expect(opened(second)).toMatchObject({ isReadOnly: true, isFree: false });
  await second.getState().openToChange();
  expect(opened(second).isReadOnly).toBe(true);

  store.getState().reject(visible[0]!);
  store.getState().closeCatalogue();
  await vi.waitFor(() => expect(opened(second).isFree).toBe(true));
  second.getState().accept(visible[1]!);
  expect(opened(second)).toMatchObject({ isReadOnly: true, counts: { accepted: 0, rejected: 0 } });
  const { version } = opened(second);
  await second.getState().openToChange();
  expect(opened(second)).toMatchObject({
    ...{ isReadOnly: false, isFree: false, counts: { rejected: 1 } },
    ...{ order: 'file', search: 'microwave', focused: 3 },
  });
  expect([...opened(second).visible]).toEqual([1, 3]);
  expect(opened(second).version).toBeGreaterThan(version);

  await store.getState().openCatalogue(catalogue.id);
  expect(opened(store).isReadOnly).toBe(true);
  second.getState().closeCatalogue();
  await vi.waitFor(() => expect(opened(store).isFree).toBe(true));
});

test('who waits no longer does not get it', async () => {
  const store = harness.open();
  const { catalogue } = await classified(store, goods(2));
  const second = harness.open();
  await second.getState().openCatalogue(catalogue.id);
  second.getState().closeCatalogue();
  store.getState().closeCatalogue();
  await vi.waitFor(() => expect(harness.locks.held).toEqual([]));
});

test('what this window has is opened again to be changed', async () => {
  const store = harness.open();
  const { catalogue } = await classified(store, goods(2));
  await store.getState().openCatalogue(catalogue.id);
  expect(opened(store).isReadOnly).toBe(false);
});

test('without locks and channels each window works by itself', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('navigator', {});
  const start = harness.open({ windows: browserWindows() });
  const store = harness.open({ windows: browserWindows() });
  await start.getState().refreshList();
  const { catalogue, visible } = await classified(store, goods(2));
  store.getState().accept(visible[0]!);
  expect(opened(store)).toMatchObject({ isReadOnly: false, counts: { accepted: 1 } });
  store.getState().closeCatalogue();
  await start.getState().openCatalogue(catalogue.id);
  expect(opened(start).isReadOnly).toBe(false);
});
