import * as fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { packTexts, unpackTexts } from './packedTexts';

const LONGEST = 100_000;

test('any texts come back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (texts) => {
      expect(unpackTexts(packTexts(texts), LONGEST)).toEqual(texts);
    }),
    { numRuns: 30 },
  );
});

test('only characters that a hash takes as they are', () => {
  expect(packTexts(['Käse '.repeat(200), '電池'])).toMatch(/^[\w-]+$/);
});

test('prose becomes much shorter', () => {
  const text = 'A quiet washing machine with twelve cycles and a steam cycle for shirts. '.repeat(
    20,
  );
  expect(packTexts([text]).length).toBeLessThan(text.length / 5);
});

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['base64 of noise', 'AAECAwQFBgcICQ'],
  ['what broke off', packTexts(['a text that is long enough to break off']).slice(0, -6)],
  ['no JSON', encoded('plain text')],
  ['JSON that is no list', encoded('{"name":"a"}')],
  ['a list of no texts', encoded('[1,null]')],
])('%s gives no texts', (_, packed) => {
  expect(unpackTexts(packed, LONGEST)).toEqual([]);
});

test('damage anywhere is no failure', () => {
  const packed = packTexts([
    'GE - 8.1 Cu. Ft. 12-Cycle Steam Gas Dryer',
    'Rotary-electronic controls',
  ]);
  for (let place = 0; place < packed.length; place++) {
    const damaged = packed.slice(0, place) + '~' + packed.slice(place + 1);
    expect(unpackTexts(damaged, LONGEST)).toEqual([]);
    const changed = packed.slice(0, place) + 'A' + packed.slice(place + 1);
    expect(() => unpackTexts(changed, LONGEST)).not.toThrow();
  }
});

test('a short field that would become very long is not read', () => {
  const bomb = encoded(JSON.stringify(['a'.repeat(5_000_000)]));
  expect(bomb.length).toBeLessThan(10_000);
  expect(unpackTexts(bomb, LONGEST)).toEqual([]);
});

function encoded(text: string): string {
  return Buffer.from(deflateSync(Buffer.from(text))).toString('base64url');
}
