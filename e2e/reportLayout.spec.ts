import { expectFitForAll } from './support/accessibility';
import { expect, test } from './support/aislePage';
import { section, withoutModels } from './support/reportPage';

const SECTIONS = [
  ...['Summary', 'Categories', 'Reliability', 'Automatic filing', 'Confusions', 'Data'],
];

test('every section fits into every window, and axe knows no fault', async ({ aisle, page }) => {
  test.setTimeout(600_000);
  await withoutModels(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await aisle.open({ hash: '#tab=report' });
  for (const name of SECTIONS) {
    await test.step(name, async () => {
      await page.getByRole('tab', { name, exact: true }).click();
      await expect(section(page, name).getByRole('paragraph').first()).toBeVisible();
      await expect(page.getByText('Reading the report…')).toHaveCount(0);
      await expectFitForAll(page, name);
    });
  }
});
