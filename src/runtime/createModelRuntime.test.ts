import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ModelId } from '../domain/model';
import { toyProduct } from '../models/toyNets.testing';
import type { BackendDriver } from './backendDriver';
import { startCpu } from './cpuDriver';
import { createModelRuntime } from './createModelRuntime';
import type { ModelRuntime } from './ports';
import { publish, serve, text, type Release } from './release.testing';

let release: Release;
let asked: string[];
let runtime: ModelRuntime;

beforeAll(async () => {
  await startCpu();
  release = await publish();
});

afterEach(() => runtime.dispose());

function start(drivers: BackendDriver[], files: Release['files'] = release.files) {
  const server = serve(files);
  asked = server.asked;
  runtime = createModelRuntime({ baseUrl: './models', drivers, fetch: server.fetch });
}

const cpu: BackendDriver = { name: 'cpu', start: startCpu };
const noProgress = () => {};

async function expectGoldenScores(id: ModelId): Promise<void> {
  const { scores } = await runtime.predict(id, toyProduct);
  scores.forEach((score, label) => expect(score).toBeCloseTo(release.scores[id]![label]!, 5));
}

describe('loading', () => {
  test('opens the shelf, loads a net and predicts', async () => {
    start([cpu]);
    const shelf = await runtime.open();
    expect(shelf.labels.labels).toHaveLength(4);
    expect(asked).toEqual(['registry.json', 'labels.json', 'taxonomy.json']);
    const card = await runtime.load('cnn', noProgress);
    expect(card.id).toBe('cnn');
    await expectGoldenScores('cnn');
    expect(runtime.backend()).toEqual({ name: 'cpu' });
  });

  test('progress never falls and ends at the total', async () => {
    start([cpu]);
    const counts: [number, number][] = [];
    await runtime.load('mlp', (loaded, total) => counts.push([loaded, total]));
    const { topology, shards } = (await runtime.open()).registry.models[0]!;
    const total = topology.bytes + shards[0]!.bytes;
    expect(counts.at(-1)).toEqual([total, total]);
    counts.reduce(([before], [now, of]) => {
      expect(now).toBeGreaterThan(before);
      return [now, of];
    });
  });

  test('a net is fetched once, however often it is asked for', async () => {
    start([cpu]);
    await Promise.all([runtime.load('mlp', noProgress), runtime.load('mlp', noProgress)]);
    await runtime.load('mlp', noProgress);
    expect(asked.filter((path) => path === 'mlp/model.json')).toHaveLength(1);
    expect(asked.filter((path) => path === 'registry.json')).toHaveLength(1);
  });

  test('50 predictions leave the tensors where they were', async () => {
    start([cpu]);
    await runtime.load('lstm', noProgress);
    const before = runtime.memory();
    await Promise.all(Array.from({ length: 50 }, () => runtime.predict('lstm', toyProduct)));
    expect(runtime.memory()).toEqual(before);
  });

  test('another origin is refused', () => {
    expect(() =>
      createModelRuntime({ baseUrl: 'https://elsewhere.example/', drivers: [] }),
    ).toThrow('origin of the page');
  });
});

describe('bad files', () => {
  test.each([
    ['mlp/model.json', 'corrupt-file'],
    ['mlp/weights-1.bin', 'corrupt-file'],
    ['goldens.json', 'corrupt-file'],
    ['labels.json', 'corrupt-file'],
    ['registry.json', 'bad-format'],
  ])('a damaged %s is refused, and a retry with a good one works', async (path, code) => {
    const files = new Map(release.files);
    start([cpu], files.set(path, release.files.get(path)!.slice().fill(0x20, 3, 9)));
    await expect(runtime.load('mlp', noProgress)).rejects.toMatchObject({ code });
    files.set(path, release.files.get(path)!);
    await runtime.load('mlp', noProgress);
    await expectGoldenScores('mlp');
  });

  test('a missing net leaves the others alone', async () => {
    const files = new Map(release.files);
    files.delete('cnn/model.json');
    start([cpu], files);
    await runtime.load('mlp', noProgress);
    await expect(runtime.load('cnn', noProgress)).rejects.toMatchObject({ code: 'missing-file' });
    await expectGoldenScores('mlp');
  });

  test('a net of another release is refused, and leaves no tensor', async () => {
    const registry = JSON.parse(new TextDecoder().decode(release.files.get('registry.json'))) as {
      vocabularySize: number;
    };
    const files = new Map(release.files);
    files.set('registry.json', text({ ...registry, vocabularySize: 21 }));
    start([cpu], files);
    const failure = runtime.load('cnn', noProgress);
    await expect(failure).rejects.toMatchObject({ code: 'shape-mismatch' });
    await expect(failure).rejects.toThrow('knows 20 words, but the vocabulary has 21');
    const before = runtime.memory();
    await expect(runtime.load('cnn', noProgress)).rejects.toThrow();
    expect(runtime.memory()).toEqual(before);
  });
});

test('the history of a run is fetched with its own reference', async () => {
  start([cpu]);
  await expect(runtime.history('mlp')).rejects.toMatchObject({ code: 'missing-file' });
  expect(asked).toContain('mlp/history.json');
});
