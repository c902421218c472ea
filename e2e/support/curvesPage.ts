import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './aislePage';
import { historyOf, nets } from './models';

/** The test of a view that needs no net: none is started. */
export const curvesTest = test.extend({
  page: async ({ page }, use) => {
    await page.route(/assets\/netHost.*\.js/, (route) => route.abort());
    await use(page);
  },
});

/** Epochs of the longest run of ours, where the axes of all charts end. */
export const longest = Math.max(...nets.map(({ id }) => historyOf(id).epochs.length));

export function charts(page: Page): Locator {
  return page.getByRole('figure');
}

export function chartsOf(page: Page, metric: string): Locator {
  return page.getByRole('region', { name: metric, exact: true }).getByRole('figure');
}

/** The drawn lines: shapes have no role of their own. */
export function curvesIn(chart: Locator): Locator {
  return chart.locator('path[fill="none"]');
}

export function toggle(page: Page, title: string): Locator {
  return page.getByRole('button', { name: title, exact: true });
}

/** Moves the pointer over the epoch's place on the chart's axis, which is where its ticks say. */
export async function pointAt(page: Page, chart: Locator, epoch: number): Promise<void> {
  await chart.scrollIntoViewIfNeeded();
  const middleOf = async (tick: number) => {
    const label = chart.getByRole('img').getByText(`${tick}`, { exact: true });
    const box = (await label.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y - 30 };
  };
  const [start, end] = [await middleOf(1), await middleOf(longest)];
  const share = (epoch - 1) / (longest - 1);
  await page.mouse.move(start.x + share * (end.x - start.x), start.y);
}

export async function expectEpochEverywhere(page: Page, epoch: number): Promise<void> {
  await expect(charts(page).getByText(new RegExp(`^Epoch ${epoch}(, kept)?$`))).toHaveCount(
    2 * nets.length,
  );
  for (const { id, title } of nets) {
    const record = historyOf(id).epochs[epoch - 1];
    for (const [metric, key] of [
      ['Loss', 'loss'],
      ['Micro AUC', 'microAuc'],
    ] as const) {
      const values = (['validation', 'training'] as const).map(
        (part) => record?.[part][key].toFixed(4) ?? '–',
      );
      const chart = chartsOf(page, metric).filter({ hasText: title }).first();
      await expect(chart.getByRole('definition'), `${title}, ${metric}`).toHaveText(values);
    }
  }
}

/** What is downloaded by what is done. */
export async function contentOf(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await act();
  return readFile(await (await waiting).path());
}
