import { expect, test } from 'vitest';
import { surfacesOf, tokenise } from './tokenise';

const texts = (normalised: string) => tokenise(normalised).map((token) => token.text);

test.each<[string, string[]]>([
  ['Dell - 13.3" 4K Laptop (802.11ac)', ['dell', '13.3"', '4k', 'laptop', '802.11ac']],
  ['AAA Batteries (4-Pack)', ['aaa', 'batteries', '4-pack']],
  ['Built-In Wi-Fi, 1080p', ['built-in', 'wi-fi', '1080p']],
  ["Men's / kids' AT&T", ["men's", 'kids', 'at&t']],
  ['1,000 10,000mAh 100,000,000:1', ['1000', '10000mah', '100000000', '1']],
  ['1,00 and 1,0000', ['1', '00', 'and', '1', '0000']],
  ['$50 5.0 1.2.3 .5', ['50', '5.0', '1.2.3', '5']],
  [
    '6\' cable, 5\'10" tall, 36"H x 24"W',
    ["6'", 'cable', "5'", '10"', 'tall', '36"', 'h', 'x', '24"', 'w'],
  ],
  ['S7 edge+ C# DVD+R B&W', ['s7', 'edge+', 'c#', 'dvd', 'r', 'b&w']],
  ['U.S. and H.264, M.2 S.M.A.R.T.', ['u.s', 'and', 'h.264', 'm.2', 's.m.a.r.t']],
  ['device.Up to Amazon.com', ['device', 'up', 'to', 'amazon', 'com']],
  ['stills)Shooting!Now', ['stills', 'shooting', 'now']],
  ['a -- b - c-', ['a', 'b', 'c']],
  ['手机充电器 شاحن चार्जर', ['手机充电器', 'شاحن', 'चार्जर']],
  ['😀 !? …', []],
  ['<unknown> <pad>', ['unknown', 'pad']],
])('%j', (text, expected) => {
  expect(texts(text)).toEqual(expected);
  expect(surfacesOf(text)).toEqual(tokenise(text).map(({ surface }) => surface));
});

test('a token says where it stands and how it was written', () => {
  expect(tokenise('  the 1,000 Wi-Fi')).toEqual([
    { text: 'the', surface: 'the', start: 2, end: 5 },
    { text: '1000', surface: '1000', start: 6, end: 11 },
    { text: 'wi-fi', surface: 'Wi-Fi', start: 12, end: 17 },
  ]);
});
