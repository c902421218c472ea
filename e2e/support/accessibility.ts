import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe checks: WCAG 2.2 A and AA, and its own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Windows the page must fit into, and what axe looks at in each: all there is to know where the
 * arrangement differs, colours once more in the dark scheme, in which nothing else does.
 */
const SIZES = [
  { width: 320, height: 640, rules: 'none' }, // what 1280 px are at 400 % zoom
  { width: 360, height: 740, rules: 'all' },
  { width: 1280, height: 800, rules: 'all, dark colours' },
  { width: 2560, height: 1440, rules: 'none' },
] as const;

/** @param what said when it fails */
export async function expectNoFault(page: Page, what = ''): Promise<void> {
  await expectNothing(new AxeBuilder({ page }).withTags(RULES), what);
}

/**
 * In every size nothing runs out of the page, and axe knows no fault in the light scheme and in the
 * dark one. The page stays light, and as wide as it was.
 */
export async function expectFitForAll(page: Page, what: string): Promise<void> {
  const before = page.viewportSize()!;
  for (const { width, height, rules } of SIZES) {
    const where = `${what}, ${width} px`;
    await page.setViewportSize({ width, height });
    await expectNoOverflow(page, where);
    if (rules === 'none') continue;
    await expectNoFault(page, where);
    if (rules !== 'all, dark colours') continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
    await expectNothing(colours, `${where}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize(before);
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

/** Nothing makes the page wider than the window, once what is drawn or placed by size has followed it. */
export async function expectNoOverflow(page: Page, what = ''): Promise<void> {
  const excess = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(excess, `pixels wider than the window: ${what}`).toBeLessThanOrEqual(0);
}
