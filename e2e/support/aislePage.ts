import { expect, type Locator, type Page, test as base } from '@playwright/test';
import { registry } from './models';

export interface ShownRow {
  category: string;
  /** One for each model, in the order of the columns; `undefined` where there is no answer yet. */
  scores: (number | undefined)[];
}

export interface Text {
  name: string;
  description?: string;
}

export type Backend = 'webgl' | 'wasm' | 'cpu';

/** For tests on WebGL drawn by a busy CPU. */
export const SLOW_GRAPHICS_MS = 300_000;

/** The page as a person uses it: by labels, names and roles. */
export class AislePage {
  readonly name: Locator;
  readonly description: Locator;
  readonly table: Locator;
  readonly status: Locator;
  /** What failed and waits for a Retry. */
  readonly alerts: Locator;

  constructor(readonly page: Page) {
    this.name = page.getByLabel('Product name');
    this.description = page.getByLabel('Description', { exact: true });
    this.table = page.getByRole('table', { name: 'Category scores' });
    this.status = page.getByRole('contentinfo', { name: 'Status' });
    this.alerts = page.getByRole('alert');
  }

  /**
   * Opens the page with the backend asked for in the address. Where there is no GPU, WebGL is
   * drawn by the CPU, and warming up takes long: only what is about WebGL is tested with it.
   */
  async open({ hash = '', backend = 'wasm' }: { hash?: string; backend?: Backend } = {}) {
    await this.page.goto(`/?backend=${backend}${hash}`);
  }

  /** Waits until every model, or the given number, has been loaded and warmed up. */
  async ready(models = registry.models.length): Promise<void> {
    const sentence = models === 1 ? '1 model ready' : `${models} models ready`;
    await expect(this.status).toContainText(sentence, { timeout: SLOW_GRAPHICS_MS });
  }

  async runsOn(backend: 'WebGL' | 'WebAssembly' | 'plain CPU'): Promise<void> {
    await expect(this.status).toContainText(`Runs on ${backend}`);
  }

  async type({ name, description = '' }: Text): Promise<void> {
    await this.name.fill(name);
    await this.description.fill(description);
  }

  /** Waits until all models that are there have answered the present text. */
  async settled(models = registry.models.length): Promise<void> {
    await expect(this.table.getByText('Updating…')).toHaveCount(0);
    await expect(this.firstRow.getByText(/^\d\.\d\d$/)).toHaveCount(models);
  }

  get firstRow(): Locator {
    return this.table.getByRole('row').nth(1);
  }

  /** The rows as they stand, with the unrounded scores their bars are drawn from. */
  async rows(): Promise<ShownRow[]> {
    return this.table.locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        category: row.querySelector('th')?.textContent ?? '',
        scores: [...row.querySelectorAll('td')].map((cell) => {
          const bar = cell.querySelector<HTMLElement>('[style*="inline-size"]');
          return bar === null ? undefined : parseFloat(bar.style.inlineSize) / 100;
        }),
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

export const test = base.extend<{ aisle: AislePage }>({
  aisle: async ({ page }, use) => {
    await use(new AislePage(page));
  },
});

export { expect };
