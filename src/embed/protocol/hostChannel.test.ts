import { expect, test } from 'vitest';
import { HostChannel } from './hostChannel';
import type { HostMessage } from './hostMessages';
import type { Enveloped } from './widgetMessages';

const SHOP = 'https://shop.example';
const clear = { source: 'aisle', version: 1, type: 'clear' };

function channel() {
  const posted: { message: Enveloped; target: string }[] = [];
  const taken: HostMessage[] = [];
  const warnings: string[] = [];
  const host = {
    postMessage: (message: Enveloped, target: string) => void posted.push({ message, target }),
  };
  const wire = new HostChannel({
    ...{ host, origin: SHOP },
    onMessage: (message) => taken.push(message),
    warn: (sentence) => warnings.push(sentence),
  });
  return { wire, host, posted, taken, warnings };
}

test('what is said goes to the one origin, in the envelope', () => {
  const { wire, posted } = channel();
  wire.post({ type: 'height', height: 80 });
  const message = { source: 'aisle', version: 1, type: 'height', height: 80 };
  expect(posted).toEqual([{ message, target: SHOP }]);
});

test('the window around the frame is listened to while it has the origin', () => {
  const { wire, host, taken } = channel();
  wire.receive({ origin: SHOP, source: host, data: clear });
  expect(taken).toEqual([{ type: 'clear' }]);
});

test.each([
  ['another origin', (host: object) => ({ origin: 'https://evil.example', source: host })],
  ['an origin that only begins alike', (host: object) => ({ origin: `${SHOP}.evil`, source: host })], // prettier-ignore
  ['the origin without its scheme', (host: object) => ({ origin: 'shop.example', source: host })],
  ['no origin', (host: object) => ({ origin: 'null', source: host })],
  ['another window of the origin', () => ({ origin: SHOP, source: {} })],
  ['no window', () => ({ origin: SHOP, source: null })],
])('%s is ignored, counted and named, without an answer', (_, from) => {
  const { wire, host, taken, posted, warnings } = channel();
  const sender = from(host);
  wire.receive({ ...sender, data: clear });
  wire.receive({ ...sender, data: { ...clear, version: 7 } });
  expect([taken, posted]).toEqual([[], []]);
  expect(wire.refused).toBe(2);
  expect(warnings).toEqual([expect.stringContaining(sender.origin)]);
});

test('other scripts of any origin are not even counted', () => {
  const { wire, host, posted, warnings } = channel();
  wire.receive({ origin: SHOP, source: host, data: 'webpackHotUpdate' });
  wire.receive({ origin: 'https://evil.example', source: host, data: { type: 'product' } });
  expect([wire.refused, posted, warnings]).toEqual([0, [], []]);
});

test('the console is not filled, however many origins there are', () => {
  const { wire, warnings } = channel();
  for (let i = 0; i < 100; i++) {
    wire.receive({ origin: `https://${i}.example`, source: null, data: clear });
  }
  expect(wire.refused).toBe(100);
  expect(warnings).toHaveLength(20);
});

test('a message with a fault is answered with an error', () => {
  const { wire, host, posted, taken } = channel();
  wire.receive({ origin: SHOP, source: host, data: { ...clear, type: 'product', name: 3 } });
  expect(taken).toEqual([]);
  expect(posted).toMatchObject([
    { message: { type: 'error', code: 'bad-message', field: 'name' }, target: SHOP },
  ]);
});
