import { readFile } from 'node:fs/promises';
import { expect, test } from './support/aislePage';
import { historyOf, registry } from './support/models';

test.beforeEach(async ({ aisle }) => {
  await aisle.open({ hash: '#tab=curves' });
});

test('loss and AUC of every net side by side, on one scale', async ({ page }) => {
  for (const metric of ['Loss', 'Micro AUC']) {
    const charts = page.getByRole('region', { name: metric, exact: true }).getByRole('figure');
    await expect(charts).toHaveCount(registry.models.length);
    const tops = await charts.evaluateAll((figures: HTMLElement[]) =>
      figures.map((figure) => figure.offsetTop),
    );
    expect(new Set(tops).size).toBe(1);
    await expect(charts.getByText('best', { exact: true })).toHaveCount(registry.models.length);
  }
});

test('the table holds the recorded numbers', async ({ page }) => {
  const rows = page.getByRole('table').getByRole('row');
  const histories = registry.models.map(({ id }) => historyOf(id));
  for (const epoch of [1, histories[0]!.bestEpoch, histories[0]!.epochs.length]) {
    const expected = histories.flatMap(({ epochs }) => {
      const { validation, training } = epochs[epoch - 1]!;
      const values = [validation.loss, training.loss, validation.microAuc, training.microAuc];
      return values.map((value) => value.toFixed(4));
    });
    const row = rows.filter({
      has: page.getByRole('rowheader', { name: `${epoch}`, exact: true }),
    });
    await expect(row.getByRole('cell')).toHaveText(expected);
  }
});

test('30 epochs were recorded for each net', () => {
  for (const { id } of registry.models) expect(historyOf(id).epochs, id).toHaveLength(30);
});

test('a run can be switched off, and the link says so', async ({ page }) => {
  const [first] = registry.models;
  const charts = page.getByRole('figure');
  await expect(charts).toHaveCount(2 * registry.models.length);
  await page.getByRole('button', { name: first!.title, exact: true }).click();
  await expect(charts).toHaveCount(2 * (registry.models.length - 1));
  await expect(page).toHaveURL(new RegExp(`hide=${first!.id}`));
  await page.reload();
  await expect(charts).toHaveCount(2 * (registry.models.length - 1));
});

test('macro AUC is one press away', async ({ page }) => {
  await page.getByText('categories, equally (macro)').click();
  await expect(page.getByRole('region', { name: 'Macro AUC' })).toBeVisible();
  await expect(page).toHaveURL(/auc=macro/);
});

test('all runs can be downloaded as one CSV', async ({ page }) => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines[0]).toBe('run,metric,epoch,value');
  const [first] = registry.models;
  const loss = historyOf(first!.id).epochs[0]!.validation.loss;
  const values = lines.slice(1).map((line) => line.split(','));
  expect(values.some(([, , epoch, value]) => epoch === '1' && Number(value) === loss)).toBe(true);
});
