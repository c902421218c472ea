import type { Browser } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import type { ModelId } from '../../src/domain/model';
import { parseGoldens, parseRegistry } from '../../src/manifest/parse';
import type { ProductColumns } from '../../src/worker/catalogue/protocol';
import { dataPaths } from '../lib/paths';
import { readPart } from '../lib/products';
import { freePort } from '../serving/ports';
import type { Measure } from './cataloguePage/main';
import { openCataloguePage } from './cataloguePage';

const FOLDER = 'public/models';
const MODELS = ['mlp', 'linear', 'ensemble'] as const satisfies readonly ModelId[];
const WORKERS = [1, 2];

type Measuring = typeof globalThis & { measureCatalogue: Measure };

/** Rows a second of one model with one number of workers. */
export interface CatalogueSpeed {
  readonly model: ModelId;
  readonly workers: number;
  readonly rowsPerSecond: number;
}

export interface CatalogueProducts {
  readonly columns: ProductColumns;
  /** Where they come from, for the reader of the table. */
  readonly source: string;
}

/**
 * Test products where there is a data folder, else the golden examples over and over.
 *
 * @param rows as many, or as there are test products
 */
export async function catalogueProducts(rows: number): Promise<CatalogueProducts> {
  if (existsSync(dataPaths().part('test'))) {
    const products = (await readPart('test')).slice(0, rows);
    return { columns: columnsOf(products), source: 'test products' };
  }
  const registry = parseRegistry(readFileSync(`${FOLDER}/registry.json`, 'utf8'));
  const goldens = readFileSync(`${FOLDER}/${registry.goldens.path}`, 'utf8');
  const { examples } = parseGoldens(goldens, registry.labelCount);
  const products = Array.from({ length: rows }, (_, i) => examples[i % examples.length]!);
  return { columns: columnsOf(products), source: 'golden examples, repeated' };
}

/** Scores a catalogue with each model in the workers of the page. */
export async function measureCatalogue(
  browser: Browser,
  { columns }: CatalogueProducts,
  rounds: number,
): Promise<CatalogueSpeed[]> {
  const { address, close } = await openCataloguePage(await freePort());
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'measureCatalogue' in globalThis);
    const speeds: CatalogueSpeed[] = [];
    for (const workers of WORKERS) {
      const times = await page.evaluate(
        (question) => (globalThis as Measuring).measureCatalogue(question),
        { models: MODELS, workers, products: columns, rounds },
      );
      times.forEach((milliseconds, i) => {
        const rowsPerSecond = (1000 * columns.names.length) / milliseconds;
        speeds.push({ model: MODELS[i]!, workers, rowsPerSecond });
      });
    }
    return speeds;
  } finally {
    await context.close();
    await close();
  }
}

function columnsOf(
  products: readonly { readonly name: string; readonly description: string }[],
): ProductColumns {
  return {
    names: products.map(({ name }) => name),
    descriptions: products.map(({ description }) => description),
  };
}
