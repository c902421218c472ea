import { expect, test } from 'vitest';
import { significant } from './significant';

test('numbers are shortened wherever they stand, whole ones and all else kept', () => {
  const value = {
    list: [0.123456789, 1234567, null],
    nested: { small: 0.000123456789, text: '0.123456789', one: 0.99999999 },
  };
  expect(significant(value, 4)).toEqual({
    list: [0.1235, 1234567, null],
    nested: { small: 0.0001235, text: '0.123456789', one: 1 },
  });
});
