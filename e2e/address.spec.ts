import { expect, largestDifference, test } from './support/aislePage';
import { DISK } from './support/products';

const TRICKY = { name: '4K & 5K: 100% "HDR" + #1 = é 電池', description: 'a=b&c=d #tab=curves' };

test('a link reproduces what it was copied from', async ({ aisle, page }) => {
  await aisle.open();
  await aisle.ready();
  const rows = await aisle.classify(DISK);
  await expect(page).toHaveURL(/#name=WD/);
  const link = page.url();

  await page.goto('about:blank');
  await page.goto(link);
  await expect(aisle.name).toHaveValue(DISK.name);
  await aisle.ready();
  await aisle.settled();
  expect(largestDifference(await aisle.rows(), rows)).toBeLessThan(1e-4);
});

test('text survives the address, whatever it contains', async ({ aisle, page }) => {
  await aisle.open();
  await aisle.type(TRICKY);
  await expect(page).toHaveURL(/desc=/);
  await page.reload();
  await expect(aisle.name).toHaveValue(TRICKY.name);
  await expect(aisle.description).toHaveValue(TRICKY.description);
  await expect(page.getByRole('tab', { name: 'Classify' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('tabs have addresses, and Back returns', async ({ aisle, page }) => {
  await aisle.open({ hash: '#name=batteries' });
  await page.getByRole('tab', { name: 'Curves' }).click();
  await expect(page).toHaveURL(/#name=batteries&tab=curves$/);
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Classify' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(aisle.name).toHaveValue('batteries');
});

test('an address that makes no sense is the first view', async ({ aisle, page }) => {
  await aisle.open({ hash: '#tab=nowhere&sort=%E0%A4%A&rows=-1&&&=' });
  await expect(page.getByRole('tab', { name: 'Classify' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(aisle.name).toHaveValue('');
});
