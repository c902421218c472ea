import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { CatalogueHarness } from '../../../store/catalogue/catalogue.testing';
import type { Command } from './commands';
import { perform } from './perform';
import { QueuePosition } from './QueuePosition';

const GOODS = ['Duracell - AAA Batteries (4-Pack)', 'LG - Over-the-Range Microwave - Black'];

let harness: CatalogueHarness;
afterEach(() => harness.close());

/** A classified file of some rows and one without a product, the commands on it, and what was said. */
async function review(rows: number) {
  harness = new CatalogueHarness();
  const store = harness.open();
  const lines = Array.from({ length: rows }, (_, i) => `${i},"${GOODS[i % 2]!} ${i}"`);
  await store.getState().takeText(`sku,name\n${lines.join('\n')}\nx,\n`);
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  await vi.waitFor(() => expect(store.getState().open?.run.status).toBe('done'), 10_000);
  store.getState().setOrder('file');
  store.getState().focusRow(0);
  const position = new QueuePosition();
  const said: string[] = [];
  const asked: string[] = [];
  const open = () => store.getState().open!;
  const command = async (...commands: Command[]) => {
    for (const each of commands) {
      position.at(open());
      const { focused } = open();
      perform(each, {
        ...{ store, position },
        detail: focused === undefined ? undefined : await store.getState().detailOf(focused),
        say: (sentence) => said.push(sentence),
        edit: () => asked.push('edit'),
        showKeys: () => asked.push('keys'),
      });
    }
  };
  const status = (row: number) => store.getState().shownRow(row).status;
  return { store, open, command, status, said, asked };
}

const ACCEPT: Command = { kind: 'accept' };
const NEXT: Command = { kind: 'step', by: 1 };

test('accepting names the category, goes to the next row, and says so at the last', async () => {
  const { store, command, open, status, said } = await review(2);
  await command(ACCEPT);
  expect(status(0)).toBe('accepted');
  expect(open().focused).toBe(1);
  const category = store.getState().shownRow(0).path!.at(-1)!;
  expect(said).toEqual([`Accepted: ${category}. Next: ${GOODS[1]!} 1.`]);
  await command({ kind: 'jump', to: 'last' }, ACCEPT);
  expect(said.at(-1)).toBe('This row holds no product, so there is nothing to accept.');
  expect(status(2)).toBe('error');
});

test('what was chosen by a digit is kept by Enter', async () => {
  const { store, command, status, said } = await review(2);
  const { suggestions } = await store.getState().detailOf(0);
  const place = 1 + suggestions.findIndex(({ chosen }) => !chosen);
  await command({ kind: 'toggle', place });
  expect(said.at(-1)).toBe(`Chosen: ${suggestions[place - 1]!.name}.`);
  await command(ACCEPT);
  expect(status(0)).toBe('edited');
  expect(said.at(-1)).toContain('Kept as edited: ');
  await command({ kind: 'toggle', place: 99 });
  expect(said.at(-1)).toBe('There is no suggestion 99.');
});

test('what was accepted of another model’s answer is kept by Enter', async () => {
  const { store, open, command, said } = await review(1);
  const ended = () => vi.waitFor(() => expect(open().run.status).toBe('done'), 10_000);
  await store.getState().takeExample();
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  await ended();
  store.getState().acceptVisible(store.getState().acceptableRows());
  store.getState().classifyAgain('mlp');
  await ended();
  const { shownRow, detailOf, focusRow } = store.getState();
  const row = open().visible.find((each) => shownRow(each).differs)!;
  const { suggestions } = await detailOf(row);
  const names = suggestions.filter(({ chosen }) => chosen).map(({ name }) => name);
  focusRow(row);
  await command(ACCEPT);
  expect(said.at(-1)).toContain(`Stays accepted: ${names.join(', ')}.`);
  expect(await detailOf(row)).toMatchObject({ suggestions });
});

test('undo and redo bring a decision back and forth, and say when there is none', async () => {
  const { command, status, open, said } = await review(2);
  await command({ kind: 'reject' }, { kind: 'undo' });
  expect([status(0), open().focused]).toEqual(['needs review', 0]);
  await command({ kind: 'redo' });
  expect(status(0)).toBe('rejected');
  await command({ kind: 'redo' });
  expect(said.slice(1)).toEqual(['Undone.', 'Redone.', 'There is nothing to redo.']);
});

test('in another window’s catalogue one can look but not decide', async () => {
  const { store, command, status, open, said, asked } = await review(2);
  store.setState({ open: { ...open(), isReadOnly: true } });
  await command(ACCEPT, { kind: 'edit' });
  expect(status(0)).toBe('needs review');
  expect(said[0]).toContain('open in another window');
  store.setState({ open: { ...open(), isFree: true } });
  await command(ACCEPT);
  expect(status(0)).toBe('needs review');
  expect(said.at(-1)).toContain('Change it here');
  await command(NEXT, { kind: 'keys' });
  expect(open().focused).toBe(1);
  expect(asked).toEqual(['keys']);
});
