import { expect, test } from './support/aislePage';
import { labels, report as readReport } from './support/models';
import { cellsOf, section, withoutModels } from './support/reportPage';

const report = readReport();
const ensemble = report.models.find(({ id }) => id === 'ensemble')!;
const mlp = report.models.find(({ id }) => id === 'mlp')!;
const count = (number: number) => new Intl.NumberFormat('en-GB').format(number);

test('the summary: all models beside others, on each set, with what the figures mean', async ({
  aisle,
  page,
}) => {
  await withoutModels(page);
  await aisle.open();
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page).toHaveURL(/#tab=report$/);
  const table = page.getByRole('table', { name: 'Figures of all models' });
  for (const { title } of report.models) {
    await expect(table.getByRole('columnheader', { name: title }).first()).toBeVisible();
  }
  await expect(table.getByRole('columnheader', { name: /^fastText/ })).toHaveCount(1);
  await expect(table.getByRole('rowheader', { name: 'Cost' })).toBeVisible();
  const auc = cellsOf(table, 'Micro AUC');
  await expect(auc.nth(5)).toHaveText(`${ensemble.parts.test.microAuc.toFixed(4)} best`);
  await expect(auc.first()).toHaveText(mlp.parts.test.microAuc.toFixed(4));
  await expect(auc.filter({ hasText: 'best' })).toHaveCount(1);

  await page.getByRole('radio', { name: 'Novel ones' }).check({ force: true });
  await expect(page).toHaveURL(/set=novel/);
  await expect(auc.nth(5)).toContainText(ensemble.parts.novel.microAuc.toFixed(4));
  await expect(section(page, 'Summary')).toContainText(count(report.data.testNovel));

  await table.getByRole('button', { name: 'Calibration error (ECE)' }).focus();
  await page.keyboard.press('Enter');
  const meaning = page.getByRole('dialog', { name: 'Calibration error (ECE)' });
  await expect(meaning).toContainText('Lower is better.');
  await page.keyboard.press('Escape');
  await expect(meaning).toHaveCount(0);
});

test('categories: only those in sight are drawn; sorted, searched, and in the address', async ({
  aisle,
  page,
}) => {
  await withoutModels(page);
  await aisle.open({ hash: '#tab=report&section=categories' });
  const panel = section(page, 'Categories');
  const table = panel.getByRole('grid', { name: 'Figures of each category, Ensemble' });
  await expect(panel.getByRole('status')).toHaveText(
    `${labels.length} of ${labels.length} categories`,
  );
  expect(await table.getByRole('row').count()).toBeLessThan(60);
  await expect(table).toHaveAttribute('aria-rowcount', `${labels.length + 1}`);

  const head = table.getByRole('columnheader', { name: 'F1' });
  await head.click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await head.click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/figures=f1/);
  const worst = Math.min(...ensemble.labels.f1);
  await expect(table.getByRole('row').nth(1).getByRole('gridcell').nth(2)).toHaveText(
    worst.toFixed(2),
  );

  const search = panel.getByRole('searchbox', { name: 'Search categories' });
  await search.fill('gas dry');
  await expect(panel.getByRole('status')).toHaveText(`1 of ${labels.length} categories`);
  const label = labels.indexOf('Gas Dryers');
  const { precision, recall, f1, auc } = ensemble.labels;
  const expected = [precision, recall, f1].map((column) => column[label]!.toFixed(2));
  const cells = cellsOf(table, 'Gas Dryers');
  for (const [index, text] of [...expected, auc[label]!.toFixed(4)].entries()) {
    await expect(cells.nth(index)).toHaveText(text);
  }

  await search.fill('no such category');
  await expect(table).toContainText('No category has this in its name.');
  await panel.getByRole('button', { name: 'Clear search' }).click();
  await panel.getByRole('button', { name: /Model/ }).click();
  await page.getByRole('option', { name: 'Linear SVC (TF-IDF)' }).click();
  await expect(page).toHaveURL(/of=svc&figures=f1/);
  await page.reload();
  await expect(panel.getByRole('button', { name: /Model/ })).toContainText('Linear SVC');
  await expect(panel.getByRole('columnheader', { name: 'F1' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('from a category to a real product in Classify, by keyboard, and back', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: '#tab=report&section=categories&find=gas+dryers' });
  const tryIt = page.getByRole('button', { name: 'Try an example of Gas Dryers' });
  const example = report.examples[labels.indexOf('Gas Dryers')]![0]!;
  await expect(async () => {
    await tryIt.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: example })).toBeFocused({ timeout: 5_000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Classify' })).toBeFocused();
  await expect(aisle.name).toHaveValue(example);
  await expect(aisle.firstRow.getByText(/^\d\.\d\d$/).first()).toBeVisible({ timeout: 300_000 });
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Search categories' })).toHaveValue(
    'gas dryers',
  );
});
