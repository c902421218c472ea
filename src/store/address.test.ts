import { expect, test } from 'vitest';
import { DEFAULT_VIEW, EMPTY_PRODUCT, formatAddress, parseAddress, type Address } from './address';

const address = (change: {
  product?: Partial<Address['product']>;
  view?: Partial<Address['view']>;
}): Address => ({
  product: { ...EMPTY_PRODUCT, ...change.product },
  view: { ...DEFAULT_VIEW, ...change.view },
});

test.each([
  ['nothing but defaults', address({}), ''],
  [
    'a name',
    address({ product: { name: 'AAA Batteries (4-Pack)' } }),
    '#name=AAA+Batteries+%284-Pack%29',
  ],
  ['a description alone', address({ product: { description: 'x' } }), '#desc=x'],
  ['a tab', address({ view: { tab: 'curves' } }), '#tab=curves'],
  [
    'all of the view',
    address({
      view: {
        tab: 'curves',
        sort: 'cnn',
        filter: 'tv',
        all: true,
        auc: 'macro',
        hidden: ['mlp', 'lstm'],
      },
    }),
    '#tab=curves&sort=cnn&filter=tv&rows=all&auc=macro&hide=mlp.lstm',
  ],
])('%s', (_, given, hash) => {
  expect(formatAddress(given)).toBe(hash);
  expect(parseAddress(hash)).toEqual(given);
});

test.each([
  ['signs of the hash itself', 'a&b=c#d%20+ "é"'],
  ['an entity', '&#174;'],
  ['emoji', '👩‍👩‍👧‍👦🇩🇪'],
  ['right to left', 'שלום'],
  ['line breaks', 'a\r\nb\tc'],
  ['a prototype', '__proto__'],
  ['control characters', '\u0000\u001f\u007f'],
  ['markup', '<script>alert(1)</script>'],
])('%s comes back as it was', (_, name) => {
  const given = address({ product: { name, description: name } });
  expect(parseAddress(formatAddress(given))).toEqual(given);
});

test('a lone surrogate becomes the replacement character', () => {
  const hash = formatAddress(address({ product: { name: 'a\ud800b' } }));
  expect(parseAddress(hash).product.name).toBe('a\ufffdb');
});

test.each(['#', '#%', '#name=%E0%A4%A', '#=&&==', '#tab=constructor&sort=toString&hide=x..y&auc='])(
  '%s is read without complaint',
  (hash) => {
    const { view } = parseAddress(hash);
    expect(view).toEqual(DEFAULT_VIEW);
  },
);

test('text behind what the nets read is left out', () => {
  const hash = formatAddress(address({ product: { name: 'a'.repeat(1_000_000) } }));
  expect(hash.length).toBeLessThan(10_100);
});
