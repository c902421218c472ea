import { expectNoFaultInBothSchemes, expectNoOverflow } from './support/accessibility';
import { expect, test } from './support/aislePage';
import { section, withoutModels } from './support/reportPage';

const SECTIONS = [
  ...['Summary', 'Categories', 'Reliability', 'Automatic filing', 'Confusions', 'Data'],
];

for (const width of [320, 360, 1280, 2560]) {
  test(`${width} px: no fault that axe knows, nothing runs out of the page`, async ({
    aisle,
    page,
  }) => {
    test.setTimeout(300_000);
    await withoutModels(page);
    await page.setViewportSize({ width, height: Math.round(width * 0.6) + 400 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await aisle.open({ hash: '#tab=report' });
    for (const name of SECTIONS) {
      await page.getByRole('tab', { name, exact: true }).click();
      await expect(section(page, name).getByRole('paragraph').first()).toBeVisible();
      await expect(page.getByText('Reading the report…')).toHaveCount(0);
      await expectNoOverflow(page, name);
      if (width !== 320) await expectNoFaultInBothSchemes(page, name);
    }
  });
}
