import { expect, test } from 'vitest';
import { pathOf } from '../../models/rowAnswers';
import { CHUNK_ROWS } from './chunks';
import { workersFor } from './pool';
import { PoolHarness } from './poolHarness.testing';
import { registry } from './threadless.testing';

test.each([
  [undefined, 1],
  [0, 1],
  [1, 1],
  [3, 3],
  [16, 4],
])('%s processors: %i workers', (processors, count) => {
  expect(workersFor(processors)).toBe(count);
});

test('every row is answered once, whatever the number of workers', async () => {
  const rows = 3 * CHUNK_ROWS + 10;
  const alone = new PoolHarness(1);
  await alone.begin(rows).finished;
  expect(alone.results.map(({ start }) => start)).toEqual([0, 256, 512, 768]);

  const together = new PoolHarness(3);
  const last = await together.begin(rows).finished;
  expect(together.confidences(rows)).toEqual(alone.confidences(rows));
  expect(together.results.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3]);
  expect(last).toMatchObject({ done: rows, failed: 0, total: rows, secondsLeft: 0 });
  const counts = together.progress.map(({ done }) => done);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(together.workers).toHaveLength(3);
});

test('the model stays loaded for the next catalogue, until the pool ends', async () => {
  const harness = new PoolHarness(1);
  await harness.begin(10).finished;
  const [worker] = harness.workers;
  const fetched = worker!.fetched.length;
  await harness.begin(20).finished;
  expect(worker!.fetched).toHaveLength(fetched);
  harness.pool.dispose();
  expect(worker!.terminated).toBe(true);
  await harness.begin(5).finished;
  expect(harness.workers).toHaveLength(2);
});

test('workers that rest are gone, and come back for the next catalogue; those at work stay', async () => {
  const harness = new PoolHarness(1);
  const run = harness.begin(10);
  harness.pool.rest();
  await run.finished;
  expect(harness.workers.map(({ terminated }) => terminated)).toEqual([false]);
  harness.pool.rest();
  expect(harness.workers[0]!.terminated).toBe(true);
  expect(await harness.begin(5).finished).toMatchObject({ done: 5, failed: 0 });
  expect(harness.workers).toHaveLength(2);
});

test('an empty catalogue is done at once', async () => {
  const harness = new PoolHarness(2);
  expect(await harness.begin(0).finished).toMatchObject({ done: 0, total: 0 });
  expect(harness.results).toEqual([]);
});

test('what is there is told when the model is loaded', async () => {
  const told: unknown[] = [];
  let bytes = 0;
  const run = new PoolHarness(1).begin(1, {
    onOpened: (model) => told.push(model),
    onBytes: (arrived) => (bytes = arrived),
    onChunk: (result) => told.push(result.kind === 'answered' && pathOf(result.answers, 0).length),
  });
  await run.finished;
  expect(told).toEqual([{ labels: registry.labelCount, members: [] }, expect.any(Number)]);
  expect(bytes).toBeGreaterThan(3_000_000);
});

test('a pause begins no chunk, and goes on where it was', async () => {
  const rows = 3 * CHUNK_ROWS;
  let chunks = 0;
  const run = new PoolHarness(1).begin(rows, {
    onChunk: () => {
      chunks++;
      if (chunks === 1) run.pause();
    },
  });
  while (chunks === 0) await turn();
  for (let turns = 0; turns < 50; turns++) await turn();
  expect(chunks).toBe(1);
  expect(run.paused).toBe(true);
  run.resume();
  expect(await run.finished).toMatchObject({ done: rows });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
