import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './aislePage';

/** The view Catalogue as a person uses it. */
export class CataloguePage {
  readonly grid: Locator;
  readonly detail: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: /^Rows of / });
    this.detail = page.getByRole('region', { name: 'The row in focus' });
  }

  async open(hash = '#tab=catalogue'): Promise<void> {
    await this.page.goto(`/?backend=wasm${hash}`);
  }

  /** Gives a file to the view, as the dialog of "Choose a file" does. */
  async choose(name: string, content: string | Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a file…' }).click();
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
  }

  /** Begins with the columns as they were recognised. */
  async start(model?: string): Promise<void> {
    if (model !== undefined) await this.chooseModel(model);
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
  }

  async chooseModel(model: string): Promise<void> {
    await this.page.getByRole('button', { name: /Model/ }).click();
    await this.page.getByRole('option', { name: model }).click();
  }

  /** From the next reload on the page has models of another release. */
  async release(): Promise<void> {
    await this.page.route('**/registry.json', async (route) => {
      const registry = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...registry, created: '2099-09-09T09:09:09.000Z' } });
    });
  }

  async classified(products: number): Promise<void> {
    const rows = `${products.toLocaleString('en-GB')} ${products === 1 ? 'row' : 'rows'}`;
    const sentence = this.page.getByText(`${rows} classified.`, { exact: true });
    await expect(sentence).toBeVisible({ timeout: 120_000 });
  }

  filter(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async count(name: string, rows: number): Promise<void> {
    const label = this.page.locator('label').filter({ hasText: new RegExp(`^${name}`) });
    await expect(label).toHaveText(new RegExp(`^${name}\\s*${rows.toLocaleString('en-GB')}$`));
  }

  /** What is downloaded as `kind`. */
  async export(kind: string | RegExp): Promise<{ name: string; text: string }> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Export' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: kind }).click();
    const download = await waiting;
    const text = await readFile(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), text };
  }
}

export const test = base.extend<{ catalogue: CataloguePage }>({
  catalogue: async ({ page }, use) => {
    // a dialog of the system cannot be pressed by a test: a browser without it downloads
    await page.addInitScript(() => {
      for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) {
        Reflect.deleteProperty(window, name);
      }
    });
    await use(new CataloguePage(page));
  },
});

const GOODS = [
  'Duracell - AAA Batteries (4-Pack)',
  'LG - 1.8 Cu. Ft. Over-the-Range Microwave - Black',
  'Digimon Story Cyber Sleuth - PlayStation 4',
  'Samsung - Galaxy S7 32GB - Black Onyx (Sprint)',
];

/** A supplier's file of made-up rows. */
export function suppliersFile(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) => `A-${i},"${GOODS[i % GOODS.length]!} ${i}","<p>Line ${i}, with a ""quote""</p>",9.99`,
  );
  return `Artikel,Title,Description,Price\r\n${lines.join('\r\n')}\r\n`;
}

export { expect };
