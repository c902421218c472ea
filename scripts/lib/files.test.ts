import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors';
import { fileError } from './fileErrors';
import { readJson, readWhole, writeJson, writeWhole } from './files';
import { temporaryFolder } from './temporaryFolder.testing';

const schema = v.object({ size: v.number() });

test('writes into new folders and leaves nothing beside the file', async () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  await writeJson(join(folder, 'x.json'), { size: 3 });
  await writeWhole(join(folder, 'y.bin'), Uint8Array.of(1, 2));
  expect(await readJson(join(folder, 'x.json'), schema)).toEqual({ size: 3 });
  expect([...readFileSync(join(folder, 'y.bin'))]).toEqual([1, 2]);
  expect(readdirSync(folder).sort()).toEqual(['x.json', 'y.bin']);
});

test('a file that cannot be written is an AppError and leaves nothing', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken'));
  await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow(AppError);
  writeFileSync(join(folder, 'file'), '');
  await expect(writeWhole(join(folder, 'file', 'x'), 'x')).rejects.toThrow(AppError);
  expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
});

test('a missing file names the command that makes it', async () => {
  const path = join(temporaryFolder(), 'x.json');
  await expect(readWhole(path, 'npm run data')).rejects.toMatchObject({
    code: 'missing-file',
    message: `There is no file ${path}. Make it with: npm run data`,
  });
});

test.each([
  ['{"size": 3', /x\.json is not JSON: .*Make it again with: npm run data/],
  ['{"size": "3"}', /x\.json, at size: .*number.*Make it again with: npm run data/],
  ['[]', /x\.json, at /],
])('%s is refused', async (text, sentence) => {
  const path = join(temporaryFolder(), 'x.json');
  writeFileSync(path, text);
  await expect(readJson(path, schema, 'npm run data')).rejects.toMatchObject({
    code: 'bad-format',
    message: expect.stringMatching(sentence) as string,
  });
});

test('a byte-order mark is no fault', async () => {
  const path = join(temporaryFolder(), 'x.json');
  writeFileSync(path, '\ufeff{"size":1}');
  expect(await readJson(path, schema)).toEqual({ size: 1 });
});

test.each([
  ['ENOSPC', 'io', 'The disk is full'],
  ['EDQUOT', 'io', 'quota'],
  ['EACCES', 'io', 'no permission'],
  ['EROFS', 'io', 'read-only'],
  ['ENOENT', 'missing-file', 'There is no file'],
  ['EWHAT', 'io', 'out.json: the reason'],
])('%s is a plain sentence', (code, expected, sentence) => {
  const error = fileError('out.json', Object.assign(new Error('the reason'), { code }));
  expect(error.code).toBe(expected);
  expect(error.message).toContain(sentence);
  expect(error.message).toContain('out.json');
});
