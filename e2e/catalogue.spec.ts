import { readFileSync } from 'node:fs';
import { expectFitForAll, expectNoFault } from './support/accessibility';
import { expect, suppliersFile, test } from './support/cataloguePage';

const EXAMPLE_PRODUCTS = 94;

test('the example: looked at, classified, reviewed by keyboard, kept, exported, taken in again', async ({
  catalogue,
  page,
}) => {
  test.setTimeout(240_000);
  await catalogue.open();
  await page.getByRole('button', { name: 'Try the example catalogue' }).click();
  await expect(
    page.getByRole('heading', { name: 'Columns of example-catalogue.csv' }),
  ).toBeVisible();
  await expectNoFault(page, 'columns');
  await catalogue.start();
  await catalogue.classified(EXAMPLE_PRODUCTS);
  await expect(catalogue.grid).toBeFocused();

  await test.step('twenty rows without a mouse', async () => {
    for (let row = 0; row < 17; row++) await page.keyboard.press(row % 5 === 4 ? 'x' : 'Enter');
    await catalogue.count('Accepted', 14);
    await catalogue.count('Rejected', 3);
    await page.keyboard.press('3');
    await catalogue.count('Edited', 1);
    await page.keyboard.press('e');
    await expect(page.getByRole('combobox', { name: 'Add a category' })).toBeFocused();
    await page.keyboard.type('gas dry');
    await expect(page.getByRole('option', { name: /Gas Dryers/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(
      catalogue.detail.getByRole('button', { name: /Gas Dryers/, pressed: true }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(catalogue.grid).toBeFocused();
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await catalogue.count('Edited', 0);
    await page.keyboard.press('Shift+U');
    await catalogue.count('Edited', 1);
  });
  await expectNoFault(page, 'review');

  const singleKeys = page.getByRole('switch', { name: 'Letters and digits act at once' });
  await test.step('single keys are switched off', async () => {
    await page.keyboard.press('?');
    await singleKeys.click({ force: true });
    await expect(singleKeys).not.toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await catalogue.count('Rejected', 3);
  });

  await test.step('a reload loses nothing', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Open example-catalogue.csv' }).click();
    await catalogue.count('Accepted', 14);
    await catalogue.count('Edited', 1);
    await page.getByRole('button', { name: 'Keys' }).click();
    await expect(singleKeys).not.toBeChecked();
    await page.keyboard.press('Escape');
  });

  await test.step('another model classifies again, and decisions stay', async () => {
    await page.getByRole('button', { name: 'Classify again…' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('decided on 18 rows stays.');
    await catalogue.chooseModel('Linear');
    await expectNoFault(page, 'classify again');
    await page.getByRole('button', { name: /^Classify \d+ rows again$/ }).click();
    await expect(page.getByText('Classified by Linear')).toBeVisible();
    await catalogue.classified(EXAMPLE_PRODUCTS);
    await catalogue.count('Accepted', 14);
    await catalogue.count('Edited', 1);
  });

  await test.step('the export has every row, and brings the decisions back', async () => {
    const { name, text } = await catalogue.export(/^Catalogue/);
    expect(name).toBe('example-catalogue-categorised.csv');
    const original = readFileSync('public/example-catalogue.csv', 'utf8');
    expect(text.startsWith(original.split(/\r?\n/)[0]!)).toBe(true);
    const training = await catalogue.export('Training data');
    expect(training.text.trim().split('\n').length).toBeGreaterThanOrEqual(15);
    await page.getByRole('button', { name: /^Close/ }).click();
    await catalogue.choose(name, text);
    await expect(page.getByText('This is an export of Aisle')).toBeVisible();
    await catalogue.start();
    await catalogue.classified(EXAMPLE_PRODUCTS);
    await catalogue.count('Accepted', 14);
    await catalogue.count('Rejected', 3);
    await catalogue.count('Edited', 1);
  });

  await test.step('a catalogue is deleted after a word', async () => {
    await page.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('button', { name: 'Delete example-catalogue.csv' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Delete example-catalogue.csv' })
      .click();
    await expect(page.getByRole('button', { name: 'Open example-catalogue.csv' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Open example-catalogue-cat/ })).toBeVisible();
  });
});

test('5,000 rows: paused, gone on with, ended by a reload, and gone on with where they were', async ({
  catalogue,
  page,
}) => {
  test.setTimeout(240_000);
  await catalogue.open();
  await catalogue.choose('goods.csv', suppliersFile(5000));
  await catalogue.start('Ensemble');
  const pause = page.getByRole('button', { name: 'Pause' });
  await pause.click();
  await expect(page.getByText(/Paused/)).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText(/[1-9][\d,]* a second/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Open goods.csv' }).click();
  const goOn = page.getByRole('button', { name: 'Go on' });
  await expect(goOn).toBeVisible();
  await expect(page.getByText(/^[1-9][\d,]* of 5,000 rows classified/)).toBeVisible();
  await goOn.click();
  await catalogue.classified(5000);

  await test.step('found by article number, by category, and by both', async () => {
    const search = page.getByRole('searchbox', { name: 'Search all columns and categories' });
    const found = (rows: string) => page.getByText(`${rows} of 5,000 rows`, { exact: true });
    await search.fill('a-4320');
    await expect(found('1')).toBeVisible();
    await expect(catalogue.grid).toContainText('Duracell - AAA Batteries (4-Pack) 4320');
    await search.fill('household batteries');
    await expect(found('1,250')).toBeVisible();
    await search.fill('household a-4321');
    await expect(found('0')).toBeVisible();
  });

  await test.step('accepted all at once, and taken back', async () => {
    await page.getByRole('searchbox').fill('microwave');
    await page.getByRole('button', { name: 'Accept all 1,250' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Accept 1,250/ })
      .click();
    await catalogue.count('Accepted', 1250);
    await page.getByRole('button', { name: 'Undo' }).click();
    await catalogue.count('Accepted', 0);
  });

  await test.step('filed automatically from a confidence on, with a sample to check it', async () => {
    await page.getByRole('switch', { name: 'File automatically' }).click({ force: true });
    await expect(page.getByText(/need no look/)).toBeVisible();
    await expect(page.getByText(/of them are right, going by the report/)).toBeVisible();
    await page.getByRole('button', { name: 'Check a random sample of 50' }).click();
    await expect(page.getByText('0 of 50 looked at')).toBeVisible();
    await catalogue.grid.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 of 50 looked at')).toBeVisible();
  });
});

test('a file that is no table, and rows that are pasted', async ({ catalogue, page }) => {
  await catalogue.open();
  await catalogue.choose('price list.pdf', '%PDF-1.7\n%âãÏÓ\n');
  await expect(page.getByRole('alert').or(page.getByText(/PDF/)).first()).toBeVisible();
  await expectNoFault(page, 'failed');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.getByText('Paste rows instead').click();
  await page.getByLabel('Paste rows').fill('name\tprice\nGE - Gas Dryer\t400\n');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await catalogue.start('Linear');
  await catalogue.classified(1);
  await expect(catalogue.grid).toContainText('Gas Dryers');

  await test.step('answers of another release are told, and given anew', async () => {
    await catalogue.release();
    await page.reload();
    await page.getByRole('button', { name: /^Open / }).click();
    const notice = page.getByText(/of another release of the models.* Classify 1 row again/);
    await expect(notice).toBeVisible();
    await page.getByRole('button', { name: 'Classify again', exact: true }).click();
    await expect(notice).toHaveCount(0);
    await catalogue.classified(1);
    await expect(catalogue.grid).toBeFocused();
  });
});

test('every state fits into every window, and axe knows no fault', async ({ catalogue, page }) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await catalogue.open();
  await expect(page.getByText('No catalogue yet')).toBeVisible();
  await expectFitForAll(page, 'start');
  await page.getByRole('button', { name: 'Try the example catalogue' }).click();
  await expect(page.getByRole('heading', { name: /^Columns of/ })).toBeVisible();
  await expectFitForAll(page, 'columns');
  await catalogue.start('Linear');
  await catalogue.classified(EXAMPLE_PRODUCTS);
  await expect(catalogue.detail.getByRole('button', { name: 'Reject' })).toBeVisible();
  await expectFitForAll(page, 'review');
});
