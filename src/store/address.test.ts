import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LONGEST_TEXT } from '../domain/product';
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
        hiddenColumns: ['cnn', 'ensemble'],
        comparedBy: 'lstm',
        comparedOrder: 'difference',
      },
    }),
    '#tab=curves&sort=cnn&filter=tv&rows=all&without=cnn.ensemble&by=lstm&order=difference&auc=macro&hide=mlp.lstm',
  ],
  [
    'models that are no nets',
    address({ view: { sort: 'ensemble', hidden: ['linear', 'powerset'] } }),
    '#sort=ensemble&hide=linear.powerset',
  ],
  [
    'what is seen of the report',
    address({
      view: {
        tab: 'report',
        report: {
          section: 'categories',
          set: 'novel',
          model: 'svc',
          models: ['mlp', 'nb'],
          categories: { column: 'f1', descending: true },
          confusions: { column: 'missed', descending: false },
          search: 'tv',
          all: true,
          cut: 0.9,
        },
      },
    }),
    '#tab=report&section=categories&set=novel&of=svc&beside=mlp.nb&figures=-f1&pairs=missed&find=tv&largest=all&cut=0.9',
  ],
  ['the least cut', address({ view: { report: { ...DEFAULT_VIEW.report, cut: 0 } } }), '#cut=0'],
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

test.each([
  '#',
  '#%',
  '#name=%E0%A4%A',
  '#=&&==',
  '#without=mlp.cnn.lstm.linear.powerset.ensemble',
  '#tab=constructor&sort=toString&hide=x..y&auc=',
  '#section=x&set=toString&of=&beside=..&figures=-&pairs=f1&find=&cut=',
  '#figures=--f1&cut=2',
  '#cut=-1',
  '#cut=a',
])('%s is read without complaint', (hash) => {
  const { view } = parseAddress(hash);
  expect(view).toEqual(DEFAULT_VIEW);
});

const LONG = 'A quiet washing machine with twelve cycles. '.repeat(20);

test.each([
  ['a long description', { product: { name: 'a', description: LONG } }],
  [
    'long texts of two products',
    { product: { name: LONG, description: '' }, second: { name: '電池', description: LONG } },
  ],
  [
    'a second product that is empty',
    { product: { name: LONG, description: '' }, second: EMPTY_PRODUCT },
  ],
])('%s is packed, and comes back', (_, texts) => {
  const given: Address = { ...texts, view: { ...DEFAULT_VIEW, tab: 'curves' } };
  const hash = formatAddress(given);
  expect(hash).toMatch(/^#z=[\w-]+&tab=curves$/);
  expect(hash.length).toBeLessThan(LONG.length / 2);
  expect(parseAddress(hash)).toEqual(given);
});

test('a packed text that is damaged is an empty one, and the rest is read', () => {
  for (const z of ['', '~', 'AAAA', 'a'.repeat(1_000_000)]) {
    const { product, second, view } = parseAddress(`#z=${z}&tab=curves`);
    expect(product).toEqual(EMPTY_PRODUCT);
    expect(second).toBeUndefined();
    expect(view.tab).toBe('curves');
  }
});

test('a text that packing would not shorten stays readable', () => {
  const noise = Array.from({ length: 10 }, (_, i) =>
    createHash('sha256').update(String(i)).digest('base64url'),
  ).join('');
  const hash = formatAddress(address({ product: { name: noise } }));
  expect(hash).toBe(`#name=${noise}`);
  expect(parseAddress(hash).product.name).toBe(noise);
});

test('text behind what the nets read is left out', () => {
  const hash = formatAddress(address({ product: { name: 'a'.repeat(1_000_000) } }));
  expect(parseAddress(hash).product.name).toHaveLength(LONGEST_TEXT);
});

test('no two views write the same field', () => {
  const given: Address = {
    product: { name: 'a', description: 'b' },
    second: { name: 'c', description: 'd' },
    view: {
      tab: 'report',
      sort: 'cnn',
      filter: 'tv',
      all: true,
      hiddenColumns: ['cnn'],
      comparedBy: 'lstm',
      comparedOrder: 'difference',
      why: { category: 'Games', model: 'mlp' },
      auc: 'macro',
      lossAxis: 'log',
      smoothing: 0.5,
      article: true,
      hidden: ['mlp'],
      report: {
        section: 'categories',
        set: 'novel',
        model: 'svc',
        models: ['mlp'],
        categories: { column: 'f1', descending: true },
        confusions: { column: 'missed', descending: false },
        search: 'tv',
        all: true,
        cut: 0.9,
      },
    },
  };
  for (const [part, value] of Object.entries(given.view)) {
    expect(value, `${part} differs from its default`).not.toEqual(
      DEFAULT_VIEW[part as keyof typeof DEFAULT_VIEW],
    );
  }
  const hash = formatAddress(given);
  const keys = [...new URLSearchParams(hash.slice(1)).keys()];
  expect(new Set(keys).size).toBe(keys.length);
  expect(parseAddress(hash)).toEqual(given);
});
