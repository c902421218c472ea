import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Budget, complaint, measure } from './sizes';

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
