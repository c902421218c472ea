import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { decode } from 'simple-yenc';
import { expect, test } from 'vitest';
import { packed, packedElement } from './packing';

const eachValue = Uint8Array.from({ length: 256 }, (_, value) => value);
/** Looks random, so that it is not packed away: its text has all there can be in one. */
const noise = createHash('shake256', { outputLength: 300_000 }).update('any').digest();

/** The text as a document in windows-1252 hands it over. */
function asParsed(text: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(text, 'latin1'));
}

const unpacked = (text: string) => new Uint8Array(inflateRawSync(decode(asParsed(text))));

test('any bytes come back from a document', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(unpacked(packed(bytes))).toEqual(bytes);
    }),
  );
});

test.each([
  ['nothing', new Uint8Array()],
  ['each value', eachValue],
  ['noise', new Uint8Array(noise)],
  ['tags', new TextEncoder().encode('</script><!--<script>&amp;\r\n\0'.repeat(50))],
])('%s comes back', (_, bytes) => {
  expect(unpacked(packed(bytes))).toEqual(bytes);
});

test('the text is of single bytes, none of which a parser changes', () => {
  const text = packed(noise);
  const values = new Set([...text].map((character) => character.charCodeAt(0)));
  expect(Math.max(...values)).toBeLessThanOrEqual(0xff);
  for (const changed of [0x00, 0x0d]) expect(values).not.toContain(changed);
});

test('a parser finds the element and its text', () => {
  const text = packed(noise);
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, { 'data-file': file }) => found.push(name, file!),
    ontext: (part) => found.push(part),
    onclosetag: (name) => found.push(name),
  });
  parser.end(packedElement('a.bin', text).trim());
  const [tag, file, ...rest] = found;
  expect([tag, file, rest.at(-1)]).toEqual(['script', 'a.bin', 'script']);
  expect(rest.slice(0, -1).join('') === text).toBe(true);
});
