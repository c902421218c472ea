import { expect, test } from 'vitest';
import { articleWords } from './articleRecipe';

const words = (name: string, description = '') => articleWords({ name, description });

test.each<[string, string[]]>([
  ["What's new? It can't stop, I'm sure", ['new', 'not', 'stop', 'sure']],
  ["Men's shoes don't, we've, you'd, they'll", ['men', 'shoe', 'not', 'will']],
  ['Duracell - AAA Batteries (4-Pack)', ['duracel', 'aaa', 'batteri', 'pack']],
  ['generously dying skies', ['generous', 'die', 'sky']],
  ['802.11ac', ['ac']],
  ['Café', ['caf']],
  ['<b>bold</b>', ['bold']],
  ['', []],
  ['😀 12 !', []],
])('%j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a space stands between name and description', () => {
  expect(words('red', 'phone')).toEqual(['red', 'phone']);
});
