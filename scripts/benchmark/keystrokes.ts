import type { Browser } from '@playwright/test';
import { forgetTasks, longTasks, watchStart } from './browserTimings';

/** What a keystroke costs on a page with all models; milliseconds. */
export interface Keystrokes {
  /** Median from the last key to the answer of all models. */
  toAllAnswers: number;
  longestTask: number;
}

const NAME = 'Insignia - 55" Class LED - 2160p - Smart - 4K UHD TV with HDR';
const ROUNDS = 15;

/** Types a product again and again and waits each time for the answers of all models. */
export async function measureKeystrokes(
  browser: Browser,
  address: string,
  models: number,
): Promise<Keystrokes> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await watchStart(page);
    await page.goto(address);
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await status.getByText(`${models} models ready`).waitFor({ timeout: 0 });
    await forgetTasks(page);
    const name = page.getByLabel('Product name');
    const table = page.getByRole('table', { name: 'Category scores' });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await name.fill(`${NAME} ${round}`);
      const start = performance.now();
      await table.locator('tbody tr').first().waitFor();
      await page.waitForFunction(() => !document.body.innerText.includes('Updating…'));
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const toAllAnswers = times[times.length >> 1]!;
    return { toAllAnswers, longestTask: Math.max(0, ...(await longTasks(page))) };
  } finally {
    await context.close();
  }
}
