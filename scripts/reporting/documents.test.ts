import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseRegistry } from '../../src/manifest/parse';
import { summary, withFigures } from './summary';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

test.each(['README.md', 'docs/models.md'])(
  '%s quotes the figures of the committed models',
  async (path) => {
    const document = await read(path);
    const figures = summary(parseRegistry(await read('public/models/registry.json')));
    expect(withFigures(document, figures)).toBe(document);
  },
);

test('a document without marks is left alone', () => {
  expect(withFigures('# no marks', 'figures')).toBeUndefined();
});
