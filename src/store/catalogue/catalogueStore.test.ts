import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CatalogueHarness } from './catalogue.testing';
import { classified, goods, opened } from './goods.testing';

let harness: CatalogueHarness;
beforeEach(() => {
  harness = new CatalogueHarness();
});
afterEach(() => harness.close());

test('a file is looked at, taken in, classified, and listed', async () => {
  const store = harness.open();
  await store.getState().takeFiles([goods(600)]);
  expect(store.getState().incoming).toMatchObject({
    status: 'mapping',
    mapping: { name: 1, description: 2 },
    model: 'ensemble',
  });
  const { catalogue, counts, visible } = await classified(store, goods(600));
  expect(store.getState().incoming).toEqual({ status: 'none' });
  expect(catalogue).toMatchObject({ name: 'goods.csv', rows: 600, answered: 600, model: 'linear' });
  expect(counts.all).toBe(600);
  expect(visible).toHaveLength(600);
  const row = store.getState().shownRow(0);
  expect(row).toMatchObject({ status: 'needs review', kind: 'product' });
  expect(row.path).toContain('Household Batteries');
  store.getState().closeCatalogue();
  await store.getState().refreshList();
  expect(store.getState().list).toMatchObject({ catalogues: [{ answered: 600, reviewed: 0 }] });
});

test('what is no table is refused with a sentence, and the next file is taken', async () => {
  const store = harness.open();
  await store.getState().takeFiles([new File(['%PDF-1.7 \x00\x01'], 'goods.pdf')]);
  expect(store.getState().incoming).toMatchObject({ status: 'failed', name: 'goods.pdf' });
  await store.getState().takeText('name\nLG - Microwave');
  expect(store.getState().incoming).toMatchObject({ status: 'mapping', mapping: { name: 0 } });
  store.getState().cancelIncoming();
  expect(store.getState().incoming).toEqual({ status: 'none' });
});

test('rows are accepted, edited and rejected, step by step back and forth, and kept', async () => {
  const store = harness.open();
  const { catalogue, visible } = await classified(store, goods(4));
  const [first, second, third] = visible;
  const state = store.getState();
  state.accept(first!);
  state.reject(second!);
  const { suggestions } = await state.detailOf(third!);
  state.toggleLabel(third!, suggestions.find(({ chosen }) => !chosen)!.label);
  expect(opened(store).counts).toMatchObject({ accepted: 1, rejected: 1, edited: 1 });
  expect([...opened(store).visible]).toEqual([...visible]);
  state.undo();
  expect(opened(store).counts).toMatchObject({ edited: 0, 'needs review': 2 });
  expect(opened(store)).toMatchObject({ focused: third, canRedo: true });
  state.redo();
  expect(opened(store).counts.edited).toBe(1);

  state.closeCatalogue();
  const later = harness.open();
  await later.getState().openCatalogue(catalogue.id);
  expect(opened(later).counts).toMatchObject({ accepted: 1, rejected: 1, edited: 1 });
  expect(opened(later).canUndo).toBe(false);
});

test('filters, search, order and the cut decide what is seen and what one press accepts', async () => {
  const store = harness.open();
  await classified(store, goods(300));
  const state = store.getState();
  state.setSearch('microwave');
  expect(opened(store).visible).toHaveLength(150);
  state.setCut(0.3);
  const { automatic, counts } = opened(store);
  expect(automatic.rows).toBe(counts.automatic);
  expect(automatic.precision).toBeGreaterThan(0.8);
  state.setFilter('needs review');
  expect(opened(store).visible.length).toBeLessThanOrEqual(counts['needs review']);
  state.setFilter('all');
  expect(opened(store).acceptable).toBe(150);
  expect(state.acceptVisible(state.acceptableRows())).toBe(150);
  expect(opened(store)).toMatchObject({ acceptable: 0, counts: { accepted: 150 } });
  state.undo();
  expect(opened(store).counts.accepted).toBe(0);
});

