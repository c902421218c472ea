import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SCHEMA_VERSION, type FileReference } from '../manifest/schema';
import { LinearClassifier } from '../models/linear/linearClassifier';
import { linearFileBytes } from '../models/linear/linearFile';
import { toyLinearFile } from '../models/linear/toyLinear.testing';
import { RESERVED_TOKENS } from '../text/reservedTokens';
import { TextWorkerClient } from './client';
import { ThreadlessWorker } from './threadlessWorker.testing';

const words = ['black', 'laptop', 'charger'];
const file = (tokens: string[]) =>
  new TextEncoder().encode(
    JSON.stringify({
      schemaVersion: SCHEMA_VERSION,
      preset: 'catalogue',
      presetVersion: 1,
      tokens,
    }),
  );
const vocabulary = file([...RESERVED_TOKENS, ...words]);

const linear = linearFileBytes(toyLinearFile(4));

function referenceTo(bytes: Uint8Array, path = 'vocabulary.json'): FileReference {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes: bytes.length, sha256 };
}

let workers: ThreadlessWorker[];
let served: () => Response;
let silentAtFirst: boolean;
let fetches: string[];
let client: TextWorkerClient;

beforeEach(() => {
  workers = [];
  silentAtFirst = false;
  fetches = [];
  served = () => new Response(vocabulary);
  client = new TextWorkerClient({
    spawn: () => {
      const worker = new ThreadlessWorker((url) => {
        fetches.push(url);
        return url.endsWith('.bin') ? new Response(linear) : served();
      });
      worker.silent = silentAtFirst;
      workers.push(worker);
      return worker;
    },
    folder: './models/',
    vocabulary: () => Promise.resolve(referenceTo(vocabulary)),
  });
});

afterEach(() => client.dispose());

const product = { name: 'Black laptop', description: 'zzyzx charger' };

test('opens the vocabulary and encodes', async () => {
  expect(await client.open()).toEqual({ vocabularySize: 6 });
  const encoded = await client.encode(product);
  expect([...encoded.name]).toEqual([3, 4]);
  expect([...encoded.description]).toEqual([1, 5]);
  expect(encoded.unknown).toEqual(['zzyzx']);
  expect(workers).toHaveLength(1);
});

test('encoding opens by itself, once for all that wait', async () => {
  const results = await Promise.all(['black', 'laptop', 'charger'].map(encodeName));
  expect(results.map(({ name }) => [...name])).toEqual([[3], [4], [5]]);
  expect(workers).toHaveLength(1);
  expect(fetches).toEqual(['./models/vocabulary.json']);
});

const encodeName = (name: string) => client.encode({ name, description: '' });

describe('the linear baseline', () => {
  const file = referenceTo(linear, 'classifier.bin');
  const product = {
    name: Int32Array.of(3, 4),
    description: Int32Array.of(3),
    unknown: [],
  };

  test('is loaded with its progress, and scores in the worker that encodes', async () => {
    const counts: number[] = [];
    expect(await client.openLinear(file, (arrived) => counts.push(arrived))).toEqual({ labels: 4 });
    expect(counts.at(-1)).toBe(linear.length);
    const expected = LinearClassifier.fromBytes(linear).score(product);
    expect((await client.scoreLinear(product)).scores).toEqual(expected);
    await client.openLinear(file);
    await encodeName('black');
    expect(workers).toHaveLength(1);
    expect(fetches).toEqual(['./models/classifier.bin', './models/vocabulary.json']);
  });

  test('is loaded again by the worker that takes the place of a crashed one', async () => {
    await client.open();
    await client.openLinear(file);
    const { scores } = await client.scoreLinear(product);
    workers[0]!.emit('error', { message: 'out of memory' });
    expect((await client.scoreLinear(product)).scores).toEqual(scores);
    expect([...(await encodeName('charger')).name]).toEqual([5]);
    expect(workers).toHaveLength(2);
    expect(fetches).toHaveLength(4);
  });

  test('says what each word weighs, in the text as it was typed', async () => {
    await client.openLinear(file);
    const text = { name: 'Black&nbsp;laptop', description: 'black' };
    const [encoded, words] = [await client.encode(text), await client.locate(text)];
    expect(words.name.map(({ start, end }) => text.name.slice(start, end))).toEqual([
      'Black',
      'laptop',
    ]);
    const { logOdds, bias, name, description } = await client.explainLinear({
      product: encoded,
      words,
      label: 2,
    });
    const expected = LinearClassifier.fromBytes(linear).logOdds(encoded)[2]!;
    expect(logOdds).toBe(expected);
    const sum = [...name, ...description].reduce<number>((all, said) => all + said!, bias!);
    expect(sum).toBeCloseTo(expected, 9);
    const overtaken = client.locate(text, AbortSignal.abort());
    await expect(overtaken).rejects.toMatchObject({ code: 'aborted' });
  });

  test('is not asked before it is loaded', async () => {
    await expect(client.scoreLinear(product)).rejects.toThrow('not loaded yet');
  });

  test('can be loaded after a failure', async () => {
    const wrong = { ...file, sha256: '0'.repeat(64) };
    await expect(client.openLinear(wrong)).rejects.toMatchObject({ code: 'corrupt-file' });
    expect(await client.openLinear(file)).toEqual({ labels: 4 });
  });
});

