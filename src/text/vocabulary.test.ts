import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { RESERVED_TOKENS } from './reservedTokens';
import { vocabularyFromFile } from './vocabulary';

const open = (tokens: string[]) => vocabularyFromFile({ preset: 'catalogue', tokens });

test('ids are rows', () => {
  const vocabulary = open([...RESERVED_TOKENS, 'phone', 'constructor']);
  expect(vocabulary.size).toBe(5);
  expect(vocabulary.idOf('phone')).toBe(3);
  expect(vocabulary.idOf('constructor')).toBe(4);
});

test.each(['tablet', '__proto__', 'toString', '', ...RESERVED_TOKENS])('no id for %j', (token) => {
  expect(open([...RESERVED_TOKENS, 'phone']).idOf(token)).toBeUndefined();
});

test.each<[string, string[]]>([
  ['reserved tokens missing', ['phone']],
  ['reserved tokens in another order', ['<unknown>', '<pad>', '<description>']],
  ['nothing', []],
  ['a token twice', [...RESERVED_TOKENS, 'phone', 'phone']],
])('refused: %s', (_, tokens) => {
  expect(() => open(tokens)).toThrow(AppError);
});
