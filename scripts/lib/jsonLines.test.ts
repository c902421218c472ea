import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors';
import { readCheckedLines, readJsonLines, writeJsonLines } from './jsonLines';
import { temporaryFolder } from './temporaryFolder.testing';

async function readAll(path: string) {
  const values = [];
  for await (const numbered of readJsonLines(path)) values.push(numbered);
  return values;
}

test.each(['x.jsonl', 'x.jsonl.gz'])('%s comes back as written', async (name) => {
  const folder = temporaryFolder();
  const path = join(folder, name);
  const values = Array.from({ length: 20_000 }, (_, i) => ({ i, text: 'é😀\n' }));
  await writeJsonLines(path, values);
  expect((await readAll(path)).map(({ value }) => value)).toEqual(values);
  expect(readdirSync(folder)).toEqual([name]);
  const bytes = readFileSync(path);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  expect(text.split('\n')).toHaveLength(20_001);
});

test('empty lines, CRLF, a byte-order mark and a missing last line end are no fault', async () => {
  const path = join(temporaryFolder(), 'x');
  writeFileSync(path, '\ufeff{"a":1}\r\n\r\n\n{"a":2}');
  expect(await readAll(path)).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 4, value: { a: 2 } },
  ]);
});

test('a line that is not JSON is named', async () => {
  const path = join(temporaryFolder(), 'x');
  writeFileSync(path, gzipSync('1\n2\n{"a":\n')); // packed, though the name does not say so
  await expect(readAll(path)).rejects.toMatchObject({
    code: 'bad-format',
    message: expect.stringMatching(/x, line 3 is not JSON: .+/) as string,
  });
});

test('packed data that is cut short is said to be', async () => {
  const path = join(temporaryFolder(), 'x');
  const packed = gzipSync('1\n'.repeat(1_000));
  writeFileSync(path, packed.subarray(0, packed.length - 12));
  await expect(readAll(path)).rejects.toThrow('cut short');
});

test('checked lines name the line and the command', async () => {
  const path = join(temporaryFolder(), 'x');
  const read = () => readCheckedLines(path, v.object({ a: v.number() }), 'npm run data');
  await expect(read()).rejects.toThrow(`There is no file ${path}. Make it with: npm run data`);
  writeFileSync(path, '{"a":1}\n{"a":"b"}\n');
  await expect(read()).rejects.toThrow(/x, line 2: .*number.*npm run data/);
  writeFileSync(path, '{"a":1}\n');
  expect(await read()).toEqual([{ a: 1 }]);
});

test('a failure half-way leaves the old file and nothing else', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x');
  writeFileSync(path, 'old');
  function* failing() {
    yield 'a'.repeat(100_000);
    throw new AppError('bad-input', 'No more.');
  }
  await expect(writeJsonLines(path, failing())).rejects.toThrow('No more.');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['x']);
});

test('an interrupt half-way leaves nothing and exits with 130', async () => {
  const folder = temporaryFolder();
  const library = (name: string) => JSON.stringify(join(import.meta.dirname, `${name}.ts`));
  const program = join(folder, 'program.mts');
  writeFileSync(
    program,
    `import { createCommand, runCommand } from ${library('commandLine')};
     import { writeJsonLines } from ${library('jsonLines')};
     async function* endless() {
       yield 'a'.repeat(100_000);
       await new Promise((resolve) => setTimeout(resolve, 100));
       process.stdout.write('half-way');
       await new Promise((resolve) => setTimeout(resolve, 60_000));
     }
     const command = createCommand({ name: 'x', description: 'x', examples: [] });
     await runCommand(command, () => writeJsonLines(${JSON.stringify(join(folder, 'x'))}, endless()));`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(readdirSync(folder)).toHaveLength(2); // the program and the part
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(130);
  expect(readdirSync(folder)).toEqual(['program.mts']);
});
