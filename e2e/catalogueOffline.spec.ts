import { expect, suppliersFile, test } from './support/cataloguePage';

test.use({ serviceWorkers: 'allow' });

test('without a network a catalogue is classified, reviewed and exported', async ({
  catalogue,
  page,
  context,
}) => {
  test.slow();
  await catalogue.open();
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('Ready to work offline', { timeout: 120_000 });
  await notices.getByRole('button', { name: 'Dismiss' }).click();
  await context.setOffline(true);
  await page.reload();
  await catalogue.choose('goods.csv', suppliersFile(60));
  await catalogue.start('MLP');
  await catalogue.classified(60);
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').fill('A-59');
  await expect(page.getByText('1 of 60 rows', { exact: true })).toBeVisible();
  const { text } = await catalogue.export(/^Catalogue/);
  expect(text.trimEnd().split('\r\n')).toHaveLength(61);
  expect(text).toMatch(/,accepted,/);
});
