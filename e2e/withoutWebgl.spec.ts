import { expect, test } from './support/aislePage';
import { DRYER } from './support/products';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] });
  },
});

test('a browser without WebGL says so and classifies all the same', async ({ aisle, page }) => {
  await page.goto('/');
  await aisle.ready(1);
  await aisle.runsOn('WebAssembly');
  await expect(aisle.status.getByRole('status')).toContainText('WebGL');
  await aisle.answers(DRYER);
});
