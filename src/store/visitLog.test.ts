import { expect, test } from 'vitest';
import { formatEntries, parseEntries, withEntry, type VisitEntry } from './visitLog';

const entry = (name: string, change: Partial<VisitEntry> & { description?: string } = {}) => {
  const { description = '', ...rest } = change;
  return { product: { name, description }, time: 1, ...rest };
};
const answer = { names: ['Audio'], confidence: 0.5 };
const namesOf = (entries: readonly VisitEntry[]) => entries.map(({ product }) => product.name);
const recorded = (...entries: VisitEntry[]) =>
  entries.reduce<VisitEntry[]>((all, each) => withEntry(all, each), []);

test.each([
  ['the newest stands first', [entry('a'), entry('b')], ['b', 'a']],
  [
    'who types on replaces what was there',
    [entry('x'), entry('AAA'), entry('AAA b')],
    ['AAA b', 'x'],
  ],
  [
    'only the newest is gone on from',
    [entry('AAA'), entry('x'), entry('AAA b')],
    ['AAA b', 'x', 'AAA'],
  ],
  ['a shortened text is another', [entry('AAA b'), entry('AAA')], ['AAA', 'AAA b']],
  ['a product comes up again once', [entry('a'), entry('b'), entry('a')], ['a', 'b']],
  ['a description that goes on', [entry('a'), entry('a', { description: 'x' })], ['a']],
  [
    'the same name with another description',
    [entry('a', { description: 'x' }), entry('a', { description: 'y' })],
    ['a', 'a'],
  ],
])('%s', (_, entries, names) => {
  expect(namesOf(recorded(...entries))).toEqual(names);
});

test('an answer once known is kept', () => {
  expect(recorded(entry('a', { answer }), entry('a', { time: 2 }))).toEqual([
    entry('a', { answer, time: 2 }),
  ]);
});

test('there are at most a hundred, and no text is longer than what is read', () => {
  const many = recorded(...Array.from({ length: 130 }, (_, i) => entry(`${i} of many`)));
  expect(many).toHaveLength(100);
  expect(many[0]!.product.name).toBe('129 of many');
  const [long] = recorded(entry('a'.repeat(20_000)));
  expect(long!.product.name).toHaveLength(10_000);
});

test('what was kept comes back', () => {
  const entries = recorded(entry('a', { answer }), entry('b'));
  expect(parseEntries(formatEntries(entries))).toEqual(entries);
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['no list', '{"a":1}'],
  ['others', '[null,1,{"product":{"name":"a"},"time":1},{"product":null,"time":1}]'],
  ['a wrong answer', '[{"product":{"name":"a","description":""},"time":1,"answer":{"names":[1]}}]'],
])('%s is an empty list', (_, text) => {
  expect(parseEntries(text)).toEqual([]);
});