test('an audit shows a sample of what is filed without a look, and what was found', async () => {
  const store = harness.open();
  await classified(store, goods(100));
  const state = store.getState();
  state.setCut(0.1);
  state.startAudit(10);
  expect(opened(store).visible).toHaveLength(10);
  const [first, second] = opened(store).visible;
  state.accept(first!);
  state.reject(second!);
  expect(opened(store).audit).toMatchObject({ size: 10, looked: 2, wrong: 1 });
  state.setFilter('accepted');
  expect([...opened(store).visible]).toEqual([first]);
  expect(opened(store).audit).toMatchObject({ looked: 2 });
  state.endAudit();
  expect(opened(store).audit).toBeUndefined();
});

test('what was reviewed leaves as a file with every row, and as training data', async () => {
  const store = harness.open();
  const { visible } = await classified(store, goods(3));
  store.getState().accept(visible[0]!);
  await store.getState().exportCatalogue({ defuseInput: false });
  await store.getState().exportTraining();
  const [whole, training] = harness.saved;
  expect(whole!.name).toBe('goods-categorised.csv');
  expect(whole!.text.trim().split('\n')).toHaveLength(4);
  expect(whole!.text).toMatch(/,accepted,/);
  expect(training!.text.trim().split('\n')).toHaveLength(2);
});

test('a second window can look at a catalogue, not change it', async () => {
  const store = harness.open();
  const { catalogue, visible } = await classified(store, goods(3));
  const second = harness.open();
  await second.getState().openCatalogue(catalogue.id);
  second.getState().accept(visible[0]!);
  expect(opened(second)).toMatchObject({ isReadOnly: true, counts: { accepted: 0 } });
  store.getState().closeCatalogue();
  await second.getState().openCatalogue(catalogue.id);
  expect(opened(second).isReadOnly).toBe(false);
});

test('a decision that cannot be kept is said, and the work goes on', async () => {
  const store = harness.open();
  const { catalogue, visible } = await classified(store, goods(3));
  // as the browser does when somebody clears its data, and tells nobody
  await harness.remove(catalogue.id);
  store.getState().accept(visible[0]!);
  await vi.waitFor(() => expect(opened(store).failure).toMatch(/no longer on this device/));
  store.getState().dismissFailure();
  expect(opened(store).failure).toBeUndefined();
});

test('columns are remembered only when somebody chose them', async () => {
  const store = harness.open();
  await classified(store, goods(2));
  store.getState().closeCatalogue();
  const remembered = async () => {
    await store.getState().takeFiles([goods(2)]);
    const { incoming } = store.getState();
    return incoming.status === 'mapping' && incoming.file.isRemembered;
  };
  expect(await remembered()).toBe(false);
  store.getState().setMapping({ name: 2 });
  await store.getState().importFile();
  expect(await remembered()).toBe(true);
});

test('how single keys act is the same at the next visit', () => {
  const store = harness.open();
  expect(store.getState().singleKeys).toBe(true);
  store.getState().setSingleKeys(false);
  expect(store.getState().singleKeys).toBe(false);
  const later = harness.open();
  expect(later.getState().singleKeys).toBe(false);
  later.getState().setSingleKeys(true);
  expect(harness.open().getState().singleKeys).toBe(true);
});

test('of two catalogues that are opened at once the later one stays, and only that is held', async () => {
  const store = harness.open();
  const first = await classified(store, goods(2));
  const second = await classified(store, goods(3));
  store.getState().closeCatalogue();
  const { openCatalogue } = store.getState();
  await Promise.all([openCatalogue(first.catalogue.id), openCatalogue(second.catalogue.id)]);
  expect(opened(store)).toMatchObject({
    catalogue: { id: second.catalogue.id },
    isReadOnly: false,
  });
  expect(harness.locks.held).toEqual([`aisle.catalogue.${second.catalogue.id}`]);
});
