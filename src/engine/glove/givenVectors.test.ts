import { expect, test } from 'vitest';
import { RESERVED_TOKENS } from '../../text/reservedTokens';
import { GivenVectorsReader, knownRows } from './givenVectors';

const TOKENS = [...RESERVED_TOKENS, 'usb', 'café', '4k', 'constructor', 'new york'];
const row = (token: string) => TOKENS.indexOf(token);

function read(lines: string[], dimension = 2) {
  const reader = new GivenVectorsReader(TOKENS, dimension, 'vectors.txt');
  for (const line of lines) reader.readLine(line);
  return reader.finish();
}

function vectorOf(lines: string[], token: string): number[] | undefined {
  const given = read(lines);
  if (!given.known[row(token)]) return undefined;
  return [...given.vectors.subarray(2 * row(token), 2 * row(token) + 2)];
}

test.each<[string, string[], string, number[] | undefined]>([
  ['a plain line', ['usb 0.5 -2'], 'usb', [0.5, -2]],
  ['powers of ten', ['usb 5e-1 -2E0'], 'usb', [0.5, -2]],
  ['other letters', ['café 1 2'], 'café', [1, 2]],
  ['a word of digits', ['4k 1 2'], '4k', [1, 2]],
  ['a name that objects have', ['constructor 1 2'], 'constructor', [1, 2]],
  ['a word with a space', ['usb 1 2', 'new york 3 4'], 'new york', [3, 4]],
  ['the first of two', ['usb 1 2', 'usb 3 4'], 'usb', [1, 2]],
  ['a carriage return', ['usb 1 2\r', '4k 3 4\r'], '4k', [3, 4]],
  ['a space at the end', ['usb 1 2 ', '4k 3 4 '], '4k', [3, 4]],
  ['a byte-order mark', ['\uFEFFusb 1 2'], 'usb', [1, 2]],
  ['a header', ['400000 2', 'usb 1 2'], 'usb', [1, 2]],
  ['an empty line', ['usb 1 2', '', '4k 3 4'], '4k', [3, 4]],
  ['a word nobody asked for', ['hdmi 1 2'], 'usb', undefined],
  ['a reserved row is no word', ['<pad> 1 2', 'usb 1 2'], '<pad>', undefined],
])('%s', (_, lines, token, expected) => {
  expect(vectorOf(lines, token)).toEqual(expected);
});

test('counts the rows found; the rest stays zero', () => {
  const given = read(['usb 1 2', 'hdmi 5 6', '4k 3 4']);
  expect(knownRows(given)).toBe(2);
  expect(given.vectors.reduce((sum, x) => sum + x, 0)).toBe(10);
});

test.each<[string, string[], string]>([
  ['too few numbers', ['usb 1 2', '4k 3'], 'Line 2 of vectors.txt: 2 numbers'],
  ['a line cut short', ['usb 1 2', 'caf'], 'Line 2 of vectors.txt: 2 numbers'],
  ['too many numbers', ['usb 1 2', '4k 3 4 5'], 'Line 2 of vectors.txt: more than 2 numbers'],
  ['no number', ['usb 1 2', 'hdmi 3 x4'], 'Line 2 of vectors.txt: "x4" is not a number'],
  ['no number at once', ['usb 1 two'], 'Line 1 of vectors.txt: "two" is not a number'],
  ['an endless number', ['usb 1 2', '4k 3 1e999'], 'is not a number'],
  ['NaN', ['usb 1 2', '4k nan 1'], 'is not a number'],
  ['two spaces', ['usb 1 2', '4k 1  2'], 'Line 2'],
  ['no text file', ['\u0000\u0001 \u0002 \u0003 \u0004'], 'Line 1 of vectors.txt: no numbers'],
  ['nothing', [], 'There are no vectors in vectors.txt'],
  ['a header alone', ['10 2'], 'There are no vectors in vectors.txt'],
])('refuses %s', (_, lines, sentence) => {
  expect(() => read(lines)).toThrow(sentence);
});

test.each([[['usb 1 2 3']], [['1000 3', 'usb 1 2 3']]])(
  'vectors of another dimension are refused with both numbers: %j',
  (lines) => {
    expect(() => read(lines)).toThrow(
      'The vectors in vectors.txt have 3 numbers each, but 2 are wanted. ' +
        'Choose another file, or train with --dimension 3.',
    );
  },
);
