import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BaseModelId } from '../domain/model';
import { AppError } from '../domain/errors';
import { logit } from '../metrics/logit';
import { toyProduct } from '../models/toyNets.testing';
import type { BackendDriver } from './backendDriver';
import { startCpu } from './cpuDriver';
import { createModelRuntime } from './createModelRuntime';
import type { ModelRuntime } from './ports';
import { publish, serve, shownScores, text, type Release } from './release.testing';

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
  runtime = createModelRuntime({ baseUrl: './models', drivers, ...server });
}

const cpu: BackendDriver = { name: 'cpu', start: startCpu };
const noProgress = () => {};

async function expectGoldenScores(id: BaseModelId): Promise<void> {
  const { scores } = await runtime.predict(id, toyProduct);
  const expected = shownScores(release, id);
  scores.forEach((score, label) => expect(score).toBeCloseTo(expected[label]!, 5));
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
    const total = ['mlp/model.json', 'mlp/weights-1.bin']
      .map((path) => release.files.get(path)!.length)
      .reduce((sum, length) => sum + length);
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
      createModelRuntime({
        baseUrl: 'https://elsewhere.example/',
        drivers: [],
        ...serve(release.files),
      }),
    ).toThrow('origin of the page');
  });
});

describe('bad files', () => {
  test.each([
    ['mlp/model.json', 'corrupt-file'],
    ['mlp/weights-1.bin', 'corrupt-file'],
    ['linear/classifier.bin', 'corrupt-file'],
    ['goldens.json', 'corrupt-file'],
    ['labels.json', 'corrupt-file'],
    ['registry.json', 'bad-format'],
  ])('a damaged %s is refused, and a retry with a good one works', async (path, code) => {
    const files = new Map(release.files);
    start([cpu], files.set(path, release.files.get(path)!.slice().fill(0x20, 3, 9)));
    const id = path.startsWith('linear') ? 'linear' : 'mlp';
    await expect(runtime.load(id, noProgress)).rejects.toMatchObject({ code });
    files.set(path, release.files.get(path)!);
    await runtime.load(id, noProgress);
    await expectGoldenScores(id);
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

describe('the linear baseline', () => {
  const broken: BackendDriver = {
    name: 'cpu',
    start: () => Promise.reject(new AppError('no-backend', 'Nothing runs here.')),
  };

  test('answers where no net can run, and starts no backend', async () => {
    start([broken]);
    const counts: [number, number][] = [];
    const card = await runtime.load('linear', (loaded, total) => counts.push([loaded, total]));
    expect(card.kind).toBe('linear');
    const total = release.files.get('linear/classifier.bin')!.length;
    expect(counts.at(-1)).toEqual([total, total]);
    await expectGoldenScores('linear');
    expect(runtime.backend()).toBeUndefined();
    await expect(runtime.load('mlp', noProgress)).rejects.toMatchObject({ code: 'no-backend' });
    await expectGoldenScores('linear');
  });

  test('of other categories is refused', async () => {
    start([], (await publish({ linearLabels: 5 })).files);
    const failure = runtime.load('linear', noProgress);
    await expect(failure).rejects.toThrow('scores 5 categories, but the list has 4');
  });

  test('with other scores than it was published with is refused', async () => {
    start([], (await publish({ scores: { linear: [0, 0, 0, 0] } })).files);
    const failure = runtime.load('linear', noProgress);
    await expect(failure).rejects.toMatchObject({ code: 'shape-mismatch' });
  });
});

describe('explaining', () => {
  const word = (firstId: number) => ({ start: 0, end: 1, firstId, ids: 1, known: true });
  const words = { name: [word(0), word(1), word(2)], description: [word(0), word(1)] };
  const question = { product: toyProduct, words, label: 1 };

  test.each(['mlp', 'cnn'] as const)('%s: the raw log-odds without each word', async (id) => {
    start([cpu]);
    await runtime.load(id, noProgress);
    const before = runtime.memory();
    const { logOdds, name, bias } = await runtime.explain(id, question);
    expect(logOdds).toBeCloseTo(logit(release.scores[id]![1]!), 4);
    expect(name).toHaveLength(3);
    expect(bias).toBeUndefined();
    expect(runtime.memory()).toEqual(before);
    // one occlusion serves all labels, aborted or not
    const other = runtime.explain(id, { ...question, label: 0 }, AbortSignal.abort());
    expect((await other).logOdds).toBeCloseTo(logit(release.scores[id]![0]!), 4);
  });

  test('a net that is overtaken stops', async () => {
    start([cpu]);
    await runtime.load('cnn', noProgress);
    const overtaken = runtime.explain('cnn', question, AbortSignal.abort());
    await expect(overtaken).rejects.toMatchObject({ code: 'aborted' });
  });

  test('the linear baseline says exactly what each word weighs', async () => {
    start([]);
    await runtime.load('linear', noProgress);
    const { logOdds, bias, name, description } = await runtime.explain('linear', question);
    const sum = [...name, ...description].reduce<number>((all, said) => all + said!, bias!);
    expect(sum).toBeCloseTo(logOdds, 9);
    expect(logOdds).toBeCloseTo(logit(release.scores['linear']![1]!), 5);
  });
});

test('a list of more categories than the models score is refused', async () => {
  const categories = ['TVs', 'Laptops', 'Toys', 'Others', 'Games'];
  start([cpu], (await publish({ categories })).files);
  await expect(runtime.open()).rejects.toThrow('has 5 categories, but the models score 4');
});

test('what is not trained in epochs has no history', async () => {
  start([cpu]);
  await expect(runtime.history('linear')).rejects.toThrow('not trained in epochs');
});
