import type { Locator, Page } from '@playwright/test';

/** No model is needed for the report: their weights do not arrive, which keeps the machine free. */
export async function withoutModels(page: Page): Promise<void> {
  await page.route(/\/models\/[^/]+\/.*/, () => new Promise<void>(() => undefined));
}

export const section = (page: Page, name: string) =>
  page.getByRole('tabpanel', { name, exact: true });

/** The texts of a table's row with this head. */
export const cellsOf = (table: Locator, head: string) =>
  table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name: head, exact: true }) })
    .first()
    .locator('td, [role=gridcell]');
