import 'fake-indexeddb/auto';
import type { StoreApi } from 'zustand/vanilla';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHUNK_ROWS } from '../../worker/catalogue/chunks';
import { CatalogueHarness } from './catalogue.testing';
import { goods } from './goods.testing';
import type { CatalogueState } from './state';

let harness: CatalogueHarness;
beforeEach(() => {
  harness = new CatalogueHarness();
});
afterEach(() => harness.close());

const opened = (store: StoreApi<CatalogueState>) => store.getState().open!;

test('a run that ends in the middle goes on where it was', async () => {
  const store = harness.open();
  await store.getState().takeFiles([goods(1000)]);
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  const { id } = opened(store).catalogue;
  await vi.waitFor(() => expect(opened(store).catalogue.answered).toBeGreaterThan(0), 10_000);
  store.getState().cancelRun();
  expect(opened(store).run).toEqual({ status: 'idle' });
  const before = opened(store).catalogue.answered;
  store.getState().closeCatalogue();

  const later = harness.open();
  await later.getState().openCatalogue(id);
  expect(opened(later).catalogue.answered).toBeGreaterThanOrEqual(before);
  later.getState().start();
  await vi.waitFor(() => expect(opened(later).run.status).toBe('done'), 10_000);
  expect(opened(later).catalogue.answered).toBe(1000);
});

test('rows that could not be classified are found, and classified when it is tried again', async () => {
  const store = harness.open();
  const second = CHUNK_ROWS;
  harness.crashesOver = ({ kind, payload }) =>
    kind === 'score' && payload.names.some((name) => name.endsWith(` ${second}`));
  await store.getState().takeFiles([goods(600)]);
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  await vi.waitFor(() => expect(opened(store).run.status).toBe('failed'), 10_000);
  expect(opened(store)).toMatchObject({
    run: { message: `${CHUNK_ROWS} rows could not be classified. Try again.` },
    counts: { all: 600, waiting: CHUNK_ROWS },
  });
  store.getState().setOrder('file');
  store.getState().setFilter('waiting');
  expect(opened(store).visible).toHaveLength(CHUNK_ROWS);
  expect(opened(store).visible[0]).toBe(second);
  expect(store.getState().shownRow(second).status).toBeUndefined();

  harness.crashesOver = () => false;
  store.getState().start();
  await vi.waitFor(() => expect(opened(store).run.status).toBe('done'), 10_000);
  expect(opened(store)).toMatchObject({ filter: 'waiting', counts: { all: 600, waiting: 0 } });
  expect(opened(store).visible).toHaveLength(0);
});