describe('a signal', () => {
  test('that has fired sends nothing', async () => {
    await client.open();
    await expect(client.encode(product, AbortSignal.abort())).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  test('that fires meanwhile rejects at once, and the next call is answered', async () => {
    await client.open();
    const controller = new AbortController();
    const first = client.encode(product, controller.signal);
    controller.abort();
    await expect(first).rejects.toMatchObject({ code: 'aborted' });
    expect([...(await client.encode(product)).name]).toEqual([3, 4]);
  });
});

describe('what goes wrong', () => {
  test('a damaged vocabulary is said so, and a retry mends it', async () => {
    const damaged = vocabulary.slice();
    damaged[damaged.length - 5]! ^= 1;
    served = () => new Response(damaged);
    await expect(client.open()).rejects.toMatchObject({ code: 'corrupt-file' });
    served = () => new Response(vocabulary);
    expect(await client.open()).toEqual({ vocabularySize: 6 });
  });

  test('a crash rejects all that wait; the next call starts a new worker', async () => {
    await client.open();
    workers[0]!.silent = true;
    const waiting = [encodeName('black'), encodeName('laptop')];
    // past the microtasks in which the requests are sent
    await new Promise((resolve) => setTimeout(resolve));
    workers[0]!.emit('error', { message: 'out of memory' });
    for (const call of waiting) {
      await expect(call).rejects.toMatchObject({ code: 'worker-failed' });
    }
    expect(workers[0]!.terminated).toBe(true);
    expect([...(await encodeName('charger')).name]).toEqual([5]);
    expect(workers).toHaveLength(2);
  });

  test('a worker whose file does not load, and a retry', async () => {
    silentAtFirst = true;
    const opening = client.open();
    await new Promise((resolve) => setTimeout(resolve));
    workers[0]!.emit('error', {});
    await expect(opening).rejects.toMatchObject({ code: 'worker-failed' });
    silentAtFirst = false;
    expect(await client.open()).toEqual({ vocabularySize: 6 });
  });

  test('a refused worker', async () => {
    const refused = new TextWorkerClient({
      spawn: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
      folder: './models/',
      vocabulary: () => Promise.resolve(referenceTo(vocabulary)),
    });
    const failure = refused.encode(product);
    await expect(failure).rejects.toMatchObject({ code: 'worker-failed' });
    await expect(failure).rejects.toThrow('refuses background workers');
  });

  test('a vocabulary that cannot be located', async () => {
    const lost = new TextWorkerClient({
      spawn: () => new ThreadlessWorker(served),
      folder: './models/',
      vocabulary: () => Promise.reject(new Error('no registry')),
    });
    await expect(lost.open()).rejects.toThrow('no registry');
  });
});
