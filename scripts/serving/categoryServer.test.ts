import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTRACT, contractFaults } from '../../src/api/contract.testing';
import { publishedSource } from '../../src/classifier/files.testing';
import { NotNow } from '../../src/classifier/notNow';
import { ServedModels } from '../../src/classifier/servedModels';
import { type CategoryServer, startCategoryServer } from './categoryServer';

const OFFICE = 'https://office.example';
const models = new ServedModels(publishedSource, {
  ...{ patienceMs: 30_000, mostWaiting: 2000 },
  later: (work) => void setImmediate(work),
});
const lines: string[] = [];
let folder: string;
let server: CategoryServer;

const options = (changes = {}) => ({
  ...{ host: '127.0.0.1', port: 0, folder, origin: undefined },
  log: (line: string) => void lines.push(line),
  ...changes,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aisle-serve-'));
  await writeFile(join(folder, 'index.html'), '<title>Aisle</title>');
  await writeFile(join(folder, 'embed.html'), '<title>Widget</title>');
  server = await startCategoryServer(models, options());
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const ask = (query: string, init: RequestInit = {}) =>
  fetch(`${server.address}product/categoryPrediction${query}`, init);

test.each(CONTRACT)('over HTTP, $method $title: $status', async (asked) => {
  const { method, query, headers = {}, body, status, field, path, answers = {} } = asked;
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
  const response = await ask(query, { method, headers, ...(bytes && { body: bytes }) });
  const answer = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
  expect(answer.status).toBe(status);
  expect(contractFaults(method, answer)).toEqual([]);
  expect(answer.headers).toMatchObject(answers);
  if (field) expect(JSON.parse(answer.body)).toMatchObject({ field });
  if (path) expect(JSON.parse(answer.body)).toMatchObject({ path });
});

describe('the server', () => {
  test('serves the page beside the API, and says so where there is nothing', async () => {
    const page = await fetch(server.address);
    expect(await page.text()).toContain('Aisle');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect((await fetch(`${server.address}elsewhere`)).status).toBe(404);
    expect((await fetch(`${server.address}product/elsewhere`)).status).toBe(404);
    expect((await fetch(`${server.address}..%2f..%2fpackage.json`)).status).toBe(404);
  });

  test('writes a line for each request, without what was asked', async () => {
    await ask('?name=Secret+kettle&model=mlp');
    expect(lines.at(-1)).toMatch(/GET \/product\/categoryPrediction 200 \d+\.\d ms$/);
    expect(lines.join()).not.toContain('Secret');
  });

  test('lets pages of another origin ask only when it is told to', async () => {
    const headers = { Origin: OFFICE };
    const closed = await ask('?name=Kettle&model=mlp', { headers });
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const open = await startCategoryServer(models, options({ origin: OFFICE }));
    const response = await fetch(
      `${open.address}product/categoryPrediction?name=Kettle&model=mlp`,
      { headers },
    );
    expect(response.headers.get('access-control-allow-origin')).toBe(OFFICE);
    await open.stop();
  });

  test('lets pages of other origins frame the widget only when it is told to, and nothing else', async () => {
    const framing = async (address: string) => {
      const { headers } = await fetch(address);
      return [headers.get('content-security-policy'), headers.get('x-frame-options')];
    };
    const own = ["frame-ancestors 'self'", 'SAMEORIGIN'];
    expect(await framing(`${server.address}embed.html`)).toEqual(own);
    const open = await startCategoryServer(models, options({ framedBy: [OFFICE] }));
    expect(await framing(`${open.address}embed.html?origin=${OFFICE}`)).toEqual([
      `frame-ancestors 'self' ${OFFICE}`,
      null,
    ]);
    for (const path of ['', 'index.html', 'elsewhere', 'embed.html/', '//embed.html']) {
      expect(await framing(open.address + path), path).toEqual(own);
    }
    await open.stop();
  });

  test('at a stop finishes what is under way and takes nothing new', async () => {
    let answer = () => {};
    const waits = new Promise<void>((resolve) => (answer = resolve));
    const slow = { predict: () => waits.then(() => Promise.reject(new NotNow('Wait.', 1))) };
    const own = await startCategoryServer(slow, options());
    const address = `${own.address}product/categoryPrediction?name=Kettle`;
    const underWay = fetch(address);
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = own.stop();
    await expect(fetch(address)).rejects.toThrow();
    answer();
    expect((await underWay).status).toBe(503);
    await stopped;
  });

  test('says which address is taken', async () => {
    const port = Number(new URL(server.address).port);
    const again = startCategoryServer(models, options({ port }));
    await expect(again).rejects.toThrow(`Cannot listen at 127.0.0.1:${port}`);
  });
});
