import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../src/domain/errors';
import { createCommand, numberBetween, oneOf, runCommand, wholeNumber } from './commandLine';

let output = '';

beforeEach(() => {
  output = '';
  const keep = (text: string | Uint8Array) => {
    output += String(text);
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.stubEnv('DEBUG', '');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

interface Options {
  size: number;
  share: number;
  model?: 'mlp' | 'cnn';
}

/** Runs a command with three options; returns its exit code. */
async function run(argv: string[], main: (options: Options) => Promise<void> = async () => {}) {
  const before = process.exitCode;
  const command = createCommand({
    name: 'npm run sample --',
    description: 'Shows how.',
    examples: ['npm run sample -- --size 4'],
  })
    .option('--size <n>', 'how many', wholeNumber(1), 2)
    .option('--share <x>', 'how much', numberBetween(0, 1), 0.5)
    .option('--model <name>', 'which', oneOf(['mlp', 'cnn']));
  process.exitCode = 0;
  await runCommand<Options>(command, main, ['node', 'sample', ...argv]);
  const code = process.exitCode;
  process.exitCode = before;
  return code;
}

test('options arrive parsed, with their defaults', async () => {
  const seen: Options[] = [];
  const main = (options: Options) => {
    seen.push(options);
    return Promise.resolve();
  };
  expect(await run(['--size', '4', '--model', 'cnn'], main)).toBe(0);
  expect(await run([], main)).toBe(0);
  expect(seen).toEqual([
    { size: 4, share: 0.5, model: 'cnn' },
    { size: 2, share: 0.5 },
  ]);
});

test('--help shows options and an example, and succeeds', async () => {
  expect(await run(['--help'])).toBe(0);
  expect(output).toContain('--size <n>');
  expect(output).toContain('$ npm run sample -- --size 4');
});

test.each<[string[], string]>([
  [['--colour'], "unknown option '--colour'"],
  [['--size', '0'], 'whole number of at least 1'],
  [['--size', '1.5'], 'whole number'],
  [['--size', ''], 'whole number'],
  [['--share', '2'], 'from 0 to 1'],
  [['--share', 'x'], 'from 0 to 1'],
  [['--model', 'svm'], 'one of: mlp, cnn'],
  [['--size'], 'argument missing'],
  [['stray'], 'too many arguments'],
])('%j is wrong use', async (argv, sentence) => {
  expect(await run(argv)).toBe(2);
  expect(output).toContain(sentence);
});

test('an expected failure prints its sentence alone', async () => {
  const fail = () => Promise.reject(new AppError('io', 'The disk is full.'));
  expect(await run([], fail)).toBe(1);
  expect(output).toBe('The disk is full.\n');
});

test('with DEBUG, and for a fault of the program, the stack is shown', async () => {
  expect(await run([], () => Promise.reject(new TypeError('oops')))).toBe(1);
  expect(output).toContain('TypeError: oops\n    at ');
  vi.stubEnv('DEBUG', '1');
  output = '';
  expect(await run([], () => Promise.reject(new AppError('io', 'Full.')))).toBe(1);
  expect(output).toContain('Full.\n    at ');
});
