import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoFault } from './support/accessibility';
import { expect, test } from './support/aislePage';
import { baseModels, nets } from './support/models';
import { DRYER } from './support/products';

test.use({ serviceWorkers: 'allow' });

test('after one visit the page answers without a network; what was not used says so', async ({
  aisle,
  page,
  context,
}) => {
  test.slow();
  await aisle.open();
  await aisle.ready();
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('Ready to work offline');
  await expectNoFault(page);
  await notices.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices).not.toContainText('Ready');

  await context.setOffline(true);
  await expect(aisle.status).toContainText('Offline: what is on this device goes on working.');
  await page.reload();
  await aisle.ready();
  expect(DRYER.path).toContain((await aisle.classify(DRYER))[0]!.category);
  await expect(notices, 'said once').not.toContainText('Ready');

  // curves were not looked at yet
  await page.getByRole('tab', { name: 'Curves' }).click();
  await expect(aisle.alerts.first()).toContainText('not stored on this device');

  await context.setOffline(false);
  await expect(aisle.status).not.toContainText('Offline');
  const settings = page.getByRole('dialog', { name: 'About and settings' });
  await page.getByRole('button', { name: 'About' }).click();
  await settings.getByRole('button', { name: 'Download all for offline use' }).click();
  await expect(settings).toContainText('Everything is on this device.');
  await expect(settings.getByText('on this device', { exact: true })).toHaveCount(
    baseModels.length + 1,
  );

  await context.setOffline(true);
  await page.reload();
  for (const { title } of nets) {
    await expect(
      page.getByRole('img', { name: title }).or(page.getByText(title)).first(),
    ).toBeVisible();
  }
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(aisle.alerts).toHaveCount(0);
});

test('models can be removed, and the page says what that means', async ({
  aisle,
  page,
  context,
}) => {
  test.slow();
  await aisle.open();
  await aisle.ready();
  await page.getByRole('button', { name: 'About' }).click();
  const settings = page.getByRole('dialog', { name: 'About and settings' });
  await settings.getByRole('button', { name: 'Remove models' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove models?' });
  await expect(question).toContainText(/This frees \d+\.\d MB/);
  await expectNoFault(page);
  await question.getByRole('button', { name: 'Keep them' }).click();
  await expect(question).toHaveCount(0);
  await expectNoFault(page);

  await settings.getByRole('button', { name: 'Remove models' }).click();
  await question.getByRole('button', { name: /^Remove \d/ }).click();
  await expect(settings).toContainText(/0\.0\sMB of \d/);
  await expect(settings.getByText('on this device', { exact: true })).toHaveCount(0);

  // the shell is still here, and the models are fetched when the network is back
  await context.setOffline(true);
  await page.reload();
  await expect(aisle.alerts.first()).toContainText('not stored on this device');
  await context.setOffline(false);
  await aisle.ready();
  await expect(aisle.alerts).toHaveCount(0);
});

test('a browser that refuses to keep files: models work from memory, and that is said', async ({
  aisle,
  page,
}) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () =>
      Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
  });
  await aisle.open();
  await aisle.ready();
  await expect(aisle.status).toContainText('refuses to keep the models');
  await aisle.type(DRYER);
  await expect(aisle.firstRow.getByText(/^\d\.\d\d$/).first()).toBeVisible();

  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('button', { name: 'Download all for offline use' }).click();
  await expect(aisle.alerts.last()).toContainText('refuses to keep files');
});

test('the page can be installed', async ({ aisle, page, request }) => {
  await aisle.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const browser = await page.context().newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as Manifest;
  expect(manifest.id).toBe('./');
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  expect(manifest.screenshots.map(({ form_factor }) => form_factor)).toEqual(['wide', 'narrow']);
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    const response = await request.get(`/${src}`);
    expect(response.ok(), src).toBe(true);
    if (src.endsWith('.png')) expect(pngSize(await response.body())).toBe(sizes);
  }
  const pictures = manifest.screenshots.map(({ src }) => statSync(join('public', src)).size);
  expect(pictures.reduce((sum, size) => sum + size)).toBeLessThan(150 * 1024);
  // the windows of tests are private ones
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('what is shared with the app becomes the name, and leaves the query', async ({
  aisle,
  page,
}) => {
  const shared = encodeURIComponent('Gas Dryer https://shop.example/1');
  await page.goto(`/?backend=wasm&title=A+shop&name=${shared}`);
  await expect(aisle.name).toHaveValue('Gas Dryer');
  expect(new URL(page.url()).search).toBe('?backend=wasm');
  expect(new URL(page.url()).hash).toBe('#name=Gas+Dryer');
});

test('a dropped file is not opened in place of the page, but in the view Catalogue', async ({
  aisle,
  page,
}) => {
  await aisle.open();
  await aisle.name.fill('Gas Dryer');
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['name\nDryer'], 'supplier.csv', { type: 'text/csv' }));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
  await expect(page.getByRole('heading', { name: 'Columns of supplier.csv' })).toBeVisible();
  await page.getByRole('tab', { name: 'Classify' }).click();
  await expect(aisle.name).toHaveValue('Gas Dryer');
});

test('the server lets nothing old stand in the way of a new release', async ({ request }) => {
  const controlOf = async (path: string) => (await request.get(path)).headers()['cache-control'];
  for (const path of ['/', '/serviceWorker.js', '/models/registry.json']) {
    expect(await controlOf(path), path).toBe('no-cache');
  }
  const weights = `/models/${nets[0]!.shards[0]!.path}`;
  expect(await controlOf(weights)).toContain('immutable');
  const [script] = /assets\/index-[^"]+\.js/.exec(readFileSync('dist/index.html', 'utf8'))!;
  expect(await controlOf(`/${script}`)).toContain('immutable');
});

interface Manifest {
  id: string;
  icons: { src: string; sizes: string; purpose?: string }[];
  screenshots: { src: string; sizes: string; form_factor: string }[];
}

/** As a manifest writes it. */
const pngSize = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
