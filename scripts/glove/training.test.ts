import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noGivenVectors } from '../../src/engine/glove/givenVectors';
import { GLOVE_DEFAULTS } from '../../src/engine/glove/settings';
import { RESERVED_TOKENS } from '../../src/text/reservedTokens';
import { readGivenVectors, readTrainingText } from './inputs';
import { glovePaths, writeResult } from './outputs';
import { coverageOf, neighbourLines, normsOf } from './report';
import { trainGlove } from './training';
import { SCHEMA_VERSION } from '../../src/manifest/schema';

const WORDS = ['usb', 'cable', 'black', 'coffee', 'maker', 'pods'];
const TOKENS = [...RESERVED_TOKENS, ...WORDS];
const settings = { ...GLOVE_DEFAULTS, dimension: 4 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-glove-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const vocabulary = {
    schemaVersion: SCHEMA_VERSION,
    preset: 'catalogue',
    presetVersion: 1,
    tokens: TOKENS,
  };
  writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(vocabulary));
  const names = ['Black USB cable', 'USB cable, 6 pack', 'Coffee maker', 'Black coffee maker pods'];
  const lines = names.map((name, sku) =>
    JSON.stringify({ sku, name, description: 'unheard of', path: ['A'], labels: [0] }),
  );
  writeFileSync(join(folder, 'training.jsonl'), `${lines.join('\n')}\n`);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function train(epochs: number, checkpointPath: string, seed = 1) {
  const text = await readTrainingText(folder);
  const given = noGivenVectors(text.vocabulary.size, settings.dimension);
  return trainGlove({ text, given, settings: { ...settings, seed }, epochs, checkpointPath });
}

test('a run that goes on from a checkpoint ends with the same bytes', async () => {
  const whole = await train(8, join(folder, 'none'));
  const checkpoint = join(folder, 'checkpoint');
  await train(6, checkpoint); // leaves what stood after epoch 5
  const resumed = await train(8, checkpoint);
  expect(vi.mocked(console.log)).toHaveBeenCalledWith('Going on after epoch 5.');
  expect(resumed.parameters).toEqual(whole.parameters);
  expect(resumed.losses).toEqual(whole.losses);
});

test.each<[string, (path: string) => Promise<unknown>, string]>([
  ['of another seed', (path) => train(6, path, 2), 'is of other settings or data'],
  ['of a longer training', (path) => train(4, path), 'is beyond 4 epochs already'],
  [
    'that is damaged',
    (path) => {
      truncateSync(path, 300);
      return train(6, path);
    },
    'is damaged',
  ],
])('a checkpoint %s is not used, and it is said why', async (_, again, reason) => {
  const checkpoint = join(folder, 'checkpoint');
  await train(6, checkpoint);
  await again(checkpoint);
  expect(vi.mocked(console.log)).toHaveBeenCalledWith(expect.stringContaining(reason));
  expect(vi.mocked(console.log)).not.toHaveBeenCalledWith('Going on after epoch 5.');
});

test.each([
  ['plain', (text: string) => Buffer.from(text)],
  ['gzip', (text: string) => gzipSync(text)],
])('published vectors, %s, with Windows line ends', async (_, pack) => {
  const path = join(folder, 'vectors.txt');
  writeFileSync(path, pack('usb 1 2 3 4\r\nhdmi 5 6 7 8\r\ncoffee -1 0 0 0.5\r\n'));
  const given = await readGivenVectors(path, TOKENS, 4);
  expect([...given.known]).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 0]);
  expect([...given.vectors.subarray(24, 28)]).toEqual([-1, 0, 0, 0.5]);
  const coverage = coverageOf(given, await readTrainingText(folder));
  expect(coverage).toEqual({ words: 2, ofWords: 6, shareOfText: 4 / 11 });
});

test('a bad line, a file cut short, no file: a sentence with the place', async () => {
  const path = join(folder, 'vectors.txt.gz');
  const read = () => readGivenVectors(path, TOKENS, 2);
  await expect(read()).rejects.toThrow(`There is no file ${path}`);
  writeFileSync(path, gzipSync('usb 1 2\ncable 1 b\n'));
  await expect(read()).rejects.toThrow('Line 2 of vectors.txt.gz: "b" is not a number.');
  writeFileSync(path, gzipSync('usb 1 2\ncable 1 2\n').subarray(0, 25));
  await expect(read()).rejects.toThrow('cut short');
});

test('writes one row for each word, and what was done without any path', async () => {
  const text = await readTrainingText(folder);
  const given = noGivenVectors(TOKENS.length, 2);
  const table = Float32Array.from({ length: 18 }, (_, i) => i - 6);
  await writeResult(folder, {
    table,
    tokens: TOKENS,
    settings: { ...settings, dimension: 2 },
    losses: [0.5, 0.25],
    vectorsPath: join(folder, 'glove.txt.gz'),
    coverage: coverageOf(given, text),
    norms: normsOf(table, 2, given),
  });
  const bytes = readFileSync(glovePaths(folder).vectors);
  expect(bytes).toHaveLength(4 * 18);
  expect(bytes.readFloatLE(4 * 17)).toBe(11);
  const summary: unknown = JSON.parse(readFileSync(glovePaths(folder).summary, 'utf8'));
  const expected = { rows: 9, dimension: 2, seed: 1, epochs: 2, losses: [0.5, 0.25] };
  expect(summary).toMatchObject({ ...expected, source: 'glove.txt.gz' });
  expect(JSON.stringify(summary)).not.toContain(folder);
});

test('a word that is not in the vocabulary has no neighbours, and it is said', async () => {
  const text = await readTrainingText(folder);
  text.counts.fill(10);
  const table = new Float32Array(18).fill(1);
  expect(neighbourLines(table, 2, text, ['hdmi', 'usb'])).toEqual([
    'hdmi: not in the vocabulary',
    'usb: cable 1.00, black 1.00, coffee 1.00, maker 1.00, pods 1.00',
  ]);
});
