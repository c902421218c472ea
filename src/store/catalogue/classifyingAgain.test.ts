import 'fake-indexeddb/auto';
import type { StoreApi } from 'zustand/vanilla';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectedAt } from '../../catalogue/review/automaticFiling';
import { productsInMemory } from '../../worker/catalogue/chunks';
import { CatalogueHarness, REPORT, SHELF } from './catalogue.testing';
import { classified, done, goods, opened } from './goods.testing';
import type { CatalogueState, OpenCatalogue } from './state';

let harness: CatalogueHarness;
beforeEach(() => {
  harness = new CatalogueHarness();
});
afterEach(() => harness.close());

const { registry } = SHELF;

/** An ensemble that is loaded quickly. */
const models = registry.models.map((card) =>
  card.kind === 'ensemble'
    ? { ...card, members: card.members.filter(({ id }) => id === 'mlp' || id === 'linear') }
    : card,
);
const quick = () => Promise.resolve({ ...SHELF, registry: { ...registry, models } });

/** How all is when the answers so far have just been forgotten. */
function reset(store: StoreApi<CatalogueState>): Promise<OpenCatalogue> {
  const { model } = opened(store).catalogue;
  return new Promise((resolve) => {
    const end = store.subscribe(({ open }) => {
      if (!open || open.catalogue.model === model) return;
      end();
      resolve(open);
    });
  });
}

test('another model answers all rows; decisions stay, and can be taken back still', async () => {
  const store = harness.open({ shelf: quick });
  const { catalogue, visible } = await classified(store, goods(4));
  const state = store.getState();
  const [first, second, third] = visible;
  state.accept(first!);
  state.reject(second!);
  const before = state.shownRow(third!).confidence;
  state.classifyAgain('ensemble');
  expect(await reset(store)).toMatchObject({
    catalogue: { model: 'ensemble', answered: 0, reviewed: 2 },
    counts: { accepted: 1, rejected: 1, 'needs review': 0 },
  });
  await done(store);
  expect(opened(store)).toMatchObject({ catalogue: { answered: 4 }, isOutdated: false });
  expect(state.shownRow(third!).confidence).not.toBe(before);
  const { opinions } = await state.detailOf(third!);
  expect(opinions.map(({ id }) => id)).toEqual(['mlp', 'linear']);
  state.undo();
  expect(opened(store).counts).toMatchObject({ accepted: 1, rejected: 0, 'needs review': 3 });
  state.closeCatalogue();

  const later = harness.open();
  await later.getState().openCatalogue(catalogue.id);
  expect(opened(later)).toMatchObject({
    catalogue: { model: 'ensemble', answered: 4, reviewed: 1 },
    run: { status: 'done' },
    counts: { accepted: 1 },
  });
});

test('what is filed without a look goes by the other model, and a sample by the one before ends', async () => {
  const store = harness.open();
  await classified(store, goods(40));
  const state = store.getState();
  state.setCut(0.5);
  state.startAudit(10);
  expect(opened(store).audit).toMatchObject({ size: 10 });
  state.classifyAgain('mlp');
  expect(await reset(store)).toMatchObject({
    ...{ audit: undefined, cut: 0.5, automatic: { rows: 0 } },
  });
  await done(store);
  expect(opened(store).visible).toHaveLength(40);
  const curve = REPORT.models.find(({ id }) => id === 'mlp')!.confidence;
  expect(opened(store).automatic.precision).toBe(expectedAt(curve, 0.5).precision);
});

test('what was accepted of another answer stays, is marked, and counts as wrong of this one', async () => {
  const store = harness.open();
  await store.getState().takeExample();
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  await done(store);
  const state = store.getState();
  state.acceptVisible(state.acceptableRows());
  const { accepted } = opened(store).counts;
  const rows = [...opened(store).visible];
  expect(rows.filter((row) => state.shownRow(row).differs)).toEqual([]);
  const chosenFor = async (row: number) => {
    const { suggestions } = await state.detailOf(row);
    return suggestions.filter(({ chosen }) => chosen).map(({ label }) => label).sort(); // prettier-ignore
  };
  const before = await Promise.all(rows.map(chosenFor));
  state.classifyAgain('mlp');
  await reset(store);
  await done(store);
  const others = rows.filter((row) => state.shownRow(row).differs);
  expect(others.length).toBeGreaterThan(0);
  expect(others.length).toBeLessThan(accepted / 2);
  for (const row of others) state.accept(row);
  expect(await Promise.all(rows.map(chosenFor))).toEqual(before);
  expect(opened(store).counts.accepted).toBe(accepted);
  state.setCut(0);
  state.startAudit(100);
  const { visible, audit } = opened(store);
  const wrong = [...visible].filter((row) => others.includes(row)).length;
  expect(wrong).toBeGreaterThan(0);
  expect(audit).toMatchObject({ looked: visible.length, wrong });
});

