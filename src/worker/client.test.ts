import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileReference } from '../manifest/schema';
import { RESERVED_TOKENS } from '../text/reservedTokens';
import { TextEncoderClient } from './client';
import { TextHandlers } from './handlers';
import type { TextReply, TextRequest } from './protocol';
import type { WorkerLike } from './workerSession';

const words = ['black', 'laptop', 'charger'];
const file = (tokens: string[]) =>
  new TextEncoder().encode(
    JSON.stringify({ schemaVersion: 1, preset: 'catalogue', presetVersion: 1, tokens }),
  );
const vocabulary = file([...RESERVED_TOKENS, ...words]);

function referenceTo(bytes: Uint8Array): FileReference {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: 'vocabulary.json', bytes: bytes.length, sha256 };
}

/** The worker's handlers behind a channel that clones messages, as a real worker does. */
class ThreadlessWorker implements WorkerLike {
  readonly #handlers: TextHandlers;
  readonly #listeners = new Map<string, (event: never) => void>();
  terminated = false;
  silent = false;

  constructor(served: () => Response) {
    this.#handlers = new TextHandlers(() => Promise.resolve(served()));
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }

  postMessage(message: TextRequest): void {
    if (this.silent) return;
    void this.#handlers
      .handle(structuredClone(message))
      .then((reply) => this.emit('message', { data: structuredClone(reply) }));
  }

  emit(type: string, event: { data: TextReply } | { message?: string }): void {
    if (!this.terminated) this.#listeners.get(type)?.(event as never);
  }

  terminate(): void {
    this.terminated = true;
  }
}

let workers: ThreadlessWorker[];
let served: () => Response;
let silentAtFirst: boolean;
let fetches: number;
let client: TextEncoderClient;

beforeEach(() => {
  workers = [];
  silentAtFirst = false;
  fetches = 0;
  served = () => new Response(vocabulary);
  client = new TextEncoderClient({
    spawn: () => {
      const worker = new ThreadlessWorker(() => {
        fetches++;
        return served();
      });
      worker.silent = silentAtFirst;
      workers.push(worker);
      return worker;
    },
    vocabulary: () => Promise.resolve({ folder: './models/', file: referenceTo(vocabulary) }),
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
  expect(fetches).toBe(1);
});

const encodeName = (name: string) => client.encode({ name, description: '' });

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
    const refused = new TextEncoderClient({
      spawn: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
      vocabulary: () => Promise.resolve({ folder: './models/', file: referenceTo(vocabulary) }),
    });
    const failure = refused.encode(product);
    await expect(failure).rejects.toMatchObject({ code: 'worker-failed' });
    await expect(failure).rejects.toThrow('refuses background workers');
  });

  test('a vocabulary that cannot be located', async () => {
    const lost = new TextEncoderClient({
      spawn: () => new ThreadlessWorker(served),
      vocabulary: () => Promise.reject(new Error('no registry')),
    });
    await expect(lost.open()).rejects.toThrow('no registry');
  });
});
