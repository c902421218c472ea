import { DecodingMode, decodeHTML } from 'entities/decode';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from './encode';
import { locate, type LocatedWord } from './locate';
import { decodeEntities } from './markup';
import { HOSTILE_LIMIT_MS, HOSTILE_STRINGS, NASTY_STRINGS } from './nastyStrings.testing';
import { normalise, normaliseTracked } from './normalise';
import { RESERVED_TOKENS, UNKNOWN_ID } from './reservedTokens';
import { vocabularyFromFile } from './vocabulary';

const WORDS = ['phone', 'wi-fi', '5.1"', '4', 'pack', 'mah', 'a', 'b', 'the', 'word', 'intel', '1'];
const vocabulary = vocabularyFromFile({
  preset: 'catalogue',
  tokens: [...RESERVED_TOKENS, ...WORDS],
});

const shown = (text: string) =>
  locate({ name: text, description: '' }, vocabulary).name.map(({ start, end }) =>
    text.slice(start, end),
  );

test.each<[text: string, words: string[]]>([
  ['Samsung - Galaxy S7 (Sprint)', ['Samsung', 'Galaxy', 'S7', 'Sprint']],
  [
    'speedWi-Fi5.1" touch screenBluetooth',
    ['speed', 'Wi-Fi', '5.1"', 'touch', 'screen', 'Bluetooth'],
  ],
  ['<p>Intel&amp;#174; Core&#8482;</p> i5', ['Intel', 'Core', 'i5']],
  ['a&lt;b&gt;c 13.3-inch Café', ['a', 'c', '13.3-inch', 'Café']],
  ['Cafe\u0301 ﬁt Ｗｉｄｅ', ['Cafe\u0301', 'ﬁt', 'Ｗｉｄｅ']],
  ['3½ cups of 1,000', ['3', '½', 'cups', 'of', '1,000']],
  ['so\u00adft 手机', ['so\u00adft', '手机']],
  ['R&D and AT&amp;T', ['R&D', 'and', 'AT&amp;T']],
])('%j is read as %j', (text, words) => {
  expect(shown(text)).toEqual(words);
});

/** Ids of a field as its words say, against those of `encode`. */
function expectSameTokens(text: string): void {
  const encoded = encode({ name: text, description: text }, vocabulary);
  const { name, description } = locate({ name: text, description: text }, vocabulary);
  expect(description).toEqual(name);
  let [nextId, nextStart] = [0, 0];
  for (const word of name) {
    expect(word.firstId).toBe(nextId);
    expect(word.start).toBeGreaterThanOrEqual(nextStart);
    expect(word.end).toBeGreaterThan(word.start);
    expect(idsOf(encoded.name, word).some((id) => id !== UNKNOWN_ID)).toBe(word.known);
    [nextId, nextStart] = [word.firstId + word.ids, word.end];
  }
  expect(nextId).toBe(encoded.name.length);
  expect(nextStart).toBeLessThanOrEqual(text.length);
}

const idsOf = (ids: Int32Array, { firstId, ids: count }: LocatedWord) => [
  ...ids.subarray(firstId, firstId + count),
];

test.each(NASTY_STRINGS)('the same words and ids as the encoder: %s', (_, text) => {
  expect(normaliseTracked(text).text).toBe(normalise(text));
  expectSameTokens(text);
});

const scraps = NASTY_STRINGS.map(([, text]) => text.slice(0, 40));
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(...scraps, '<', '&', ';', '#38', 'amp', 'é', '\u0301', '½', '12', 'inch'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

test('the same words and ids as the encoder for any text', () => {
  const property = fc.property(texts, (text) => {
    expect(normaliseTracked(text).text).toBe(normalise(text));
    expectSameTokens(text);
  });
  fc.assert(property, { numRuns: 1_000, seed: 1 });
});

test('a word that stands as it is read stands where it says', () => {
  const plain = fc.array(fc.constantFrom('phone', 'mah', 'zork', 'pack', 'word'), { maxLength: 9 });
  const property = fc.property(plain, (words) => {
    expect(shown(words.join(' &#174; <b> ™ '))).toEqual(words);
  });
  fc.assert(property, { numRuns: 200, seed: 1 });
});

test('entities one by one are what the library makes of the whole', () => {
  const parts = [
    '&',
    '#',
    'x',
    '1',
    '174',
    ';',
    'amp',
    'lt',
    'not',
    'in',
    'AMP',
    ' ',
    '&#x41;',
    '&Bcy;',
  ];
  const pieces = fc.array(fc.constantFrom(...parts), { maxLength: 14 });
  const property = fc.property(pieces, (some) => {
    const text = some.join('').replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, '&');
    expect(decodeEntities(text)).toBe(decodeHTML(text, DecodingMode.Strict));
  });
  fc.assert(property, { numRuns: 2_000, seed: 1 });
});

test.each(HOSTILE_STRINGS)('is linear: %s', { timeout: 60_000 }, (_, text) => {
  const started = performance.now();
  locate({ name: text, description: '' }, vocabulary);
  expect(performance.now() - started).toBeLessThan(HOSTILE_LIMIT_MS);
});

test('a preset without places says so', () => {
  const article = vocabularyFromFile({ preset: 'article', tokens: [...RESERVED_TOKENS] });
  expect(() => locate({ name: 'a', description: '' }, article)).toThrow('keeps no places');
});
