import { expectNoFault, expectNoOverflow } from './support/accessibility';
import { expect, largestDifference, test } from './support/aislePage';
import { DISK, DRYER, GAME } from './support/products';

test('two products side by side: answered as typed, kept by the link, left again', async ({
  aisle,
  page,
}, info) => {
  test.slow();
  await aisle.open();
  await aisle.ready();
  const alone = await aisle.classify(DRYER);
  await page.getByRole('button', { name: 'Compare' }).click();
  const form = page.getByRole('region', { name: 'Second product', exact: true });
  const answer = page.getByRole('region', { name: 'Best category of the second product' });
  const table = page.getByRole('table', { name: 'Two products compared' });
  await expect(form.getByLabel('Product name')).toBeFocused();
  await page.keyboard.type(GAME.name);
  for (const category of GAME.path) await expect(answer).toContainText(category);
  const first = page.getByRole('region', { name: 'Best category', exact: true });
  for (const category of DRYER.path) await expect(first).toContainText(category);

  const row = table.getByRole('row', { name: /^Video Games/ });
  await expect(row).toContainText(/0\.0\d.*(0\.9\d|1\.00).*\+(0\.9\d|1\.00)/);
  await expect(table.getByRole('row', { name: /^Appliances/ })).toContainText(
    /[-−](0\.9\d|1\.00)$/,
  );
  await page.getByRole('radio', { name: 'Linear (TF-IDF)' }).check({ force: true });
  await page.getByRole('button', { name: /Sort by the size/ }).click();
  await expectNoFault(page);
  await expect(page).toHaveURL(/by=linear&order=difference/);

  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(form.getByLabel('Product name')).toHaveValue(GAME.name);
  await expect(page.getByRole('radio', { name: 'Linear (TF-IDF)' })).toBeChecked();
  await expect(row).toContainText(/[+]/);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.screenshot({ path: info.outputPath('compare-360.png'), fullPage: true });
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(form).toHaveCount(0);
  await expect(aisle.name).toHaveValue(DRYER.name);
  await aisle.ready();
  await aisle.settled();
  expect(largestDifference(await aisle.rows(), alone)).toBeLessThan(1e-4);
});

test('the products of a visit come back, also after a reload, and the choice can be undone', async ({
  aisle,
  page,
}) => {
  test.slow();
  // one model is enough
  await aisle.open({ hash: '#without=cnn.lstm.linear.powerset.ensemble' });
  await aisle.ready(1);
  const history = page.getByRole('button', { name: 'History' });
  const entries = page.getByRole('listbox', { name: 'Classified in this visit' });
  const recorded = async (text: string) => {
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('aisle.visit')))
      .toContain(text);
  };
  await aisle.type(DRYER);
  await recorded(DRYER.name);
  await aisle.type(GAME);
  await recorded(GAME.name);
  await page.reload();
  await aisle.ready(1);
  await history.click();
  await expect(entries.getByRole('option')).toHaveCount(2);
  await expect(entries.getByRole('option').first()).toContainText(GAME.path.at(-1)!);
  await expectNoFault(page);
  await entries.getByRole('option', { name: DRYER.name }).click();
  await expect(entries).toHaveCount(0);
  await expect(aisle.name).toHaveValue(DRYER.name);
  await expect(aisle.description).toHaveValue(DRYER.description);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(aisle.name).toHaveValue(GAME.name);
  await history.click();
  await page.getByRole('button', { name: 'Clear list' }).click();
  await expect(entries).toContainText('Nothing yet');
  await page.keyboard.press('Escape');
  await expect(history).toBeFocused();
  await aisle.type({ name: DISK.name });
  await recorded(DISK.name);
});
