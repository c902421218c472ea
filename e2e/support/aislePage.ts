import { devices, expect, type Locator, type Page, test as base } from '@playwright/test';
import { baseModels, columns, labels } from './models';

export interface ShownRow {
  category: string;
  /** One for each model, the ensemble too, in the order of the columns; `undefined` where there is no answer yet. */
  scores: (number | undefined)[];
  /** Which of the models predict the category. */
  predicted: boolean[];
}

export interface Text {
  name: string;
  description?: string;
}

export type Backend = 'webgl' | 'wasm' | 'cpu';

/** For tests on WebGL drawn by a busy CPU. */
export const SLOW_GRAPHICS_MS = 300_000;

let turns = 0;

/** The page as a person uses it: by labels, names and roles. */
export class AislePage {
  readonly name: Locator;
  readonly description: Locator;
  readonly table: Locator;
  readonly status: Locator;
  readonly answer: Locator;
  /** What failed and waits for a Retry. */
  readonly alerts: Locator;

  constructor(readonly page: Page) {
    this.name = page.getByLabel('Product name');
    this.description = page.getByLabel('Description', { exact: true });
    this.table = page.getByRole('table', { name: 'Category scores' });
    this.status = page.getByRole('contentinfo', { name: 'Status' });
    this.answer = page.getByRole('region', { name: 'Best category' });
    this.alerts = page.getByRole('alert');
  }

  /**
   * Opens the page with the backend asked for in the address. Where there is no GPU, WebGL is
   * drawn by the CPU, and warming up takes long: only what is about WebGL is tested with it.
   */
  async open({ hash = '', backend = 'wasm' }: { hash?: string; backend?: Backend } = {}) {
    await this.page.goto(`/?backend=${backend}${hash}`);
  }

  /** Follows a link within the page: nothing is loaded again. `#` is the empty form. */
  async go(hash: `#${string}`): Promise<void> {
    // an address that differs from any before: the page reads it, and forgets what it was about to write
    await this.page.goto(`/?backend=wasm#turn=${++turns}`);
    await this.page.goto(`/?backend=wasm${hash}`);
  }

  /** Waits until every model but the ensemble, or at least as many as given, are loaded and warm. */
  async ready(models = baseModels.length): Promise<void> {
    const counts = baseModels.map((_, i) => i + 1).filter((count) => count >= models);
    const sentence = new RegExp(`\\b(${counts.join('|')}) models? ready`);
    await expect(this.status).toContainText(sentence, { timeout: SLOW_GRAPHICS_MS });
  }

  /** Waits for the right answer of whichever models are there: cheaper than waiting for all. */
  async answers(product: Required<Text> & { path: readonly string[] }): Promise<void> {
    await this.type(product);
    await expect(this.answer).toContainText(product.path.at(-1)!);
  }

  async runsOn(backend: 'WebGL' | 'WebAssembly' | 'plain CPU'): Promise<void> {
    await expect(this.status).toContainText(`Runs on ${backend}`);
  }

  async type({ name, description = '' }: Text): Promise<void> {
    await this.name.fill(name);
    await this.description.fill(description);
  }

  /** Waits until all columns, or the given number, have answered the present text. */
  async settled(models = columns.length): Promise<void> {
    await expect(this.table.getByText('Updating…')).toHaveCount(0);
    await expect(this.firstRow.getByText(/^\d\.\d\d$/)).toHaveCount(models);
  }

  columnHead(title: string): Locator {
    return this.table.getByRole('columnheader').filter({ hasText: title });
  }

  get firstRow(): Locator {
    return this.table.getByRole('row').nth(1);
  }

  /** Makes the window so high that all categories have room: only rows in sight are drawn. */
  async seeAllRows(): Promise<void> {
    await this.page.setViewportSize({ width: 1280, height: 50 * labels.length });
  }

  /** The rows in sight as they stand, with the unrounded scores their bars are drawn from. */
  async rows(): Promise<ShownRow[]> {
    return this.table.locator('tbody tr[data-label]').evaluateAll((rows) =>
      rows.map((row) => ({
        category: row.querySelector('th')?.textContent ?? '',
        scores: [...row.querySelectorAll('td')].map((cell) => {
          const bar = cell.querySelector<HTMLElement>('[style*="inline-size"]');
          return bar === null ? undefined : parseFloat(bar.style.inlineSize) / 100;
        }),
        predicted: [...row.querySelectorAll('td')].map((cell) =>
          (cell.textContent ?? '').includes('predicted'),
        ),
      })),
    );
  }

  async classify(text: Text): Promise<ShownRow[]> {
    await this.type(text);
    await this.settled();
    return this.rows();
  }
}

/** Largest difference between the scores of the same categories and models. */
export function largestDifference(rows: readonly ShownRow[], others: readonly ShownRow[]): number {
  const byCategory = new Map(others.map(({ category, scores }) => [category, scores]));
  const differences = rows.flatMap(({ category, scores }) => {
    const same = byCategory.get(category) ?? [];
    return scores.map((score, model) => Math.abs((score ?? NaN) - (same[model] ?? NaN)));
  });
  return differences.some(Number.isNaN) ? NaN : Math.max(...differences);
}

interface Fixtures {
  /** A page of its own, not opened yet. */
  aisle: AislePage;
  /**
   * A page on which all models are ready, shared by the tests of a worker: it is given as newly
   * opened, but for what the address does not say. For tests that leave no traces.
   */
  loaded: AislePage;
}

export const test = base.extend<Fixtures, { loadedPage: Page }>({
  aisle: async ({ page }, use) => {
    await use(new AislePage(page));
  },
  loadedPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ ...devices['Desktop Chrome'], baseURL: origin() });
      const page = await context.newPage();
      const aisle = new AislePage(page);
      await aisle.open();
      await aisle.ready();
      await use(page);
      await context.close();
    },
    { scope: 'worker', timeout: SLOW_GRAPHICS_MS },
  ],
  loaded: async ({ loadedPage }, use) => {
    await loadedPage.setViewportSize(devices['Desktop Chrome'].viewport);
    await loadedPage.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const aisle = new AislePage(loadedPage);
    await aisle.go('#');
    await use(aisle);
  },
});

/** Where `playwright.config.ts` has the built page served. */
function origin(): string {
  return `http://127.0.0.1:${process.env['AISLE_PORT']}`;
}

export { expect };
