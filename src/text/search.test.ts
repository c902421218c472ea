import { expect, test } from 'vitest';
import { matcherOf, wordsOf } from './search';

const NAME = 'Computers, Tables & Café Tablets: Accessories & Peripherals';

test.each([
  ['', true],
  ['tables', true],
  ['tab', true],
  ['ABLET', true],
  ['access comp', true],
  ['  periph   &', true],
  ['cafe', true],
  ['Café', true],
  ['tablet x', false],
])('the filter %j', (filter, found) => {
  expect(matcherOf(filter)(NAME)).toBe(found);
});

test('words of a query', () => {
  expect(wordsOf('  Café   TV ')).toEqual(['cafe', 'tv']);
  expect(wordsOf(' ')).toEqual([]);
});
