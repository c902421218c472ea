import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/aislePage';
import { DRYER } from './support/products';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const tab of ['Classify', 'Curves'] as const) {
    test(`${tab}, ${colorScheme}: no fault that axe knows`, async ({ aisle, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await aisle.open();
      await aisle.ready();
      await aisle.classify(DRYER);
      if (tab === 'Curves') {
        await page.getByRole('tab', { name: tab }).click();
        await expect(page.getByRole('heading', { name: 'Training curves' })).toBeVisible();
        await expect(page.getByRole('table').first()).toBeVisible();
      }
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      const faults = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map(({ target }) => target.join(' ')),
      }));
      expect(faults).toEqual([]);
    });
  }
}

test('the empty page and the About dialog have no fault that axe knows', async ({
  aisle,
  page,
}) => {
  await aisle.open();
  await aisle.ready();
  expect((await new AxeBuilder({ page }).withTags(RULES).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect((await new AxeBuilder({ page }).withTags(RULES).analyze()).violations).toEqual([]);
});
