import { expect, test } from 'vitest';
import { buildVocabulary } from './buildVocabulary';
import { RESERVED_TOKENS } from './reservedTokens';

const build = (texts: string[], minimumCount = 1, maximumSize = 100) => {
  const products = texts.map((name) => ({ name, description: '' }));
  const tokens = buildVocabulary(products, 'catalogue', { minimumCount, maximumSize });
  expect(tokens.slice(0, 3)).toEqual([...RESERVED_TOKENS]);
  return tokens.slice(3);
};

test('by falling count, then in UTF-16 order', () => {
  expect(build(['b b b', 'a a', 'c c', 'é', 'Z', '1'])).toEqual(['b', 'a', 'c', '1', 'e', 'z']);
});

test('upper and lower case count together', () => {
  expect(build(['Phone phone PHONE', 'a'], 2)).toEqual(['phone']);
});

test('a rare word hands its count to its parts', () => {
  // 3450mah and 2600mah come once each: 2 for mah, 1 each for the numbers
  expect(build(['3450mAh 2600mAh'], 2)).toEqual(['mah']);
  // the parts of a part: Wi-Fi-ready → wi, fi, ready; Wi-Fi itself comes twice and keeps its row
  expect(build(['Wi-Fi Wi-Fi Wi-Fi-ready ready'], 2)).toEqual(['ready', 'wi-fi']);
  // a frequent word hands on nothing
  expect(build(['4-pack 4-pack'], 2)).toEqual(['4-pack']);
});

test('both fields count', () => {
  const products = [{ name: 'red', description: 'blue' }];
  const limits = { minimumCount: 1, maximumSize: 9 };
  expect(buildVocabulary(products, 'catalogue', limits).slice(3)).toEqual(['blue', 'red']);
  expect(buildVocabulary(products, 'article', limits).slice(3)).toEqual(['blue', 'red']);
});

test('the size counts the reserved tokens', () => {
  expect(build(['a a a b b c'], 1, 5)).toEqual(['a', 'b']);
});

test('names of prototypes are words', () => {
  expect(build(['constructor __proto__ constructor'], 1)).toEqual(['constructor', 'proto']);
});
