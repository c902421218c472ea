import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './support/aislePage';
import { serveFolder, type FolderServer } from './support/folderServer';

test.use({ serviceWorkers: 'allow' });

const OLD = join(process.cwd(), 'dist');
const RELEASE = '99.0.0-test';

let newer: string;
let server: FolderServer;

test.beforeAll(async () => {
  newer = await mkdtemp(join(tmpdir(), 'aisle-release-'));
  await promisify(execFile)('npx', ['vite', 'build', '--emptyOutDir', '--outDir', newer], {
    env: { ...process.env, AISLE_VERSION: RELEASE },
  });
  server = await serveFolder(OLD);
});

test.afterAll(async () => {
  server.close();
  await rm(newer, { recursive: true });
});

const releaseShown = async (page: Page) => {
  await page.getByRole('button', { name: 'About' }).click();
  const settings = page.getByRole('dialog', { name: 'About and settings' });
  const shown = settings.getByText(RELEASE);
  await expect(settings.getByText('Space used in all')).toBeVisible();
  const isNewer = await shown.isVisible();
  await page.keyboard.press('Escape');
  return isNewer;
};

test('a newer release waits for a word: Later keeps the old one, Reload brings the new one', async ({
  page,
  aisle,
  context,
}) => {
  test.slow();
  await page.goto(`${server.origin}/?backend=wasm`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).not.toContainText('newer release');
  expect(await releaseShown(page)).toBe(false);

  server.folder = newer;
  await page.reload();
  await expect(notices).toContainText('A newer release of Aisle is here.');
  await aisle.name.fill('Gas Dryer');
  await notices.getByRole('button', { name: 'Later' }).click();
  await expect(notices).not.toContainText('newer release');
  expect(await releaseShown(page), 'Later keeps the old one').toBe(false);

  // the next visit asks again
  await page.reload();
  await expect(notices).toContainText('A newer release of Aisle is here.');
  const other = await context.newPage();
  await other.goto(`${server.origin}/?backend=wasm`);
  const otherNotices = other.getByRole('status', { name: 'Notices' });
  // the old release is let go when it has answered everything that the other window asked of it
  await expect(otherNotices).toContainText('A newer release of Aisle is here.');
  await other.waitForLoadState('networkidle');
  await notices.getByRole('button', { name: 'Reload' }).click();
  await expect(notices).not.toContainText('newer release');
  await expect.poll(() => releaseShown(page)).toBe(true);
  await expect(aisle.name).toHaveValue('Gas Dryer');

  // another window is told, and not reloaded
  await expect(otherNotices).toContainText('Another window has switched to a newer release');
  await otherNotices.getByRole('button', { name: 'Reload' }).click();
  await expect(otherNotices).not.toContainText('newer release');
  expect(await releaseShown(other)).toBe(true);
  // nothing of the old one is kept
  const kept = await other.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().filter(({ url }) => /assets\/index-.*\.js/.test(url)).length;
  });
  expect(kept).toBe(1);
});
