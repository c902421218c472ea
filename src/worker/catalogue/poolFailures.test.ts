import { describe, expect, test } from 'vitest';
import { CHUNK_ROWS, productsInMemory } from './chunks';
import { CataloguePool } from './pool';
import { catalogue, PoolHarness } from './poolHarness.testing';
import type { CatalogueRequest } from './protocol';
import { FOLDER, registry } from './threadless.testing';

const firstName = (request: CatalogueRequest) =>
  request.kind === 'score' ? request.payload.names[0] : undefined;

describe('a cancelled run', () => {
  test('rejects at once and tells nothing more', async () => {
    const harness = new PoolHarness(2);
    const controller = new AbortController();
    let chunks = 0;
    const run = harness.begin(6 * CHUNK_ROWS, {
      onChunk: () => {
        chunks++;
        controller.abort();
      },
      signal: controller.signal,
    });
    await expect(run.finished).rejects.toMatchObject({ code: 'aborted' });
    await harness.begin(10).finished;
    expect(chunks).toBe(1);
    expect(harness.results.map(({ rows }) => rows)).toEqual([10]);
  });

  test('that was cancelled before starts no worker', async () => {
    const harness = new PoolHarness(2);
    const run = harness.begin(10, { signal: AbortSignal.abort() });
    await expect(run.finished).rejects.toMatchObject({ code: 'aborted' });
    expect(harness.workers).toEqual([]);
  });

  test('leaves the worker to the next one, whose model is loaded once', async () => {
    const rows = 3 * CHUNK_ROWS;
    const alone = new PoolHarness(1);
    await alone.begin(rows, { model: 'mlp' }).finished;
    const harness = new PoolHarness(1);
    const run = harness.begin(rows);
    run.cancel();
    await harness.begin(rows, { model: 'mlp' }).finished;
    expect(harness.confidences(rows)).toEqual(alone.confidences(rows));
    const [worker] = harness.workers;
    expect(worker!.requests.map(({ kind }) => kind)).toEqual(['open', 'open', 'score', 'score', 'score']); // prettier-ignore
  });

  test('is ended with the pool, also while it is paused', async () => {
    const harness = new PoolHarness(2);
    const run = harness.begin(10);
    run.pause();
    harness.pool.dispose();
    await expect(run.finished).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('a worker that crashes', () => {
  test('is replaced, and its chunk is scored after all', async () => {
    const harness = new PoolHarness(1, (worker, index) => {
      worker.crashesOver = ({ kind }) => index === 0 && kind === 'score';
    });
    const rows = 2 * CHUNK_ROWS;
    expect(await harness.begin(rows).finished).toMatchObject({ done: rows, failed: 0 });
    expect(harness.workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  test('twice over one chunk fails that chunk alone, with a sentence', async () => {
    const rows = 3 * CHUNK_ROWS;
    const { names } = catalogue(rows);
    const harness = new PoolHarness(2, (worker) => {
      worker.crashesOver = (request) => firstName(request) === names[CHUNK_ROWS];
    });
    const last = await harness.begin(rows).finished;
    expect(last).toMatchObject({ done: rows, failed: CHUNK_ROWS });
    const failed = harness.results.filter(({ kind }) => kind === 'failed');
    expect(failed).toMatchObject([
      {
        index: 1,
        error: {
          code: 'worker-failed',
          message: expect.stringContaining('Rows 257 to 512 could not be classified'),
        },
      },
    ]);
  });

  test('while it loads the model gets one more try', async () => {
    const harness = new PoolHarness(1, (worker, index) => {
      worker.crashesOver = () => index === 0;
    });
    expect(await harness.begin(5).finished).toMatchObject({ done: 5, failed: 0 });
  });

  test('whenever it loads the model leaves its part to the others', async () => {
    const harness = new PoolHarness(2, (worker, index) => {
      worker.crashesOver = () => index > 0;
    });
    const rows = 3 * CHUNK_ROWS;
    expect(await harness.begin(rows).finished).toMatchObject({ done: rows, failed: 0 });
  });

  test('in every place and always fails the run', async () => {
    const harness = new PoolHarness(2, (worker) => {
      worker.crashesOver = () => true;
    });
    const run = harness.begin(5);
    await expect(run.finished).rejects.toMatchObject({ code: 'worker-failed' });
    expect(harness.workers).toHaveLength(2);
  });
});

test('a browser without workers is told so', async () => {
  const pool = new CataloguePool({
    spawn: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    folder: FOLDER,
    kernels: '',
    workers: 1,
  });
  const products = productsInMemory(catalogue(5));
  const run = pool.run({ registry, model: 'linear', products, onChunk: () => {} });
  await expect(run.finished).rejects.toThrow('refuses background workers');
});

test('a model that cannot be loaded is told once', async () => {
  const harness = new PoolHarness(2);
  const run = harness.begin(5, { registry: { ...registry, models: [] } });
  await expect(run.finished).rejects.toMatchObject({ code: 'missing-file' });
  expect(harness.workers).toHaveLength(1);
});
