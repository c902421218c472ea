import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTensors, writeTensors } from './tensorFile';

const about = { café: ['€', 1], long: 'x'.repeat(101) };
const tensors = new Map([
  ['a', Float32Array.of(1, -2.5, Infinity)],
  ['empty', new Float32Array(0)],
  ['b', Float32Array.of(0.1)],
]);

async function written(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tensors-')), 'x.bin');
  await writeTensors(path, { about, tensors });
  return path;
}

test('what is written is read', async () => {
  expect(await readTensors(await written(), 'make it')).toEqual({ about, tensors });
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2)],
  ['another kind of file', () => Buffer.from('{"a": 1} and more')],
  ['empty', () => Buffer.alloc(0)],
])('a damaged file is said: %s', async (_, damage) => {
  const path = await written();
  await writeFile(path, damage(await readFile(path)));
  await expect(readTensors(path, 'npm run x')).rejects.toThrow(/damaged.*npm run x/);
});

test('a missing file names the command that makes it', async () => {
  await expect(readTensors('/nowhere/x.bin', 'npm run x')).rejects.toThrow('npm run x');
});
