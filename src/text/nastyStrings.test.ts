import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_TEXT } from '../domain/product';
import { articleWords } from './articleRecipe';
import { plainCharacters } from './characters';
import { encode } from './encode';
import { splitGluedWords } from './gluedWords';
import { decodeEntities, removeTags } from './markup';
import { HOSTILE_LIMIT_MS, HOSTILE_STRINGS, NASTY_STRINGS } from './nastyStrings.testing';
import { normalise } from './normalise';
import { partsOf } from './parts';
import type { PresetId } from './presets';
import { RESERVED_TOKENS, UNKNOWN_ID } from './reservedTokens';
import { stem } from './stem';
import { tokenise } from './tokenise';
import { vocabularyFromFile } from './vocabulary';

const FUNCTIONS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['decodeEntities', decodeEntities],
  ['removeTags', removeTags],
  ['plainCharacters', plainCharacters],
  ['splitGluedWords', splitGluedWords],
  ['normalise', normalise],
  ['tokenise', tokenise],
  ['partsOf', partsOf],
  ['stem', stem],
  ['articleWords', (text) => articleWords({ name: text, description: text })],
];

const WORDS = ['a', 'b', 'the', 'word', '1000', 'wi', 'fi', '5.1"', 'html'];
const vocabularyOf = (preset: PresetId) =>
  vocabularyFromFile({ preset, tokens: [...RESERVED_TOKENS, ...WORDS] });

test.each(FUNCTIONS)('%s gives the same twice for every nasty string', (_, run) => {
  for (const [name, text] of NASTY_STRINGS) expect(run(text), name).toEqual(run(text));
});

test.each(FUNCTIONS)('%s is linear', { timeout: 60_000 }, (_, run) => {
  for (const [name, text] of HOSTILE_STRINGS) {
    const started = performance.now();
    run(text);
    expect(performance.now() - started, name).toBeLessThan(HOSTILE_LIMIT_MS);
  }
});

test.each(NASTY_STRINGS)('normalise: %s', (_, text) => {
  const once = normalise(text);
  expect(normalise(once)).toBe(once);
  expect(once.length).toBeLessThanOrEqual(LONGEST_TEXT);
  expect(once).toBe(once.trim());
  expect(once).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}™®©]| {2}/u);
});

test('normalise is idempotent on any text', () => {
  const scraps = [
    '<',
    '>',
    '&',
    ';',
    '#38',
    'amp',
    'lt',
    'b',
    ' ',
    'é',
    '\u0301',
    '＜',
    '＆',
    'aB',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...scraps, '12', '-', 'inch', '™', '"', "'"), { maxLength: 30 }),
  );
  fc.assert(
    fc.property(texts, (given) => {
      const once = normalise(typeof given === 'string' ? given : given.join(''));
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test.each(NASTY_STRINGS)('tokens stand where they say: %s', (_, text) => {
  const clean = normalise(text);
  let last = 0;
  for (const { text: token, surface, start, end } of tokenise(clean)) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(clean.slice(start, end).replaceAll(',', '')).toBe(surface);
    expect(surface.toLowerCase()).toBe(token);
    expect(token).toMatch(/^[\p{L}\p{N}]/u);
    expect(RESERVED_TOKENS).not.toContain(token);
    last = end;
  }
});

test.each(NASTY_STRINGS)('parts are shorter than the word: %s', (_, text) => {
  for (const { surface } of tokenise(normalise(text))) {
    for (const part of partsOf(surface)) {
      expect(part).not.toBe('');
      expect(part.length).toBeLessThan(surface.length);
    }
  }
});

test.each(NASTY_STRINGS)('ids are in range and unknown words are listed: %s', (_, text) => {
  for (const preset of ['catalogue', 'article'] as const) {
    const vocabulary = vocabularyOf(preset);
    const product = encode({ name: text, description: text }, vocabulary);
    const ids = [...product.name, ...product.description];
    expect(ids.every((id) => id === UNKNOWN_ID || id >= RESERVED_TOKENS.length)).toBe(true);
    expect(ids.every((id) => id < vocabulary.size)).toBe(true);
    expect(product.unknown.length > 0).toBe(ids.includes(UNKNOWN_ID));
    expect(new Set(product.unknown).size).toBe(product.unknown.length);
  }
});

test('a product of 1,000,000 characters is encoded within the limit', () => {
  for (const [name, text] of HOSTILE_STRINGS) {
    const started = performance.now();
    encode({ name: text, description: text }, vocabularyOf('catalogue'));
    expect(performance.now() - started, name).toBeLessThan(HOSTILE_LIMIT_MS);
  }
});
