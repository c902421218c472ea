import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { decode } from 'simple-yenc';
import { packed, packedElement } from '../scripts/single/packing';
import { AislePage, SLOW_GRAPHICS_MS } from './support/aislePage';
import { expect, test } from './support/cataloguePage';
import { DRYER } from './support/products';

/** What `npm run build:single` has written, opened as by a double-click. */
const FILE = join(import.meta.dirname, '..', 'dist-single', 'aisle.html');
const ADDRESS = pathToFileURL(FILE).href;
const LIMIT_BYTES = 12_000_000;
const MODELS = 4;
const LEFT_OUT = 'Left out of this file, so that it stays small: MLP.';
const EXAMPLE_PRODUCTS = 94;

/** Addresses that are neither the file nor within it. */
let elsewhere: string[];

test.beforeEach(async ({ context, page }) => {
  elsewhere = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(?:blob|data):/.test(address) && address.split(/[?#]/)[0] !== ADDRESS) {
      elsewhere.push(address);
    }
  });
  await context.setOffline(true);
});

test.afterEach(() => expect(elsewhere).toEqual([]));

async function open(page: Page, rest: string): Promise<AislePage> {
  await page.goto(ADDRESS + rest);
  return new AislePage(page);
}

test('it is one file of 12 MB at most', () => {
  expect(existsSync(FILE), 'npm run build:single makes it').toBe(true);
  expect(statSync(FILE).size).toBeLessThanOrEqual(LIMIT_BYTES);
});

test('opened from disk, four models and their ensemble answer on WebGL and say why', async ({
  page,
}) => {
  test.setTimeout(SLOW_GRAPHICS_MS);
  const aisle = await open(page, '?backend=webgl');
  await aisle.type({ name: 'Gas Dryer' });
  await aisle.ready(MODELS);
  await aisle.runsOn('WebGL');
  await aisle.settled(MODELS + 1);
  await expect(aisle.answer).toContainText('Gas Dryers');
  const why = page.getByRole('region', { name: 'Why Gas Dryers?' });
  await expect(why.getByText('Dryer', { exact: true }).first()).toBeVisible();
  await expect(aisle.alerts).toHaveCount(0);
  await expect(page).toHaveURL(`${ADDRESS}?backend=webgl#name=Gas+Dryer`);

  await page.reload();
  await expect(aisle.name).toHaveValue('Gas Dryer');
  await expect(aisle.answer).toContainText('Gas Dryers');
});

test('links lead to views, and what is not there is told', async ({ page }) => {
  const hash = `#${new URLSearchParams({ name: DRYER.name }).toString()}`;
  const aisle = await open(page, `?backend=wasm${hash}`);
  await expect(aisle.name).toHaveValue(DRYER.name);
  await aisle.ready(MODELS);
  await aisle.runsOn('WebAssembly');

  await page.getByRole('button', { name: 'About' }).click();
  const about = page.getByRole('dialog', { name: 'About and settings' });
  await expect(about).toContainText('one file, with its models');
  await expect(about).toContainText(LEFT_OUT);
  await expect(about).toContainText('Works here without MLP');
  for (const name of ['Install Aisle', 'Download all for offline use', 'Remove models']) {
    await expect(about.getByRole('button', { name })).toHaveCount(0);
  }
  await about.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('tab', { name: 'Curves' }).click();
  await expect(page.getByRole('img', { name: /loss/i }).first()).toBeVisible();
  await open(page, '?backend=wasm#tab=report');
  await expect(page.getByRole('table').first()).toContainText('Ensemble');
  await expect(page.getByText(LEFT_OUT)).toBeVisible();
  await expect(aisle.alerts).toHaveCount(0);
});

test('the example catalogue is read, classified, kept and exported', async ({
  catalogue,
  page,
}) => {
  await open(page, '?backend=wasm#tab=catalogue');
  await page.getByRole('button', { name: 'Try the example catalogue' }).click();
  await catalogue.start();
  await catalogue.classified(EXAMPLE_PRODUCTS);
  await page.keyboard.press('Enter');
  await catalogue.count('Accepted', 1);
  await page.getByRole('searchbox').fill('BH-KT17-RED');
  await expect(page.getByText(/^1 of \d+ rows$/)).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Open example-catalogue.csv' }).click();
  await catalogue.count('Accepted', 1);
  const { name, text } = await catalogue.export(/^Catalogue/);
  expect(name).toBe('example-catalogue-categorised.csv');
  const [header] = readFileSync('public/example-catalogue.csv', 'utf8').split(/\r?\n/);
  expect(text.startsWith(header!)).toBe(true);
});

test('any bytes come through the parser of a browser', async ({ page }, testInfo) => {
  // they look random, so that nothing is packed away before the parser sees it
  const bytes = createHash('shake256', { outputLength: 300_000 }).update('any').digest();
  const element = packedElement('a.bin', packed(bytes));
  const path = testInfo.outputPath('packed.html');
  writeFileSync(path, `<!doctype html><meta charset="windows-1252" />${element}`, 'latin1');
  await page.goto(pathToFileURL(path).href);
  const text = await page.locator('script').textContent();
  expect(inflateRawSync(decode(text!)).equals(bytes)).toBe(true);
  elsewhere = [];
});

test('read in a wrong encoding, as from some servers, it says what to do', async ({ page }) => {
  const address = 'http://aisle.test/';
  await page.route(address, (route) =>
    route.fulfill({ path: FILE, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(address);
  await expect(page.getByText('Open it from disk, not from a server.')).toBeVisible();
  elsewhere = [];
});
