import { expect, test } from 'vitest';
import { groupFraction, groupKey, partOfGroup, plainKey } from './groupKey';

test.each([
  ['Insignia&#8482; - 4K &amp; HD', 'insigniatm4khd'],
  ['Insignia™ - 4K & HD', 'insigniatm4khd'],
  ['&amp;#233;Ｔ', 'ét'],
  ['constructor', 'constructor'],
  ['!?', ''],
])('%j is the same text as %j', (text, key) => {
  expect(plainKey(text)).toBe(key);
});

test('name and description stay apart', () => {
  expect(groupKey('ab', 'c')).toBe('ab\nc');
  expect(groupKey('ab', 'c')).not.toBe(groupKey('a', 'bc'));
});

// Computed with sha256sum: `printf 'phone\n' | sha256sum`, the first eight digits.
test.each([
  ['phone\n', 0xf6dbf93e],
  ['a\nb', 0x7e18f737],
])('the fraction of %j never changes', (key, bits) => {
  expect(groupFraction(key)).toBe(bits / 2 ** 32);
});

test('80, 10 and 10 per cent', () => {
  const counts = { training: 0, validation: 0, test: 0 };
  for (let i = 0; i < 10_000; i++) counts[partOfGroup(`product ${i}\n`)]++;
  // standard deviations 40 and 30; four of them either way
  expect(Math.abs(counts.training - 8_000)).toBeLessThan(160);
  expect(Math.abs(counts.validation - 1_000)).toBeLessThan(120);
  expect(Math.abs(counts.test - 1_000)).toBeLessThan(120);
});
