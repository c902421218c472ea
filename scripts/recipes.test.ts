import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM, writeBundle } from './bundling/bundle';
import { processOutcome, type ProcessOutcome } from './lib/processOutcome.testing';
import { temporaryFolder } from './lib/temporaryFolder.testing';

const TIMEOUT = 120_000;

function run(
  name: string,
  args: readonly string[],
  input = '',
  options: SpawnOptionsWithoutStdio = {},
): Promise<ProcessOutcome> {
  return processOutcome(spawn(name, args, options), input);
}

const LINES = [
  '{"name":"AAA batteries","sku":12345678901234567890}',
  'oops',
  '{"name":"Dishwasher","description":"with a quiet pump"}',
  '{"sku":5}',
  '{"name":"USB-C cable é😀"}',
  '{"name":"Gas dryer"}',
  '{"name":"Coffee pods (16-pack)"}',
];

describe('the bundle is a filter that an engine can run on each chunk', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aisle-'));
    await writeBundle(join(folder, 'bundle'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** By its own words alone: no shell, no environment, in a folder of its own; as RDD.pipe does. */
  const classify = (lines: readonly string[], ...options: string[]) => {
    const args = [join(folder, 'bundle', PROGRAM), '--model', 'mlp', '--top', '2', ...options];
    const input = lines.map((line) => `${line}\n`).join('');
    return run(process.execPath, args, input, { env: {}, cwd: temporaryFolder() });
  };

  test(
    'chunks joined are what one process writes, also with faulty lines and an empty chunk',
    async () => {
      const whole = await classify(LINES, '--chunk');
      expect(whole).toMatchObject({ errors: '', code: 0 });
      const answers = whole.output.trimEnd().split('\n');
      expect(answers).toHaveLength(LINES.length);
      expect(answers[1]).toMatch(/^\{"line":"oops","error":"It is not JSON/);
      expect(JSON.parse(answers[5]!)).toMatchObject({
        name: 'Gas dryer',
        path: expect.arrayContaining(['Appliances']),
      });
      const chunks = [LINES.slice(0, 2), LINES.slice(2, 3), [], LINES.slice(3)];
      const outcomes = await Promise.all(chunks.map((chunk) => classify(chunk, '--chunk')));
      expect(outcomes.map(({ output }) => output).join('')).toBe(whole.output);
      expect(outcomes.map(({ errors, code }) => `${code}${errors}`)).toEqual(['0', '0', '0', '0']);
    },
    TIMEOUT,
  );

  test(
    'it answers as the script in the checkout does',
    async () => {
      const lines = LINES.slice(4);
      const script = ['--import', 'tsx', 'scripts/classify.ts', '--model', 'mlp', '--top', '2'];
      const expected = await run(process.execPath, script, `${lines.join('\n')}\n`);
      expect(expected).toMatchObject({ errors: '', code: 0 });
      expect(await classify(lines)).toEqual(expected);
    },
    TIMEOUT,
  );

  test(
    'a chunk of CSV is refused: it may have no header',
    async () => {
      const { output, errors, code } = await classify(['name', 'a'], '--chunk', '--format', 'csv');
      expect({ output, code }).toEqual({ output: '', code: 2 });
      expect(errors).toContain('A chunk has to be JSON lines');
    },
    TIMEOUT,
  );
});

describe('the recipe for GNU parallel', () => {
  const recipe = join(process.cwd(), 'recipes', 'gnu-parallel.sh');

  test('has a text of help', async () => {
    const { output, errors, code } = await run('/bin/sh', [recipe, '--help']);
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
    expect(output).toMatch(/^Usage: recipes\/gnu-parallel\.sh --model NAME/);
  });

  test.each<[string, string[], string]>([
    ['no model', [], 'The option --model is missing.'],
    ['no value', ['--model'], '--model needs a value.'],
    ['an unknown option', ['--modle', 'mlp'], 'There is no option --modle.'],
    ['two files', ['--model', 'mlp', 'a', 'b'], 'There can be one file only: a or b.'],
    ['no such file', ['--model', 'mlp', 'no.jsonl'], 'There is no file no.jsonl.'],
  ])('%s is a sentence and exit code 2', async (_, args, sentence) => {
    const { output, errors, code } = await run('/bin/sh', [recipe, ...args]);
    expect({ output, code }).toEqual({ output: '', code: 2 });
    expect(errors).toBe(`error: ${sentence}\n(--help lists the options)\n`);
  });

  test('without GNU parallel it says how to get it', async () => {
    const env = { PATH: temporaryFolder() };
    const { errors, code } = await run('/bin/sh', [recipe, '--model', 'mlp'], '', { env });
    expect(code).toBe(1);
    expect(errors).toContain('GNU parallel is missing. Install it');
  });
});
