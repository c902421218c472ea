import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Budget, complaint, initialFiles, measure } from './sizes';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-sizes-'));
  mkdirSync(join(folder, 'models', 'mlp', 'abc'), { recursive: true });
  writeFileSync(join(folder, 'models', 'mlp', 'abc', 'weights-1'), Buffer.alloc(1024));
  writeFileSync(join(folder, 'models', 'mlp', 'abc', 'weights-2'), Buffer.alloc(2048));
  writeFileSync(join(folder, 'page.js'), 'a'.repeat(10_240));
});
afterAll(() => rmSync(folder, { recursive: true }));

const budget = (change: Partial<Budget>): Budget => ({
  name: 'MLP',
  files: /^models\/mlp\//,
  measure: 'plain',
  limitKiB: 3,
  ...change,
});

test.each([
  ['just kept', budget({}), undefined],
  ['not kept', budget({ limitKiB: 2.5 }), 'MLP: 3 KiB, the budget is 2.5 KiB.'],
  ['no such files', budget({ files: /\.css$/ }), 'MLP: no file of the build matches \\.css$.'],
  [
    '10 KiB of one letter, compressed',
    budget({ files: /js$/, measure: 'gzip', limitKiB: 1 }),
    undefined,
  ],
])('%s', (_, one, expected) => {
  const [measured] = measure(folder, [one]);
  expect(complaint(measured!)).toBe(expected);
});

test('what a page names is fetched before its first paint, and nothing else', () => {
  const files = initialFiles(
    '<script type="module" src="./assets/index-a.js"></script>' +
      '<link rel="modulepreload" href="./assets/parts-b.js">' +
      '<link rel="stylesheet" href="./assets/index-c.css"><link rel="icon" href="./icon.svg">',
  );
  const paths = ['index.html', 'assets/index-a.js', 'assets/parts-b.js', 'assets/index-c.css'];
  for (const path of paths) expect(path).toMatch(files);
  for (const path of ['icon.svg', 'assets/index-a_js', 'assets/view.js', 'x/index.html']) {
    expect(path).not.toMatch(files);
  }
});
