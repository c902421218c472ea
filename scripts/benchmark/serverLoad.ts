import autocannon from 'autocannon';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors';
import type { ModelId } from '../../src/domain/model';
import { markdownTable } from '../reporting/markdownTable';
import { freePort } from '../serving/ports';
import type { CatalogueProducts } from './catalogueThroughput';

const MODELS = ['mlp', 'linear', 'ensemble'] as const satisfies readonly ModelId[];
const CONNECTIONS = 50;
const SECONDS = 10;
/** Requests over which memory has to stay what it is. */
const MANY = 100_000;
const START_MS = 60_000;

/** How the server answers single products over many connections. */
export interface ServerLoad {
  readonly model: ModelId;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  /** Answers other than 200, and connections that broke. */
  readonly failed: number;
}

export interface ServerCost {
  readonly loads: readonly ServerLoad[];
  /** Requests to the first model, and the server's memory after a tenth of them and at their end. */
  readonly memory: { readonly requests: number; readonly early: number; readonly late: number };
}

/** Loads the server of `npm run serve`, in a process of its own. */
export async function measureServer({ columns }: CatalogueProducts): Promise<ServerCost> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', join('scripts', 'serve.ts'), '--port', String(port), '--no-log'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const address = `http://127.0.0.1:${port}/product/categoryPrediction`;
    const loads: ServerLoad[] = [];
    for (const model of MODELS) {
      await untilAnswered(`${address}?name=Kettle&model=${model}`);
      loads.push(await load(model, requestsOf(columns, model), { address, duration: SECONDS }));
    }
    return { loads, memory: await memoryOver(server, requestsOf(columns, MODELS[0]), address) };
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

export function serverTable({ loads, memory }: ServerCost): string {
  const rows = loads.map(({ model, requestsPerSecond, median, p99, failed }) => [
    ...[model, requestsPerSecond.toFixed(0), median.toFixed(0), p99.toFixed(0), String(failed)],
  ]);
  const table = markdownTable(['model', 'requests/s', 'median ms', 'p99 ms', 'failed'], rows);
  const { requests, early, late } = memory;
  return (
    `${table}\n\nMemory of the server after ${requests / 10} requests ${early.toFixed(0)} MiB, ` +
    `after ${requests} ${late.toFixed(0)} MiB.`
  );
}

function requestsOf({ names, descriptions }: CatalogueProducts['columns'], model: ModelId) {
  return names.map((name, i) => {
    const query = new URLSearchParams({ name, description: descriptions[i]!, model });
    return { method: 'GET' as const, path: `/product/categoryPrediction?${query}` };
  });
}

type Requests = ReturnType<typeof requestsOf>;

async function load(
  model: ModelId,
  requests: Requests,
  { address, ...amount }: { address: string; duration?: number; amount?: number },
): Promise<ServerLoad> {
  const result = await autocannon({ url: address, connections: CONNECTIONS, requests, ...amount });
  const { latency, non2xx, errors } = result;
  return {
    model,
    requestsPerSecond: result.requests.average,
    ...{ median: latency.p50, p99: latency.p99, failed: non2xx + errors },
  };
}

async function memoryOver(
  { pid }: ChildProcess,
  requests: Requests,
  address: string,
): Promise<ServerCost['memory']> {
  await load(MODELS[0], requests, { address, amount: MANY / 10 });
  const early = residentMebibytes(pid);
  await load(MODELS[0], requests, { address, amount: MANY - MANY / 10 });
  return { requests: MANY, early, late: residentMebibytes(pid) };
}

/** NaN where the system does not say. */
function residentMebibytes(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return NaN;
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8'))?.[1]) / 1024;
}

/** The server loads a model when it is first asked for it, and answers 503 until then. */
async function untilAnswered(address: string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new AppError('io', 'The server did not answer in time. See what it wrote above.');
}
