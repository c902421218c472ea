import { expect, test } from 'vitest';
import { LONGEST_TEXT } from '../domain/product';
import { normalise } from './normalise';

test.each([
  // entities
  ['Intel&#174; Core&#8482; i5', 'Intel Core i5'],
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['Apple&amp;#174; iPad', 'Apple iPad'],
  ['Apple&amp;amp;amp;#174; iPad', 'Apple iPad'],
  ['360&#176; view', '360° view'],
  ['R&reg and &233;', 'R&reg and &233;'], // no entity without its end, nor without its #
  // HTML
  ['<p>Two<br/>lines</p>', 'Two lines'],
  ['&lt;b&gt;bold&lt;/b&gt; text', 'bold text'],
  ['one<!-- two -->three', 'one three'],
  ['a < b, <3 and <250', 'a < b, <3 and <250'],
  // marks
  ['iPod®-Ready', 'iPod-Ready'],
  ['Insignia™', 'Insignia'],
  ['Label™Windows 7', 'Label Windows 7'],
  ['Core™2 Duo', 'Core 2 Duo'],
  ['170¿', '170'],
  // characters
  ['Café crème', 'Cafe creme'],
  ['Cafe\u0301', 'Cafe'],
  ['Йод', 'Йод'], // й is a letter of its own, not an accented и
  ['Ｗｉｄｅ ﬁt m²', 'Wide fit m2'],
  ['3½ cups', '3 1⁄2 cups'],
  ['“kids’ 5″ and 6′”', '"kids\' 5" and 6\'"'],
  ["10'' wide", '10" wide'],
  ['wi‑fi', 'wi-fi'],
  ['so\u00adft\u200btouch', 'soft touch'],
  ['a\u0000\tb\r\n\u00a0c', 'a b c'],
  ['x\ud83dy', 'x y'],
  // inches
  ['13.3-inch', '13.3"'],
  ['12 Inches', '12"'],
  ['12.9- Inch display', '12.9" display'],
  ['4-inchRetina', '4"Retina'],
  ['pinch, 12 inchworms', 'pinch, 12 inchworms'],
])('%j becomes %j', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test.each([
  ['speedWi-Fi5.1" Super', 'speed Wi-Fi 5.1" Super'],
  ['touch screenBluetooth enabled', 'touch screen Bluetooth enabled'],
  ['60 fpsBuilt-in', '60 fps Built-in'],
  ['sensorISO 100', 'sensor ISO 100'],
  ['displayA9 chip', 'display A9 chip'],
  ['resolution16GB', 'resolution 16GB'],
  ['system4-inch', 'system 4"'],
  ['100-25,600Shooting', '100-25,600 Shooting'],
  ['BluetoothRechargeable', 'Bluetooth Rechargeable'],
  ['built-inBluetooth', 'built-in Bluetooth'],
])('glued bullet points: %j becomes %j', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test.each([
  'iPhone',
  'eReader',
  'PlayStation',
  'DisplayPort',
  'MacBook',
  'AMOLED',
  'aptX',
  'mp3',
  'H.264',
  '60Hz',
  '300Mbps',
  '10Base-T',
  '802.11ac',
  'iOS',
  'LeapPad2',
  'McDonald',
])('%s is a name and stays whole', (name) => {
  expect(normalise(name)).toBe(name);
});

test('what lies behind the longest text is ignored', () => {
  expect(normalise(`${'a'.repeat(LONGEST_TEXT)}b`)).toBe('a'.repeat(LONGEST_TEXT));
  expect(normalise(`${'a'.repeat(LONGEST_TEXT - 1)}😀`)).toBe('a'.repeat(LONGEST_TEXT - 1));
});
