import { expect, test } from './support/aislePage';
import { DRYER } from './support/products';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
];

for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${viewport.width} px, ${colorScheme}: nothing runs out of the page`, async ({
      aisle,
      page,
    }, info) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await aisle.open();
      await aisle.ready();
      await aisle.classify(DRYER);
      for (const tab of ['Classify', 'Curves']) {
        await page.getByRole('tab', { name: tab }).click();
        await expect(page.getByRole('table').first()).toBeVisible();
        const [content, window] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        expect(content, `${tab} is as wide as the window`).toBeLessThanOrEqual(window);
        const path = info.outputPath(`${tab}-${viewport.width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    });
  }
}

test('a phone shows one model at a time, with a switch', async ({ aisle, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await aisle.open();
  await aisle.ready();
  await aisle.type(DRYER);
  const scores = aisle.firstRow.getByText(/^\d\.\d\d$/);
  await expect(scores.filter({ visible: true })).toHaveCount(1);
  const choices = page.getByRole('radiogroup', { name: 'Model shown' }).getByRole('radio');
  await choices.last().check({ force: true });
  await expect(scores.last()).toBeVisible();
  await expect(scores.filter({ visible: true })).toHaveCount(1);
});
