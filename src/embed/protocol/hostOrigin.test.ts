import { expect, test } from 'vitest';
import { hostOriginOf } from './hostOrigin';

const OWN = 'https://aisle.example';

test.each([
  ['', OWN],
  ['?theme=dark', OWN],
  ['?origin=https://shop.example', 'https://shop.example'],
  ['?origin=https%3A%2F%2Fshop.example', 'https://shop.example'],
  ['?origin=http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
])('%j names %s', (search, origin) => {
  expect(hostOriginOf(search, OWN)).toBe(origin);
});

test.each([
  '?origin=',
  '?origin=*',
  '?origin=null',
  '?origin=shop.example',
  '?origin=https://shop.example/',
  '?origin=https://shop.example/admin',
  '?origin=https://shop.example:443',
  '?origin=https://*.example',
  '?origin=HTTPS://shop.example',
  '?origin=https://user@shop.example',
  '?origin=file:///tmp/form.html',
  '?origin=data:text/html,x',
  '?origin=https://shop.example&origin=https://other.example',
])('%s names no origin that could be compared with', (search) => {
  expect(() => hostOriginOf(search, OWN)).toThrow('has to name one origin');
});
