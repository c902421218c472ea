import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './support/aislePage';
import { COMPARED, DRYER } from './support/products';

// Every machine has other fonts: the pictures are drawn with one that comes along. The page itself
// allows no style from elsewhere.
test.use({ bypassCSP: true });

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
);

/** Share of the pixels that may differ: other systems smooth the same letters in other ways. */
const DIFFERENT = process.platform === 'linux' ? 0.003 : 0.05;

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

async function drawWithOwnFont(page: Page): Promise<void> {
  const content = `
    @font-face {
      font-family: Looks;
      font-weight: 100 900;
      src: url(data:font/woff2;base64,${readFileSync(FONT, 'base64')});
    }
    :root { --font: Looks, sans-serif !important; }`;
  await page.addStyleTag({ content });
  await page.evaluate(() => document.fonts.load('16px Looks'));
}

/** Compares what is in the window with the picture a person has looked at (`e2e/looks`). */
async function expectLook(page: Page, name: string): Promise<void> {
  // hovering asks why, and a caret blinks
  await page.mouse.move(0, 0);
  const measured = [page.getByText(/\d ms/), page.getByRole('contentinfo', { name: 'Status' })];
  await expect.soft(page).toHaveScreenshot(`${name}.png`, {
    mask: measured,
    maxDiffPixelRatio: DIFFERENT,
    threshold: 0.25,
  });
}

test('the main states look as they did when a person looked at them', async ({ aisle, page }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(WIDE);
  await aisle.open();
  await drawWithOwnFont(page);
  await aisle.ready();

  await test.step('Classify', async () => {
    await expectLook(page, 'empty');
    await aisle.go('#why=Dryers.linear');
    await aisle.classify(DRYER);
    await expect(page.getByRole('button', { name: 'Dryer, +' })).toBeVisible();
    await expectLook(page, 'answer');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectLook(page, 'answer-dark');
    await page.setViewportSize(PHONE);
    await expectLook(page, 'answer-dark-phone');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.setViewportSize(WIDE);
    await expectLook(page, 'answer-forced-colours');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  await test.step('Comparison', async () => {
    await aisle.go(`#${COMPARED}`);
    const table = page.getByRole('table', { name: 'Two products compared' });
    await expect(table.getByRole('row', { name: /^Video Games/ })).toContainText('+');
    await expect(page.getByText('Updating…')).toHaveCount(0);
    await expectLook(page, 'comparison');
  });

  await test.step('Catalogue', async () => {
    await aisle.go('#tab=catalogue');
    await page.getByRole('button', { name: 'Try the example catalogue' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.getByText('94 rows classified.', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Reject/ })).toBeVisible();
    await expectLook(page, 'catalogue');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(PHONE);
    await expectLook(page, 'catalogue-dark-phone');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(WIDE);
  });

  await test.step('Curves', async () => {
    await aisle.go('#tab=curves');
    await expect(page.getByRole('table').first()).toBeVisible();
    await expectLook(page, 'curves');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(PHONE);
    await expectLook(page, 'curves-dark-phone');
  });

  await test.step('Report', async () => {
    for (const section of [
      'summary',
      'categories',
      'reliability',
      'automatic',
      'confusions',
      'data',
    ]) {
      const dark = section === 'automatic';
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.setViewportSize(WIDE);
      await aisle.go(`#tab=report&section=${section}`);
      await expect(page.getByRole('tabpanel').last().getByRole('paragraph').first()).toBeVisible();
      await expectLook(page, dark ? `report-${section}-dark` : `report-${section}`);
    }
  });

  await test.step('About', async () => {
    await aisle.go('#');
    await page.getByRole('button', { name: 'About' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectLook(page, 'about');
  });
});

test('a page without models looks as it did', async ({ aisle, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.route('**/registry.json', (route) => route.fulfill({ status: 500 }));
  await aisle.open();
  await drawWithOwnFont(page);
  await expect(aisle.alerts.first()).toBeVisible();
  await expectLook(page, 'failed');
});
