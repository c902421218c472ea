import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { CatalogueProducts } from './catalogueThroughput';
import { forgetTasks, longTasks, watchStart } from './browserTimings';
import { watchMemory } from './pageMemory';

/** What a whole file costs in the view Catalogue. */
export interface ViewCost {
  readonly rows: number;
  /** Until the rows are on the device and listed. */
  readonly importSeconds: number;
  /** From then on, the loading of the model among them, until all rows have an answer. */
  readonly classifySeconds: number;
  /** Until the export is there to be saved. */
  readonly exportSeconds: number;
  /** Longest task of the page's own thread meanwhile, in milliseconds. */
  readonly longestTask: number;
  /**
   * Memory of the page's process that is its own, in MiB: page, workers and all, as a browser's task
   * manager shows it; undefined where the system does not say.
   */
  readonly memory: { readonly before: number; readonly peak: number } | undefined;
}

/** Takes a file with so many rows through the view, with the ensemble. */
export async function measureView(
  browser: Browser,
  address: string,
  { columns }: CatalogueProducts,
  rows: number,
): Promise<ViewCost> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    // a browser that asks where to save cannot be answered here: without that it downloads
    await page.addInitScript(() => {
      for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) {
        Reflect.deleteProperty(window, name);
      }
    });
    await watchStart(page);
    await page.goto(`${address}#tab=catalogue`);
    // the nets are not loaded for this view
    await page.getByText('1 model ready').waitFor({ timeout: 0 });
    await forgetTasks(page);
    const path = await supplierFile(columns, rows);
    const memory = await watchMemory(browser);
    const seconds = await takeThrough(page, path, rows);
    const longestTask = Math.max(0, ...(await longTasks(page)));
    return { rows, ...seconds, longestTask, memory: memory.end() };
  } finally {
    await context.close();
  }
}

type Seconds = Pick<ViewCost, 'importSeconds' | 'classifySeconds' | 'exportSeconds'>;

async function takeThrough(page: Page, path: string, rows: number): Promise<Seconds> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const grid = page.getByRole('grid');
  const importSeconds = await secondsOf(() => grid.waitFor({ timeout: 0 }));
  const done = page.getByText(`${rows.toLocaleString('en-GB')} rows classified.`, { exact: true });
  const classifySeconds = await secondsOf(() => done.waitFor({ timeout: 0 }));
  const download = page.waitForEvent('download', { timeout: 0 });
  await page.getByRole('button', { name: 'Export' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Catalogue/ })
    .click();
  const exportSeconds = await secondsOf(() => download);
  return { importSeconds, classifySeconds, exportSeconds };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** A file on disk: handing over its bytes is no work of the page. */
async function supplierFile(
  { names, descriptions }: CatalogueProducts['columns'],
  rows: number,
): Promise<string> {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = Array.from({ length: rows }, (_, row) => {
    const product = row % names.length;
    return `${row},${cell(names[product]!)},${cell(descriptions[product]!)}`;
  });
  const path = join(await mkdtemp(join(tmpdir(), 'aisle-bench-')), 'bench.csv');
  await writeFile(path, `sku,name,description\n${lines.join('\n')}\n`);
  return path;
}
