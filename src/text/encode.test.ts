import { expect, test } from 'vitest';
import { encode } from './encode';
import type { PresetId } from './presets';
import { RESERVED_TOKENS, UNKNOWN_ID } from './reservedTokens';
import { vocabularyFromFile } from './vocabulary';

const WORDS = ['phone', 'wi-fi', '5.1"', '4', 'pack', 'mah', 'unknown', 'men', 'batteri'];
const vocabularyOf = (preset: PresetId) =>
  vocabularyFromFile({ preset, tokens: [...RESERVED_TOKENS, ...WORDS] });

/** Ids as their tokens. */
function read(name: string, description = '', preset: PresetId = 'catalogue') {
  const vocabulary = vocabularyOf(preset);
  const product = encode({ name, description }, vocabulary);
  const tokens = (ids: Int32Array) => Array.from(ids, (id) => vocabulary.tokens[id]);
  return {
    name: tokens(product.name),
    description: tokens(product.description),
    unknown: product.unknown,
  };
}

test('fields are apart, whole words come before parts', () => {
  expect(read('Phone (4-Pack)', 'Wi-Fi5.1" 3450mAh')).toEqual({
    name: ['phone', '4', 'pack'],
    description: ['wi-fi', '5.1"', 'mah'],
    unknown: [],
  });
});

test('a word without a known part is unknown once, and listed once', () => {
  expect(read('Zork zork-frob phone', 'ZORK')).toEqual({
    name: ['<unknown>', '<unknown>', 'phone'],
    description: ['<unknown>'],
    unknown: ['zork', 'zork-frob'],
  });
});

test('text cannot reach the reserved rows', () => {
  // `unknown` is a word of this vocabulary; the other two are not.
  expect(read('< unknown > < pad > < description > constructor')).toEqual({
    name: ['unknown', '<unknown>', '<unknown>', '<unknown>'],
    description: [],
    unknown: ['pad', 'description', 'constructor'],
  });
  expect(read('<unknown> <pad> phone').name).toEqual(['phone']); // tags like any other
});

test('the article knows no fields and no parts', () => {
  expect(read("Men's batteries", 'phone wi-fi', 'article')).toEqual({
    name: ['men', 'batteri', 'phone', '<unknown>', '<unknown>'],
    description: [],
    unknown: ['wi', 'fi'],
  });
});

test('nothing gives nothing', () => {
  expect(encode({ name: '', description: ' ' }, vocabularyOf('catalogue'))).toEqual({
    name: new Int32Array(0),
    description: new Int32Array(0),
    unknown: [],
  });
  expect(UNKNOWN_ID).toBe(1);
});

test('a usual product takes well under a millisecond', () => {
  const vocabulary = vocabularyOf('catalogue');
  const product = {
    name: 'Samsung - Galaxy S7 32GB - Black Onyx (Sprint)',
    description: '4G LTE speedWi-Fi5.1" Super AMOLED touch screenBluetooth enabled '.repeat(3),
  };
  for (let i = 0; i < 200; i++) encode(product, vocabulary); // warm up
  const started = performance.now();
  for (let i = 0; i < 200; i++) encode(product, vocabulary);
  expect((performance.now() - started) / 200).toBeLessThan(1);
});
