import 'fake-indexeddb/auto';
import type { StoreApi } from 'zustand/vanilla';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHUNK_ROWS } from '../../worker/catalogue/chunks';
import { CatalogueHarness, SHELF } from './catalogue.testing';
import { done, goods, opened } from './goods.testing';
import type { CatalogueState } from './state';

let harness: CatalogueHarness;
beforeEach(() => {
  harness = new CatalogueHarness();
});
afterEach(() => harness.close());

const { registry } = SHELF;
const OLDER = { ...SHELF, registry: { ...registry, created: '2020-02-02T02:02:02.000Z' } };
const older = () => Promise.resolve(OLDER);

/** Takes a file in, of which only the first chunk is answered. */
async function begun(store: StoreApi<CatalogueState>): Promise<string> {
  await store.getState().takeFiles([goods(1000)]);
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  await vi.waitFor(() => expect(opened(store).catalogue.answered).toBe(256), 10_000);
  return opened(store).catalogue.id;
}

test('a run that ends in the middle goes on where it was', async () => {
  const store = harness.open({ run: harness.pausing });
  const id = await begun(store);
  store.getState().cancelRun();
  expect(opened(store).run).toEqual({ status: 'idle' });
  store.getState().closeCatalogue();

  const later = harness.open();
  await later.getState().openCatalogue(id);
  expect(opened(later).catalogue.answered).toBe(256);
  later.getState().start();
  expect((await done(later)).catalogue.answered).toBe(1000);
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

test('a run under way ends, and the other one answers every row', async () => {
  let runs = 0;
  const store = harness.open({
    run: (job) => (runs++ === 0 ? harness.pausing(job) : harness.pool.run(job)),
  });
  const id = await begun(store);
  store.getState().classifyAgain('mlp');
  await done(store);
  expect(opened(store).catalogue).toMatchObject({ model: 'mlp', answered: 1000 });
  expect((await harness.kept(id)).chunks).toEqual([0, 1, 2, 3]);
  const { path, confidence } = store.getState().shownRow(0);

  const other = harness.open();
  await other.getState().takeFiles([goods(1)]);
  other.getState().setIncomingModel('mlp');
  await other.getState().importFile();
  await done(other);
  expect(other.getState().shownRow(0)).toMatchObject({ path, confidence });
});

test('answers of another release are told, and going on classifies all rows again', async () => {
  const before = harness.open({ shelf: older, run: harness.pausing });
  const id = await begun(before);
  before.getState().cancelRun();
  expect(opened(before).isOutdated).toBe(false);
  before.getState().closeCatalogue();

  const asked: number[] = [];
  const store = harness.open({
    run(job) {
      asked.push(job.products.rows);
      return harness.pool.run(job);
    },
  });
  await store.getState().openCatalogue(id);
  expect(opened(store)).toMatchObject({
    isOutdated: true,
    run: { status: 'idle' },
    catalogue: { answered: 256 },
  });
  store.getState().start();
  await done(store);
  expect(asked).toEqual([1000]);
  expect(opened(store)).toMatchObject({ isOutdated: false, catalogue: { model: 'linear' } });
  const { record } = await harness.kept(id);
  expect(record).toMatchObject({ modelVersion: registry.created, answeredChunks: 4 });
});

test('what no release has answered yet is answered by the page’s', async () => {
  const before = harness.open({ shelf: older });
  await before.getState().takeFiles([goods(3)]);
  before.getState().setIncomingModel('linear');
  await before.getState().importFile();
  before.getState().cancelRun();
  const { id } = opened(before).catalogue;
  before.getState().closeCatalogue();
  const store = harness.open();
  await store.getState().openCatalogue(id);
  expect(opened(store)).toMatchObject({ isOutdated: false, catalogue: { answered: 0 } });
  store.getState().start();
  await done(store);
  expect((await harness.kept(id)).record).toMatchObject({ modelVersion: registry.created });
});

test('a run that is cancelled before it has begun never begins', async () => {
  let runs = 0;
  const store = harness.open({
    run(job) {
      runs++;
      return harness.pool.run(job);
    },
  });
  await store.getState().takeFiles([goods(3)]);
  await store.getState().importFile();
  store.getState().cancelRun();
  const before = runs;
  store.getState().start();
  store.getState().cancelRun();
  await harness.kept(opened(store).catalogue.id);
  expect(runs).toBe(before);
  expect(opened(store).run).toEqual({ status: 'idle' });
});
