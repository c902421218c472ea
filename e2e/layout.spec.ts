import { expect, test } from './support/aislePage';
import { DRYER } from './support/products';

test('a phone shows one model at a time, with a switch', async ({ loaded: aisle }) => {
  const { page } = aisle;
  await page.setViewportSize({ width: 360, height: 740 });
  await aisle.type(DRYER);
  await aisle.settled();
  const scores = aisle.firstRow.getByText(/^\d\.\d\d$/);
  await expect(scores.filter({ visible: true })).toHaveCount(1);
  await expect(scores.last()).toBeVisible();
  const choices = page.getByRole('radiogroup', { name: 'Model shown' }).getByRole('radio');
  await choices.first().check({ force: true });
  await expect(scores.first()).toBeVisible();
  await expect(scores.filter({ visible: true })).toHaveCount(1);
});
