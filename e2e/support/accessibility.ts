import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe checks: WCAG 2.2 A and AA, and its own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A phone, a laptop, a wide screen. */
export const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
];

/** @param what said when it fails */
export async function expectNoFault(page: Page, what = ''): Promise<void> {
  await expectNothing(new AxeBuilder({ page }).withTags(RULES), what);
}

/**
 * All rules in the light scheme, and in the dark one, in which nothing but the colours differs, those
 * about colours. The page stays dark.
 */
export async function expectNoFaultInBothSchemes(page: Page, what = ''): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoFault(page, `${what}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
  await expectNothing(colours, `${what}, dark`);
}

async function expectNothing(axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze();
  const faults = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => [target.join(' '), failureSummary]),
  }));
  expect(faults, `faults that axe knows: ${what}`).toEqual([]);
}

/** Nothing makes the page wider than the window. */
export async function expectNoOverflow(page: Page, what = ''): Promise<void> {
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(excess, `pixels wider than the window: ${what}`).toBeLessThanOrEqual(0);
}
