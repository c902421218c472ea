import { expect, test } from './support/aislePage';
import { labels, report as readReport } from './support/models';
import { cellsOf, section, withoutModels } from './support/reportPage';

const report = readReport();
const ensemble = report.models.find(({ id }) => id === 'ensemble')!;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const count = (number: number) => new Intl.NumberFormat('en-GB').format(number);

test('reliability: a diagram, its ECE and its table for each chosen model', async ({
  aisle,
  page,
}) => {
  await withoutModels(page);
  await aisle.open({ hash: '#tab=report&section=reliability&beside=ensemble.nb' });
  const panel = section(page, 'Reliability');
  const figures = panel.getByRole('figure');
  await expect(figures).toHaveCount(2);
  await expect(figures.first()).toContainText(ensemble.parts.test.calibrationError!.toFixed(4));
  await figures.first().getByText('The same as a table').click();
  const row = figures.first().getByRole('row').last().getByRole('cell');
  const { decisions, meanScore, positiveShare } = ensemble.reliability;
  await expect(row).toHaveText([
    ...[meanScore.at(-1)!, positiveShare.at(-1)!].map((value) => value.toFixed(2)),
    count(decisions.at(-1)!),
  ]);
  await panel.getByRole('button', { name: 'MLP', exact: true }).click();
  await expect(figures).toHaveCount(3);
  await expect(page).toHaveURL(/beside=mlp.ensemble.nb/);
});

test('automatic filing: the slider says what is filed, and how much of it rightly', async ({
  aisle,
  page,
}) => {
  await withoutModels(page);
  await aisle.open({ hash: '#tab=report&section=automatic' });
  const panel = section(page, 'Automatic filing');
  const { share, precision } = ensemble.parts.test.automatic;
  const shown = panel.getByRole('definition');
  await expect(shown.filter({ hasText: percent(share) })).toHaveCount(1);
  await expect(shown.filter({ hasText: percent(precision!) })).toHaveCount(1);
  await expect(panel.getByText('95% cut')).toBeVisible();

  const slider = panel.getByRole('slider', { name: 'File from this confidence on' });
  await slider.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/cut=0.99/);
  const at = ensemble.confidence;
  await expect(shown.filter({ hasText: percent(at.share[99]!) })).toHaveCount(1);
  await expect(shown.filter({ hasText: percent(at.precision[99]!) })).toHaveCount(1);
  await panel.getByText('The same as a table').click();
  await expect(cellsOf(panel.getByRole('table'), '0.99').first()).toHaveText(
    percent(at.share[99]!),
  );
  await panel.getByRole('button', { name: /own cut/ }).click();
  await expect(page).not.toHaveURL(/cut=/);
});

test('confusions: sorted and searched by category, with a way to its figures', async ({
  aisle,
  page,
}) => {
  await withoutModels(page);
  await aisle.open({ hash: '#tab=report&section=confusions' });
  const panel = section(page, 'Confusions');
  const rows = panel.getByRole('grid', { name: /most often confused, Ensemble/ }).getByRole('row');
  const { missed, predicted, products } = ensemble.confusions;
  await expect(rows).toHaveCount(products.length + 1);
  await expect(rows.nth(1)).toContainText(labels[missed[0]!]!);
  await expect(rows.nth(1)).toContainText(labels[predicted[0]!]!);
  await expect(rows.nth(1).getByRole('gridcell').first()).toHaveText(`${products[0]}`);

  await panel.getByRole('columnheader', { name: 'Missed' }).click();
  await expect(page).toHaveURL(/pairs=missed/);
  const name = labels[missed[1]!]!;
  await panel.getByRole('searchbox').fill(name);
  await panel
    .getByRole('button', { name: `Figures of ${name}` })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: 'Categories' })).toBeFocused();
  await expect(section(page, 'Categories').getByRole('rowheader', { name })).not.toHaveCount(0);
  await page.goBack();
  await expect(panel).toBeVisible();
});

test('the data: parts, categories, labels, lengths and words', async ({ aisle, page }) => {
  await withoutModels(page);
  await aisle.open({ hash: '#tab=report&section=data' });
  const panel = section(page, 'Data');
  const { data } = report;
  const table = (name: string) => panel.getByRole('table', { name });
  await expect(cellsOf(table('The parts'), 'Test').nth(1)).toHaveText(count(data.test));
  await expect(cellsOf(table('Categories of each product'), '3').nth(1)).toHaveText(
    count(data.labelsPerProduct[3]!),
  );
  await expect(cellsOf(table('Length of texts'), '10 to 19').nth(1)).toHaveText(
    count(data.textLengths.products[1]!),
  );
  await expect(cellsOf(table('Most frequent words'), data.terms.words[0]!).nth(1)).toHaveText(
    count(data.terms.occurrences[0]!),
  );
  await expect(table('Sizes of categories')).toBeVisible();
  const largest = table('Products of each category');
  await expect(largest.getByRole('rowheader')).toHaveCount(20);
  await panel.getByRole('button', { name: `Show all ${labels.length} categories` }).click();
  await expect(largest.getByRole('rowheader')).toHaveCount(labels.length);
});

test('a report that is gone: a sentence and a Retry that heals', async ({ aisle, page }) => {
  await withoutModels(page);
  await page.route('**/models/report.json', (route) => route.fulfill({ status: 404 }));
  await aisle.open({ hash: '#tab=report' });
  await expect(page.getByRole('alert')).toContainText(/report\.json/);
  await page.unroute('**/models/report.json');
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('table', { name: 'Figures of all models' })).toBeVisible();
});
