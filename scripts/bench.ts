/** Measures the built page in a real browser: `npm run bench`. */
import { type Browser, chromium } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../src/domain/errors';
import { parseRegistry } from '../src/manifest/parse';
import { catalogueTable, viewTable } from './benchmark/catalogueTable';
import { catalogueProducts, measureCatalogue } from './benchmark/catalogueThroughput';
import { measureView, type ViewCost } from './benchmark/catalogueView';
import { hasParallel, measureParallel, PARALLEL_MISSING } from './benchmark/parallelGain';
import { parallelTable } from './benchmark/parallelTable';
import { startTable } from './benchmark/startTable';
import { measureServer, serverTable } from './benchmark/serverLoad';
import { measureKeystrokes } from './benchmark/keystrokes';
import { measureWhy } from './benchmark/whyTimes';
import { measureBlank, measureStart, type PageStart } from './benchmark/pageStart';
import { findBrowser } from './browser/find';
import { createCommand, oneOf, runCommand, wholeNumber } from './lib/commandLine';
import { servePage } from './serving/page';
import { freePort } from './serving/ports';

const PARTS = ['page', 'catalogue', 'view', 'server', 'parallel', 'all'] as const;

interface Options {
  visits: number;
  part: (typeof PARTS)[number];
  rows: number;
}

const CATALOGUE_ROUNDS = 3;
const PARALLEL_ROUNDS = 5;
/** Different products that are enough to repeat. */
const MOST_PRODUCTS = 5000;
/** Rows of the files that go through the view. */
const VIEW_ROWS = [60, 5000, 50_000];

const command = createCommand({
  name: 'npm run bench --',
  description:
    'Measures how the built page starts and answers, in a real browser, beside what an empty\n' +
    'page takes on the same machine, and how fast whole catalogues are scored and requests\n' +
    'are answered; also what GNU parallel gains on two cores. Close everything else first.',
  examples: ['npm run bench', 'npm run bench -- --visits 9', 'npm run bench -- --part catalogue'],
})
  .option('--visits <n>', 'visits with nothing cached; the median is told', wholeNumber(1), 5)
  .option('--part <part>', `what to measure: ${PARTS.join(', ')}`, oneOf(PARTS), 'all')
  .option('--rows <n>', 'products of the catalogue', wholeNumber(1), 4000);

await runCommand<Options>(command, async ({ visits, part, rows }) => {
  const asked = (...parts: Options['part'][]) => part === 'all' || parts.includes(part);
  if (asked('page', 'catalogue', 'view')) {
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      args: ['--no-sandbox'],
      ...(executablePath && { executablePath }),
    });
    try {
      if (asked('page')) await benchPage(browser, visits);
      if (asked('catalogue')) await benchCatalogue(browser, rows);
      if (asked('view')) await benchView(browser);
    } finally {
      await browser.close();
    }
  }
  if (asked('server')) await benchServer(rows);
  if (asked('parallel')) await benchParallel(part === 'all');
});

/** The recipe for GNU parallel, with one job and with two. */
async function benchParallel(isOneOfAll: boolean): Promise<void> {
  if (!hasParallel()) {
    if (!isOneOfAll) throw new AppError('missing-file', PARALLEL_MISSING);
    console.log(`\n${PARALLEL_MISSING}`);
    return;
  }
  const products = await catalogueProducts(MOST_PRODUCTS);
  const gains = await measureParallel(products, PARALLEL_ROUNDS);
  console.log(
    `\nThe recipe for GNU parallel (${products.source}, repeated), start-up included; medians of ` +
      `${PARALLEL_ROUNDS} runs by\nturns with processes started by hand. All wrote the same bytes. ` +
      `"load" was the machine's before each.\n\n${parallelTable(gains)}`,
  );
}

/** In a page with nothing but the workers that score catalogues. */
async function benchCatalogue(browser: Browser, rows: number): Promise<void> {
  const products = await catalogueProducts(rows);
  const speeds = await measureCatalogue(browser, products, CATALOGUE_ROUNDS);
  const count = products.columns.names.length;
  console.log(
    `\nCatalogue throughput: ${count} products (${products.source}), from texts to answers in ` +
      `the page's\nworkers; best of ${CATALOGUE_ROUNDS} runs.\n\n${catalogueTable(speeds)}`,
  );
}

/** Files of several lengths in the view Catalogue, with the ensemble. */
async function benchView(browser: Browser): Promise<void> {
  const products = await catalogueProducts(VIEW_ROWS.at(-1)!);
  const server = await servePage({ host: '127.0.0.1', port: await freePort(), strictPort: true });
  try {
    const costs: ViewCost[] = [];
    for (const rows of VIEW_ROWS) {
      costs.push(await measureView(browser, server.addresses[0]!, products, rows));
    }
    console.log(
      `\nThe view Catalogue with the ensemble (${products.source}).\n\n${viewTable(costs)}`,
    );
  } finally {
    await server.close();
  }
}

/** The server of `npm run serve`, over many connections. */
async function benchServer(rows: number): Promise<void> {
  const products = await catalogueProducts(rows);
  const cost = await measureServer(products);
  console.log(`\nThe category API (${products.source}).\n\n${serverTable(cost)}`);
}

async function benchPage(browser: Browser, visits: number): Promise<void> {
  const models = baseModels();
  const server = await servePage({ host: '127.0.0.1', port: await freePort(), strictPort: true });
  try {
    const address = server.addresses[0]!;
    const blanks: number[] = [];
    const starts: PageStart[] = [];
    for (let visit = 0; visit < visits; visit++) {
      blanks.push(await measureBlank(browser));
      starts.push(await measureStart(browser, address, models));
    }
    const keystrokes = await measureKeystrokes(browser, address, models);
    const why = await measureWhy(browser, address);
    console.log(startTable(starts, blanks, keystrokes, why));
  } finally {
    await server.close();
  }
}

/** How many models the page loads. */
function baseModels(): number {
  const path = join('dist', 'models', 'registry.json');
  if (!existsSync(path)) {
    throw new AppError('missing-file', 'There is no built page yet: run "npm run build" first.');
  }
  const { models } = parseRegistry(readFileSync(path, 'utf8'));
  return models.filter(({ kind }) => kind !== 'ensemble').length;
}
