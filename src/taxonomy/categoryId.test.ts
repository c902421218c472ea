import { expect, test } from 'vitest';
import { categoryId } from './categoryId';

test.each([
  ['Appliances', 'appliances'],
  ['Computers & Tablets', 'computers-tablets'],
  ['TV & Home Theater (4K)', 'tv-home-theater-4k'],
  ['Café ½', 'cafe-1-2'],
])('%s is %s', (name, id) => {
  expect(categoryId(name)).toBe(id);
});
