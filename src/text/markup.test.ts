import { expect, test } from 'vitest';
import { decodeEntities, removeTags } from './markup';

test.each([
  ['&#174;&reg;&#xAE;', '®®®'],
  ['&amp;amp;amp;', '&'],
  ['&AMP;#38;#x26;lt;', '<'],
  ['&reg &nosuch; &', '&reg &nosuch; &'],
])('entities: %j becomes %j', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

test.each([
  ['<b>x</b>', ' x '],
  ['x<br/>y', 'x y'],
  ['<a href="1">', ' '],
  ['<!-- x -->', ' '],
  ['a<b', 'a<b'],
  ['< b>', '< b>'],
  ['<3>', '<3>'],
])('tags: %j becomes %j', (text, expected) => {
  expect(removeTags(text)).toBe(expected);
});
