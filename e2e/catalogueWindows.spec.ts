import { expectNoFault } from './support/accessibility';
import { CataloguePage, expect, suppliersFile, test } from './support/cataloguePage';

test('another window follows what is done, can look, not change, and goes on when its turn comes', async ({
  catalogue,
  page,
  context,
}) => {
  test.slow(); // two pages
  const second = new CataloguePage(await context.newPage());
  await second.open();
  await expect(second.page.getByText('No catalogue yet')).toBeVisible();
  await catalogue.open();
  await catalogue.choose('goods.csv', suppliersFile(3));
  await catalogue.start('Linear');
  await catalogue.classified(3);

  const listed = second.page.getByRole('row', { name: /^goods\.csv/ });
  await test.step('its list follows', async () => {
    await expect(listed).toContainText('3 of 3');
    await expect(listed).toContainText('0 of 3');
    await catalogue.grid.focus();
    await page.keyboard.press('Enter');
    await expect(listed).toContainText('1 of 3');
  });

  await test.step('it can look, and change when the first has closed it', async () => {
    await second.page.getByRole('button', { name: 'Open goods.csv' }).click();
    await expect(second.page.getByText(/open in another window/)).toBeVisible();
    await expect(second.page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await second.page.getByRole('searchbox').fill('microwave');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: /^Close/ }).click();
    await expect(second.page.getByText(/It can be changed here now/)).toBeVisible();
    await expectNoFault(second.page, 'free');
    await second.page.getByRole('button', { name: 'Change it here' }).click();
    await expect(second.page.getByText(/It can be changed here now/)).toHaveCount(0);
    await expect(second.page.getByText(/open in another window/)).toHaveCount(0);
    await second.count('Accepted', 1);
    await second.count('Rejected', 1);
    await expect(second.page.getByText('1 of 3 rows', { exact: true })).toBeVisible();
    await expect(second.grid).toBeFocused();
  });

  await test.step('what is deleted in the first is closed in the second, with a sentence', async () => {
    const deleting = { name: 'Delete goods.csv' };
    await page.getByRole('button', deleting).click();
    await page.getByRole('alertdialog').getByRole('button', deleting).click();
    await expect(second.page.getByText(/was deleted in another window/)).toBeVisible();
    await second.page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(second.page.getByText(/was deleted in another window/)).toHaveCount(0);
    await expect(second.page.getByText('No catalogue yet')).toBeVisible();
  });
});