test('answers of the run before are not kept, whenever they come', async () => {
  const late: (() => void)[] = [];
  let runs = 0;
  const store = harness.open({
    run(job) {
      const isFirst = runs++ === 0;
      return harness.pool.run({
        ...job,
        onChunk: (result) => void (isFirst && late.push(() => job.onChunk(result))),
      });
    },
  });
  const { catalogue } = await classified(store, goods(1000));
  const [first, second, third, fourth] = late;
  first!();
  await vi.waitFor(async () => expect((await harness.kept(catalogue.id)).chunks).toEqual([0]));
  store.getState().classifyAgain('mlp');
  second!();
  const end = store.subscribe(({ open }) => {
    if (open?.run.status === 'resetting') third!();
  });
  await reset(store);
  end();
  fourth!();
  expect(opened(store).catalogue).toMatchObject({ model: 'mlp', answered: 0 });
  const { record, chunks } = await harness.kept(catalogue.id);
  expect(record).toMatchObject({ model: 'mlp', answeredChunks: 0 });
  expect(chunks).toEqual([]);
});

test('what is being written while answers are forgotten is forgotten too', async () => {
  const id = (await classified(harness.open(), goods(300))).catalogue.id;
  const archive = await harness.archive();
  const { answers } = await archive.readChunk(id, 1);
  const writing = archive.putAnswers(id, 1, answers!);
  const by = { model: 'mlp', modelVersion: registry.created } as const;
  await Promise.all([writing, archive.resetAnswers(id, by)]);
  expect((await harness.kept(id)).chunks).toEqual([]);
});

test('answers stay until the other model is there: it can be cancelled while it loads', async () => {
  const store = harness.open();
  const { catalogue } = await classified(store, goods(3));
  store.getState().classifyAgain('mlp');
  expect(opened(store)).toMatchObject({ run: { status: 'loading' }, catalogue: { answered: 3 } });
  store.getState().cancelRun();
  expect(opened(store).run).toEqual({ status: 'done' });
  const alone = harness.pool.run({
    ...{ registry, model: 'mlp', products: productsInMemory({ names: [''], descriptions: [''] }) },
    onChunk: () => {},
  });
  await alone.finished; // the model is there by now
  expect(opened(store).catalogue).toMatchObject({ model: 'linear', answered: 3 });
  expect((await harness.kept(catalogue.id)).record).toMatchObject({ model: 'linear' });
});

test('what another window works on is not classified again here', async () => {
  const store = harness.open();
  const { catalogue } = await classified(store, goods(3));
  const second = harness.open();
  await second.getState().openCatalogue(catalogue.id);
  second.getState().classifyAgain('mlp');
  expect(opened(second)).toMatchObject({ isReadOnly: true, run: { status: 'done' } });
  expect((await harness.kept(catalogue.id)).record).toMatchObject({ model: 'linear' });
});

test('what stands in the way is said, and the answers so far stay', async () => {
  const fewer = registry.models.filter(({ id }) => id !== 'mlp');
  const shelf = () => Promise.resolve({ ...SHELF, registry: { ...registry, models: fewer } });
  const store = harness.open({ shelf });
  const { catalogue } = await classified(store, goods(3));
  store.getState().classifyAgain('mlp');
  await vi.waitFor(() => expect(opened(store).failure).toMatch(/no model "mlp".*Choose another/));
  expect(opened(store)).toMatchObject({ run: { status: 'done' }, catalogue: { answered: 3 } });

  await harness.remove(catalogue.id);
  store.getState().classifyAgain('cnn');
  await vi.waitFor(() => expect(opened(store).failure).toMatch(/no longer on this device/), 10_000);
  expect(opened(store)).toMatchObject({
    run: { status: 'done' },
    catalogue: { model: 'linear', answered: 3 },
  });
});
