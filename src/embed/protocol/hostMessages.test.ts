import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../domain/product';
import { readHostMessage } from './hostMessages';

const ours = (fields: object) => ({ source: 'aisle', version: 1, ...fields });

test.each([
  ['a product by its name', { type: 'product', name: 'Kettle' }, { description: '' }],
  ['an empty form', { type: 'product', name: '', description: '' }, { name: '' }],
  ['a product with everything', { type: 'product', id: 7, name: 'Kettle', categories: ['Tea'] }, { id: 7, categories: ['Tea'] }], // prettier-ignore
  ['fields that are not known', { type: 'product', name: 'Kettle', price: 3 }, { name: 'Kettle' }],
  ['all options', { type: 'options', model: 'cnn', top: 5, threshold: 0.5, theme: 'dark', accent: '#00695C' }, { accent: '#00695C' }], // prettier-ignore
  ['wishes taken back', { type: 'options', threshold: null, accent: null }, { accent: null }],
  ['no wish at all', { type: 'options' }, {}],
  ['clear', { type: 'clear' }, {}],
])('%s is read', (_, fields, expected) => {
  const { type } = fields;
  expect(readHostMessage(ours(fields))).toMatchObject({
    kind: 'message',
    message: { type, ...expected },
  });
});

test.each([
  ['a name that is no text', { type: 'product', name: 7 }, 'name'],
  ['no name', { type: 'product' }, 'name'],
  ['an id that is an object', { type: 'product', id: {}, name: 'Kettle' }, 'id'],
  ['an id that is no number', { type: 'product', id: NaN, name: 'Kettle' }, 'id'],
  ['a description that is a list', { type: 'product', name: '', description: [] }, 'description'],
  ['a category that is no text', { type: 'product', name: '', categories: ['a', 1] }, 'categories.1'], // prettier-ignore
  ['too many categories', { type: 'product', name: '', categories: Array(201).fill('a') }, 'categories'], // prettier-ignore
  ['a model there is not', { type: 'options', model: 'gpt' }, 'model'],
  ['no place at the top', { type: 'options', top: 0 }, 'top'],
  ['half a place', { type: 'options', top: 1.5 }, 'top'],
  ['a threshold above 1', { type: 'options', threshold: 1.1 }, 'threshold'],
  ['a theme there is not', { type: 'options', theme: 'sepia' }, 'theme'],
  ['an accent that is more than a colour', { type: 'options', accent: '#fff;}x' }, 'accent'],
  ['a type there is not', { type: 'buy' }, 'type'],
  ['no type', {}, 'type'],
])('%s is a fault that names the field', (_, fields, field) => {
  const read = readHostMessage(ours(fields));
  expect(read).toMatchObject({ kind: 'fault', code: 'bad-message', field });
  expect(read).toHaveProperty('message', expect.stringMatching(/^[^\n]+\.$/));
});

test.each([undefined, 0, 2, '1'])('version %j is not spoken', (version) => {
  const read = readHostMessage({ ...ours({ type: 'clear' }), version });
  expect(read).toMatchObject({ kind: 'fault', code: 'unsupported-version', field: 'version' });
});

test.each([
  ['text', 'webpackHotUpdate'],
  ['nothing', null],
  ['another source', { source: 'react-devtools', type: 'product' }],
  ['no source', { type: 'product', name: 'Kettle' }],
])('%s is none of our business', (_, data) => {
  expect(readHostMessage(data)).toEqual({ kind: 'foreign' });
});

test('what lies behind the longest text is not kept', () => {
  const read = readHostMessage(ours({ type: 'product', name: 'x'.repeat(LONGEST_TEXT + 5) }));
  expect(read).toHaveProperty('message.name.length', LONGEST_TEXT);
});

test('whatever is posted, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('product', 'options', 'clear'), (data, type) => {
      const read = readHostMessage(ours({ type, name: data, id: data, top: data, accent: data }));
      expect(['message', 'fault']).toContain(read.kind);
      expect(() => readHostMessage(data)).not.toThrow();
    }),
  );
});
