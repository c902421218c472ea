import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  sampleFigures,
  sampleModelReport,
  sampleReport,
} from '../../src/manifest/sampleReport.testing';
import { readReport } from './readReport';
import { summary, withFigures } from './summary';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

test.each(['README.md', 'docs/models.md'])(
  '%s quotes the figures of the committed models',
  async (path) => {
    const document = await read(path);
    const figures = summary(await readReport('public/models'));
    expect(withFigures(document, figures)).toBe(document);
  },
);

test('a document without marks is left alone', () => {
  expect(withFigures('# no marks', 'figures')).toBeUndefined();
});

test('each table has the figures of its own part, ours beside those of others', () => {
  const model = sampleModelReport('mlp', { title: 'Toy net' });
  const parts = { ...model.parts, novel: sampleFigures({ microAuc: 0.87654 }) };
  const article = { name: 'CNN', kind: 'article' as const, part: 'test' as const, microAuc: 0.9 };
  const tool = { name: 'tool', kind: 'tool' as const, part: 'novel' as const, macroF1: 0.5 };
  const unknown = {
    name: 'regression',
    kind: 'article' as const,
    part: 'test' as const,
    hardAuc: 0.7,
  };
  const text = summary(
    sampleReport({ models: [{ ...model, parts }], references: [article, tool, unknown] }),
  );
  const [whole, novel, namesOnly, making] = text.split('\n\n').filter((s) => s.startsWith('|'));
  expect(whole).toMatch(/\| article: CNN +\| +0\.9000 \| +– \|/);
  expect(whole).toMatch(/\| \*\*Toy net\*\* +\| +0\.9900 \|/);
  expect(novel).toMatch(/\| \*\*Toy net\*\* +\| +0\.8765 \|/);
  expect(novel).toMatch(/\| tool +\|.*0\.5000/);
  expect(namesOnly).not.toContain('tool');
  // a figure of another kind is none of these columns
  expect(text).not.toContain('regression');
  expect(making).toMatch(/0\.50 \| +1 min 0 s \| +3 \| +2 \| +80\.0 %/);
});
