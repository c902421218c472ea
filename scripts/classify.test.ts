import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { processOutcome, type ProcessOutcome } from './lib/processOutcome.testing';
import { temporaryFolder } from './lib/temporaryFolder.testing';

const TIMEOUT = 120_000;

function start(options: readonly string[]) {
  const args = ['--import', 'tsx', 'scripts/classify.ts', ...options];
  return spawn(process.execPath, args, { stdio: 'pipe' });
}

/** Runs the real script; what it wrote and its exit code. */
function run(options: readonly string[], input?: string | Uint8Array): Promise<ProcessOutcome> {
  return processOutcome(start(options), input);
}

test(
  'JSON lines from a pipe',
  async () => {
    const lines = ['{"name":"AAA batteries","sku":"é😀"}', '', 'oops', '{"name":"Dishwasher"}', ''];
    const { output, errors, code } = await run(['--model', 'mlp', '--top', '2'], lines.join('\n'));
    expect(code).toBe(1);
    expect(errors).toMatch(/^Line 3: It is not JSON: .*\n$/);
    const [first, second, third, end] = output.split('\n');
    expect(JSON.parse(first!)).toEqual({
      name: 'AAA batteries',
      sku: 'é😀',
      predictions: [
        { category: expect.any(String), score: expect.any(Number), predicted: true },
        { category: expect.any(String), score: expect.any(Number), predicted: expect.any(Boolean) },
      ],
      path: expect.arrayContaining(['Household Batteries']),
    });
    expect(Object.keys(JSON.parse(second!) as object)).toEqual(['error']);
    expect(JSON.parse(third!)).toMatchObject({ path: expect.arrayContaining(['Appliances']) });
    expect(end).toBe('');
  },
  TIMEOUT,
);

test(
  'CSV from a packed file into a file',
  async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'in.csv.gz');
    const output = join(folder, 'out.csv');
    writeFileSync(input, gzipSync('\ufeffTitle;"Body (HTML)"\r\n"Dish ""washer""";"steel\r\nnew"'));
    const result = await run(['--model', 'cnn', '--input', input, '--output', output]);
    expect(result).toEqual({ output: '', errors: '', code: 0 });
    expect(readFileSync(output, 'utf8')).toMatch(
      /^\ufeffTitle;"Body \(HTML\)";predicted_categories;category_path;confidence;model;status;reviewed_categories\r\n"Dish ""washer""";"steel\r\nnew";[^;]*Appliances[^;]*;Appliances.*;0\.\d{4};cnn;predicted;$/,
    );
  },
  TIMEOUT,
);

test(
  'nothing in, nothing out',
  async () => {
    expect(await run(['--model', 'mlp'])).toEqual({ output: '', errors: '', code: 0 });
  },
  TIMEOUT,
);

test(
  'an endless input is answered as it comes; a reader that leaves ends it quietly',
  async () => {
    const child = start(['--model', 'mlp', '--top', '1']);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.stdin.on('error', () => undefined);
    const block = '{"name":"USB cable"}\n'.repeat(1_000);
    const feed = () => {
      while (child.stdin.writable && child.stdin.write(block));
    };
    child.stdin.on('drain', feed);
    feed();
    await once(child.stdout, 'data');
    child.stdout.destroy(); // as `head` does
    const [code] = (await once(child, 'exit')) as [number | null];
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  },
  TIMEOUT,
);

test(
  'an answer comes before the next question is asked',
  async () => {
    const child = start(['--model', 'mlp', '--top', '1', '--format', 'jsonl']);
    for (const name of ['USB cable', 'Dishwasher']) {
      child.stdin.write(`${JSON.stringify({ name })}\n`);
      const [answer] = (await once(child.stdout, 'data')) as [Buffer];
      expect(JSON.parse(answer.toString())).toMatchObject({ name });
    }
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
  TIMEOUT,
);

describe('wrong use is a sentence and exit code 2', () => {
  test.each<[string, string[], string]>([
    ['no model', [], "required option '--model <name>' not specified"],
    ['an unknown model', ['--model', 'gpt'], 'There is no model "gpt" in public/models.'],
    ['half a prediction', ['--model', 'mlp', '--top', '1.5'], 'must be a whole number'],
    ['no such file', ['--model', 'mlp', '--input', 'no/such.csv'], 'There is no file no/such.csv.'],
  ])(
    '%s',
    async (_, options, sentence) => {
      const { output, errors, code } = await run(options);
      expect({ output, code }).toEqual({ output: '', code: 2 });
      expect(errors).toContain(sentence);
    },
    TIMEOUT,
  );

  test(
    'a table without a column that is known leaves no file',
    async () => {
      const folder = temporaryFolder();
      const options = ['--model', 'mlp', '--format', 'csv', '--output', join(folder, 'out.csv')];
      const { errors, code } = await run(options, 'sku,price\n1,2\n');
      expect(code).toBe(2);
      expect(errors).toContain('names no column that is known');
      expect(readdirSync(folder)).toEqual([]);
    },
    TIMEOUT,
  );
});

test(
  'a folder without models is a sentence and exit code 1',
  async () => {
    const folder = temporaryFolder();
    const { errors, code } = await run(['--model', 'mlp', '--models', folder]);
    expect(code).toBe(1);
    expect(errors).toContain(`There is no file ${join(folder, 'registry.json')}.`);
    expect(existsSync(join(folder, 'registry.json'))).toBe(false);
  },
  TIMEOUT,
);
