import type { Browser } from '@playwright/test';
import { longTasks, observed, watchStart } from './browserTimings';

/** A visit to the page without anything cached; milliseconds since it was asked for. */
export interface PageStart {
  firstPaint: number;
  largestPaint: number;
  /** From the first model that is there, to the product in the address. */
  firstAnswer: number;
  allModels: number;
  /** Longest time the page did not answer, 0 when it was never longer than 50 ms. */
  longestTask: number;
  /** How often it did not answer for more than 200 ms. */
  tasksOver200: number;
}

/** Visits the page with a fresh profile and waits until every model is ready. */
export async function measureStart(
  browser: Browser,
  address: string,
  models: number,
): Promise<PageStart> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await watchStart(page);
    const start = performance.now();
    await page.goto(`${address}#name=AAA+batteries`);
    const answer = page.getByRole('region', { name: 'Best category' });
    await answer.getByText(/Confidence/).waitFor({ timeout: 0 });
    const firstAnswer = performance.now() - start;
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await status.getByText(`${models} models ready`).waitFor({ timeout: 0 });
    const allModels = performance.now() - start;
    const { firstPaint, largestPaint } = await observed(page);
    const tasks = await longTasks(page);
    return {
      firstPaint,
      largestPaint,
      firstAnswer,
      allModels,
      longestTask: Math.max(0, ...tasks),
      tasksOver200: tasks.filter((task) => task > 200).length,
    };
  } finally {
    await context.close();
  }
}

/** First paint of a page with nothing but a heading: what the machine itself takes. */
export async function measureBlank(browser: Browser): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await watchStart(page);
    await page.goto('data:text/html,<!doctype html><title>Blank</title><h1>Blank</h1>');
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    return (await observed(page)).firstPaint;
  } finally {
    await context.close();
  }
}
