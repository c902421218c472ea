import { expect, test } from 'vitest';
import { sharedProduct } from './sharedProduct';

test.each([
  ['a text', '?name=Gas+Dryer', 'Gas Dryer', ''],
  ['a title alone', '?title=Gas+Dryer&name=', 'Gas Dryer', ''],
  ['a text before a title', '?title=A+shop&name=Gas+Dryer', 'Gas Dryer', ''],
  ['a text that is an address', '?title=Dryer&name=https%3A%2F%2Fshop.example%2F1', 'Dryer', ''],
  [
    'an address after the text',
    '?name=%22Dryer%22%0Ahttps%3A%2F%2Fshop.example%2F1%3Fa',
    '"Dryer"',
    '',
  ],
  ['name and description', '?name=Dryer&desc=12%20cycles', 'Dryer', '12 cycles'],
])('%s', (_, search, name, description) => {
  expect(sharedProduct(search)).toEqual({ name, description, search: '' });
});

test('what was not shared stays in the query', () => {
  expect(sharedProduct('?backend=wasm&name=Dryer&url=https://shop.example')?.search).toBe(
    '?backend=wasm',
  );
});

test.each(['', '?backend=wasm'])('nothing is shared by %j', (search) => {
  expect(sharedProduct(search)).toBeUndefined();
});
