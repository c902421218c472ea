import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseGoldens, parseRegistry } from '../src/manifest/parse';
import { encode } from '../src/text/encode';
import { openAsRecorded, openCalibrated } from './classify/publishedScorers.testing';
import { Classifier } from './classify/classifier';
import { openShelf } from './classify/publishedModels';
import { Bench } from './evaluation/bench';
import { judged } from './evaluation/decisions';
import { type Evaluated, evaluateModel, testModel } from './evaluation/evaluateModel';
import { trainToyMlp, writeToyRuns } from './evaluation/toyRuns.testing';
import { writeReport } from './evaluation/writeReport';
import { temporaryFolder } from './lib/temporaryFolder.testing';
import { readReport } from './reporting/readReport';
import type { ReportedId } from './training/modelIds';

const TIMEOUT = 180_000;
const kernels = new Uint8Array(readFileSync('build/kernels.wasm'));

async function convert(data: string, models: string) {
  const args = ['--import', 'tsx', 'scripts/convert.ts', '--out', data, '--models', models];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
}

async function evaluateAll(bench: Bench): Promise<Map<ReportedId, Evaluated>> {
  const evaluated = new Map<ReportedId, Evaluated>();
  for (const id of bench.models()) {
    const own = await evaluateModel(bench, id);
    await testModel(bench, id, own);
    evaluated.set(id, own);
  }
  return evaluated;
}

/** What is published scores, decides and is recorded as what was measured. */
async function expectPublished(models: string, bench: Bench, id: ReportedId, own: Evaluated) {
  const shelf = await openShelf(models);
  const card = shelf.registry.models.find((known) => known.id === id)!;
  expect(card.thresholds).toEqual(own.file.thresholds);
  const { products } = await bench.part('test');
  const raw = await bench.scores(id, 'test', 'released');
  const { scores, tuned } = judged(own.decisions, raw, bench.tree);
  const published = await openCalibrated(shelf, card, kernels);
  published(products.map((product) => encode(product, shelf.vocabulary))).forEach((score, i) =>
    expect(Math.abs(score - scores[i]!)).toBeLessThan(1e-5),
  );

  const classifier = await Classifier.open(shelf, card, kernels, 0);
  classifier.classify(products).forEach(({ predicted }, i) => {
    const decided = shelf.labels.filter((_, label) => tuned[i * shelf.labels.length + label]);
    expect([...predicted].sort()).toEqual(decided.sort());
  });

  const text = readFileSync(join(models, 'goldens.json'), 'utf8');
  const { examples } = parseGoldens(text, shelf.labels.length);
  const again = await openAsRecorded(shelf, card, kernels);
  const recorded = examples.flatMap((example) => example.scores[id]!);
  again(examples.map((example) => encode(example, shelf.vocabulary))).forEach((score, i) =>
    expect(Math.abs(score - recorded[i]!)).toBeLessThan(1e-4),
  );
}

test(
  'what was evaluated is what is published, and what classifies',
  async () => {
    const folder = temporaryFolder();
    const data = await writeToyRuns(folder);
    await trainToyMlp(data, 'refit', 2);
    const models = join(folder, 'models');
    const early = await convert(data, models);
    expect(early).toMatchObject({ code: 1, errors: expect.stringContaining('npm run evaluate') });
    expect(existsSync(models)).toBe(false);

    const bench = await Bench.open(data);
    const evaluated = await evaluateAll(bench);
    await writeReport(data);
    expect((await convert(data, models)).code).toBe(0);

    const registry = parseRegistry(readFileSync(join(models, 'registry.json'), 'utf8'));
    expect(registry.models.map(({ id, kind }) => [id, kind])).toEqual([
      ['mlp', 'net'],
      ['linear', 'linear'],
      ['ensemble', 'ensemble'],
    ]);
    const [mlp, linear, ensemble] = registry.models;
    expect(mlp!.training).toMatchObject({ refitted: true, epochs: 2, bestEpoch: 2, seconds: 3 });
    expect(linear!.training.refitted).toBe(false);
    expect(ensemble!.training.refitted).toBe(true);
    expect(ensemble!.bytes).toBe(mlp!.bytes + linear!.bytes);
    const report = await readReport(models);
    expect(report.models.map(({ bytes }) => bytes)).toEqual(
      registry.models.map(({ bytes }) => bytes),
    );

    for (const [id, own] of evaluated) await expectPublished(models, bench, id, own);
  },
  TIMEOUT,
);
