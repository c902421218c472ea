import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, parsePort } from './ports';

test('a free port can be listened on', async () => {
  const server = createServer();
  server.listen(await freePort(), '127.0.0.1');
  await once(server, 'listening');
  server.close();
});

test.each([
  ['1', 1],
  ['4173', 4173],
  ['65535', 65_535],
])('%s is a port', (text, port) => {
  expect(parsePort(text)).toBe(port);
});

test.each(['0', '65536', '-1', '80.5', '', 'http'])('%j is none', (text) => {
  expect(() => parsePort(text)).toThrow('must be a port');
});
