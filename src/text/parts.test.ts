import { expect, test } from 'vitest';
import { partsOf } from './parts';

test.each<[string, string[]]>([
  // separators come first
  ['4-Pack', ['4', 'Pack']],
  ['Mini-DisplayPort-to-HDMI', ['Mini', 'DisplayPort', 'to', 'HDMI']],
  ['AT&T', ['AT', 'T']],
  ['edge+', ['edge']],
  ["Men's", ['Men']],
  ["O'Reilly's", ['O', 'Reilly']],
  ['S-Video', ['S', 'Video']],
  ['H.264', ['H', '264']],
  // then where letters meet digits, or small letters capitals
  ['Fi5.1"', ['Fi', '5.1"']],
  ['KitKat3G', ['KitKat', '3G']],
  ['DisplayA9', ['Display', 'A9']],
  ['BluetoothRechargeable', ['Bluetooth', 'Rechargeable']],
  ['LEDDisplay', ['LED', 'Display']],
  ['3450mAh', ['3450', 'mAh']],
  ['A9', ['A', '9']],
  // and simpler forms last
  ['48.9"', ['48"']],
  ["2.6'", ["2'"]],
  ['7.25', ['7']],
  ['coolers', ['cooler']],
  // no parts
  ['glass', []],
  ['gas', []],
  ['13"', []],
  ["6'", []],
  ['1080', []],
  ['laptop', []],
  ['constructor', []],
])('%s → %j', (word, expected) => {
  expect(partsOf(word)).toEqual(expected);
});
