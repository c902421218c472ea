import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ThreadlessChannel } from '../threadlessWorker.testing';
import { WidgetWorkerClient } from './client';
import { WidgetHandlers } from './handlers';
import type { WidgetCalls } from './protocol';

const FOLDER = new URL('../../../public/models/', import.meta.url).href;
const KERNELS = new URL('../../../build/kernels.wasm', import.meta.url).href;
const read = (address: string) => new Uint8Array(readFileSync(new URL(address)));

/** The published models behind the messages of a worker. */
function widgetWorker() {
  const fetched: string[] = [];
  const workers: ThreadlessChannel<WidgetCalls>[] = [];
  const files = { broken: '' };
  const spawn = () => {
    const worker = new ThreadlessChannel<WidgetCalls>(
      (report) =>
        new WidgetHandlers({
          fetch: (address) => {
            fetched.push(address.slice(FOLDER.length));
            const isBroken = files.broken !== '' && address.includes(files.broken);
            return Promise.resolve(new Response(isBroken ? 'other bytes' : read(address)));
          },
          readKernels: (address) => Promise.resolve(read(address)),
          report,
        }),
    );
    workers.push(worker);
    return worker;
  };
  const client = new WidgetWorkerClient(spawn, { folder: FOLDER, kernels: KERNELS });
  return { client, fetched, workers, files };
}

const question = {
  model: 'mlp',
  product: { name: 'GE - 8.1 Cu. Ft. 12-Cycle Steam Gas Dryer - White', description: '' },
  top: 3,
} as const;

test('only what the chosen model needs is fetched, and its way is told', async () => {
  const { client, fetched } = widgetWorker();
  const { models, categories, places } = await client.open();
  expect(models).toContain('ensemble');
  expect(categories.find(({ id }) => id === 'gas-dryers')).toHaveProperty(
    'ancestors.0',
    'Appliances',
  );
  expect(places.length).toBeGreaterThanOrEqual(categories.length);
  expect(fetched.filter((path) => path.includes('/'))).toEqual([]);
  const shares: number[] = [];
  await client.load('mlp', (_, share) => shares.push(share!));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const folders = fetched.filter((path) => path.includes('/')).map((path) => path.split('/')[0]);
  expect(new Set(folders)).toEqual(new Set(['mlp']));
});

test('a product is answered in the shape of the API', async () => {
  const { client } = widgetWorker();
  const answer = await client.predict(question);
  expect(answer.path).toEqual(['Appliances', 'Washers & Dryers', 'Dryers', 'Gas Dryers']);
  expect(answer.predictions).toHaveLength(3);
  expect(Object.keys(answer).sort()).toEqual(
    ['elapsedMs', 'model', 'path', 'predictions', 'unknownWords', 'version'], // prettier-ignore
  );
});

test('a file that is damaged is told, and fetched again when it is asked for again', async () => {
  const { client, files } = widgetWorker();
  files.broken = 'mlp/';
  await expect(client.load('mlp')).rejects.toMatchObject({ code: 'corrupt-file' });
  files.broken = '';
  await client.load('mlp');
  const other = widgetWorker();
  other.files.broken = 'vocabulary';
  await expect(other.client.open()).rejects.toMatchObject({ code: 'corrupt-file' });
  other.files.broken = '';
  await other.client.load('mlp');
});

test('a worker that crashed is replaced, and goes on', async () => {
  const { client, workers } = widgetWorker();
  await client.load('mlp');
  workers[0]!.emit('error', { message: 'out of memory' });
  expect(await client.predict(question)).toHaveProperty('model', 'mlp');
  expect(workers).toHaveLength(2);
});

test('asked before it is open a worker says so', async () => {
  const handlers = new WidgetHandlers({
    fetch: () => Promise.reject(new Error('nothing is fetched')),
    readKernels: () => Promise.reject(new Error('nothing is fetched')),
  });
  const reply = await handlers.handle({ id: 1, kind: 'predict', payload: question });
  expect(reply).toMatchObject({ id: 1, kind: 'failed', error: { code: 'worker-failed' } });
});
