import { expect, test } from './support/aislePage';

test('tabs change with the arrow keys', async ({ aisle, page }) => {
  await aisle.open();
  await page.getByRole('tab', { name: 'Classify' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Curves' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Training curves' })).toBeVisible();
});

test('from the top to an example without a mouse', async ({ aisle, page }) => {
  await aisle.open();
  await expect(aisle.name).toBeVisible();
  const example = page.getByRole('button', { name: 'Duracell' });
  for (let presses = 0; presses < 15; presses++) {
    await page.keyboard.press('Tab');
    if (await example.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(example).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(aisle.name).toHaveValue(/Duracell/);
});

test('About opens and closes by keyboard, and focus returns', async ({ aisle, page }) => {
  await aisle.open();
  const about = page.getByRole('button', { name: 'About' });
  await about.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(about).toBeFocused();
});
