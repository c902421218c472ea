import type { Page } from '@playwright/test';

interface Timings {
  largestPaint: number;
  tasks: number[];
}
type Watched = typeof globalThis & { aisleTimings: Timings };

/** Has the browser note its paints and long tasks. Call it before the page opens. */
export async function watchStart(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timings: Timings = { largestPaint: 0, tasks: [] };
    (globalThis as Watched).aisleTimings = timings;
    new PerformanceObserver((list) => {
      timings.largestPaint = list.getEntries().at(-1)?.startTime ?? timings.largestPaint;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      timings.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** First and largest contentful paint, in milliseconds since the navigation began. */
export function observed(page: Page): Promise<{ firstPaint: number; largestPaint: number }> {
  return page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    largestPaint: (globalThis as Watched).aisleTimings.largestPaint,
  }));
}

/** Milliseconds of every task of more than 50 ms so far. */
export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as Watched).aisleTimings.tasks);
}

/** Forgets the long tasks so far. */
export async function forgetTasks(page: Page): Promise<void> {
  await page.evaluate(() => void ((globalThis as Watched).aisleTimings.tasks.length = 0));
}
