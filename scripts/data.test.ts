import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseLabels, parseTaxonomy, parseVocabulary } from '../src/manifest/parse';
import { readSource } from './lib/dataset/readSource';
import { readPart } from './lib/products';
import { temporaryFolder } from './lib/temporaryFolder.testing';

/** Sixty products in the original's form; the last lacks a name. */
const RECORDS = Array.from({ length: 60 }, (_, i) => ({
  sku: i,
  name: i === 59 ? '' : `Acme&#8482; - Phone ${i} with 4K screen - Black`,
  category: [
    { id: 'a', name: 'Phones' },
    { id: 'b', name: i % 2 ? 'Smart Phones' : 'Rare Phones' },
  ],
  description: '4G speedWi-Fi and more',
}));
const LINES = RECORDS.map(({ category, ...record }) => ({
  ...record,
  categories: category.map(({ name }) => name),
}));
const AS_ARRAY = JSON.stringify(RECORDS, null, 1);
const AS_LINES = LINES.map((line) => JSON.stringify(line)).join('\n');

function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = join(import.meta.dirname, 'data.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...argv], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const contentOf = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

test('array and packed lines give the same files, which fit their schemas', async () => {
  const folder = temporaryFolder();
  const [array, lines] = [join(folder, 'products.json'), join(folder, 'products.jsonl.gz')];
  writeFileSync(array, AS_ARRAY);
  writeFileSync(lines, gzipSync(AS_LINES));
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const { code, stdout } = await run('--source', array, '--threshold', '29', '--out', first);
  expect(code).toBe(0);
  expect(stdout).toContain('60, used 59');
  await run('--source', lines, '--threshold', '29', '--out', second);

  const summaries = [first, second].map((out) => readFileSync(join(out, 'summary.json'), 'utf8'));
  expect(summaries[0]).toContain('record 60');
  expect(summaries[1]).toBe(summaries[0]?.replace('record 60', 'line 60'));
  const others = (out: string) => contentOf(out).filter(([name]) => name !== 'summary.json');
  expect(others(second)).toEqual(others(first));

  const text = (name: string) => readFileSync(join(first, name), 'utf8');
  const labels = parseLabels(text('labels.json')).labels.map(({ name }) => name);
  expect(labels).toEqual(['Phones', 'Rare Phones', 'Others']);
  expect(parseTaxonomy(text('taxonomy.json'), 3).nodes).toHaveLength(2);
  const vocabulary = parseVocabulary(text('vocabulary.json')).tokens;
  expect(vocabulary).toEqual(expect.arrayContaining(['acme', '4k', 'wi-fi', 'speed']));
  expect(vocabulary).not.toContain('speedwi-fi');
  expect(parseVocabulary(text('vocabulary.article.json')).preset).toBe('article');
  const training = await readPart('training', first);
  expect(training[0]?.name).toMatch(/^Acme&#8482; - Phone/); // as the shop wrote it
  expect(training.every((product) => !('novel' in product))).toBe(true);
  expect((await readPart('test', first)).every(({ novel }) => novel)).toBe(true);
});

test('a given label space decides the labels', async () => {
  const folder = temporaryFolder();
  const [source, labels] = [join(folder, 'products.jsonl'), join(folder, 'given.json')];
  writeFileSync(source, AS_LINES);
  writeFileSync(labels, '{"labels": [{"name": "Smart Phones", "products": 7}]}');
  const out = join(folder, 'out');
  expect((await run('--source', source, '--labels', labels, '--out', out)).code).toBe(0);
  const file = parseLabels(readFileSync(join(out, 'labels.json'), 'utf8'));
  expect(file.labels.map(({ name }) => name)).toEqual(['Smart Phones', 'Others']);
});

test('a file that is not JSON ends with a sentence, code 1 and no output', async () => {
  const folder = temporaryFolder();
  const source = join(folder, 'products.json');
  writeFileSync(source, AS_ARRAY.slice(0, 400));
  const { code, stderr } = await run('--source', source, '--out', join(folder, 'out'));
  expect(code).toBe(1);
  expect(stderr).toMatch(/products\.json, line \d+, column \d+ is not JSON: .+/);
  expect(stderr).not.toContain('    at ');
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test.each([
  ['an empty file', '', 'is empty'],
  ['white space', ' \n\n', 'is empty'],
  ['an empty array', '[]', 'has no product'],
  ['records without names', '{"sku":1}\n{"sku":2}', '2 with no name (line 1, line 2)'],
  ['text', 'sku,name\n1,x', 'line 1 is not JSON'],
  ['a bad line', '{"sku":1,"name":"a","categories":["b"]}\n{"sku":', 'line 2 is not JSON'],
  ['a bad array', '[\n{"sku":1},\n{"sku":}\n]', 'line 3, column 8 is not JSON'],
  ['a cut array', '[\n{"sku":1}', 'is not JSON'],
])('refused: %s', async (_, text, sentence) => {
  const source = join(temporaryFolder(), 'products');
  writeFileSync(source, text);
  await expect(readSource(source)).rejects.toThrow(sentence);
  writeFileSync(source, gzipSync(text));
  await expect(readSource(source)).rejects.toThrow(sentence);
});
