import { expect } from './support/aislePage';
import { charts, chartsOf, contentOf, curvesTest as test, toggle } from './support/curvesPage';
import { articleRuns, historyOf, nets } from './support/models';

const [first] = nets;

test('loss and AUC of every net side by side, on one scale, best epoch marked and explained', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: '#tab=curves' });
  for (const metric of ['Loss', 'Micro AUC']) {
    const charts = chartsOf(page, metric);
    await expect(charts).toHaveCount(nets.length);
    const tops = await charts.evaluateAll((figures: HTMLElement[]) =>
      figures.map((figure) => figure.offsetTop),
    );
    expect(new Set(tops).size).toBe(1);
    await expect(charts.getByText('best', { exact: true })).toHaveCount(nets.length);
  }
  for (const { id, title } of nets) {
    const { bestEpoch, epochs } = historyOf(id);
    await expect(page.getByRole('region', { name: 'Best epochs' })).toContainText(
      `${title}: epoch ${bestEpoch} of ${epochs.length} was kept`,
    );
  }
  await page.getByText('categories, equally (macro)').click();
  await expect(page.getByRole('region', { name: 'Macro AUC' })).toBeVisible();
  await expect(page).toHaveURL(/auc=macro/);
});

test('the table holds the recorded numbers', async ({ aisle, page }) => {
  await aisle.open({ hash: '#tab=curves&smooth=0.9' });
  const rows = page.getByRole('table').getByRole('row');
  const histories = nets.map(({ id }) => historyOf(id));
  for (const epoch of [1, histories[0]!.bestEpoch, histories[0]!.epochs.length]) {
    const expected = histories.flatMap(({ epochs }) => {
      const record = epochs[epoch - 1];
      if (record === undefined) return Array<string>(4).fill('–'); // a shorter run
      const { validation, training } = record;
      const values = [validation.loss, training.loss, validation.microAuc, training.microAuc];
      return values.map((value) => value.toFixed(4));
    });
    const row = rows.filter({
      has: page.getByRole('rowheader', { name: `${epoch}`, exact: true }),
    });
    await expect(row.getByRole('cell')).toHaveText(expected);
  }
});

test('30 epochs were recorded for each of the three nets, and all of the label powerset', () => {
  for (const { id, training } of nets) {
    expect(historyOf(id).epochs, id).toHaveLength(id === 'powerset' ? training.epochs! : 30);
  }
});

test('runs can be switched off one by one, all of them, and on again; the link says so', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: '#tab=curves' });
  await expect(charts(page)).toHaveCount(2 * nets.length);
  await toggle(page, first!.title).click();
  await expect(charts(page)).toHaveCount(2 * (nets.length - 1));
  await expect(page).toHaveURL(new RegExp(`hide=${first!.id}`));
  await page.reload();
  await expect(charts(page)).toHaveCount(2 * (nets.length - 1));
  for (const { title } of nets.slice(1)) await toggle(page, title).click();
  await expect(page.getByText('All runs are switched off.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all runs' }).click();
  await expect(charts(page)).toHaveCount(2 * nets.length);
  await expect(page).not.toHaveURL(/hide=/);
});

test('without runs of the article’s recipe none are offered', async ({ aisle, page }) => {
  await page.route('**/models/registry.json', async (route) => {
    const response = await route.fetch();
    const registry = (await response.json()) as Record<string, unknown>;
    delete registry['article'];
    await route.fulfill({ response, json: registry });
  });
  await aisle.open({ hash: '#tab=curves&article=on' });
  await expect(charts(page)).toHaveCount(2 * nets.length);
  await expect(page.getByRole('switch')).toHaveCount(0);
});

test('all runs can be downloaded as one CSV, the article’s and hidden ones too', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: `#tab=curves&hide=${first!.id}` });
  const text = await contentOf(page, () =>
    page.getByRole('button', { name: 'Download CSV' }).click(),
  );
  const [head, ...lines] = text.toString().trimEnd().split('\n');
  expect(head).toBe('run,metric,epoch,value');
  const rows = lines.map((line) => line.split(','));
  const runs = [...nets.map(({ id }) => ({ id, history: historyOf(id) })), ...articleRuns];
  const metrics = new Set(rows.map(([, metric]) => metric));
  expect(metrics).toContain('validation_mean_average_precision');
  expect(new Set(rows.map(([run]) => run))).toEqual(new Set(runs.map(({ id }) => id)));
  const epochs = runs.reduce((sum, { history }) => sum + history.epochs.length, 0);
  expect(rows).toHaveLength(epochs * metrics.size);
  for (const { id, history } of runs) {
    const { epoch, validation } = history.epochs.at(-1)!;
    expect(rows).toContainEqual([id, 'validation_loss', `${epoch}`, `${validation.loss}`]);
  }
});

test('everything that defines the view is in the link', async ({ aisle, page }) => {
  const hash = `#tab=curves&auc=macro&loss=log&smooth=0.35&article=on&hide=${first!.id}`;
  await aisle.open({ hash });
  await expect(charts(page)).toHaveCount(2 * (nets.length - 1));
  await expect(page.getByRole('radio', { name: 'logarithmic' })).toBeChecked();
  await expect(page.getByRole('radio', { name: /macro/ })).toBeChecked();
  await expect(page.getByRole('slider', { name: 'Smoothing' })).toHaveValue('0.35');
  if (articleRuns.length > 0) await expect(page.getByRole('switch')).toBeChecked();
  await expect(toggle(page, first!.title)).toHaveAttribute('aria-pressed', 'false');
  // back to the defaults, which are left out
  await toggle(page, first!.title).click();
  await expect(page).toHaveURL(/#tab=curves&auc=macro&loss=log&smooth=0\.35&article=on$/);
});

test('while runs are on their way there are places for them; one that is lost leaves the others', async ({
  aisle,
  page,
}) => {
  const [lost, late] = nets;
  let send = () => {};
  const released = new Promise<void>((resolve) => (send = resolve));
  await page.route(`**/models/${lost!.history.path}`, (route) => route.abort());
  await page.route(`**/models/${late!.history.path}`, async (route) => {
    await released;
    await route.continue();
  });
  await aisle.open({ hash: '#tab=curves' });
  await expect(charts(page)).toHaveCount(2 * (nets.length - 2));
  await expect(page.getByText('Reading the recorded training runs…')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(`${lost!.title}: `);
  send();
  await expect(charts(page)).toHaveCount(2 * (nets.length - 1));
  await expect(page.getByText('Reading the recorded training runs…')).toHaveCount(0);

  const lines = (
    await contentOf(page, () => page.getByRole('button', { name: 'Download CSV' }).click())
  ).toString();
  expect(lines).not.toContain(`\n${lost!.id},`);
  await expect(page.getByRole('status').filter({ hasText: 'lacks' })).toContainText(lost!.title);

  await page.unroute(`**/models/${lost!.history.path}`);
  await page.getByRole('button', { name: `Retry ${lost!.title}` }).click();
  await expect(charts(page)).toHaveCount(2 * nets.length);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('recharts comes with this view only', async ({ aisle, page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await aisle.open();
  await expect(aisle.name).toBeVisible();
  await expect(aisle.status).toContainText('1 model ready');
  expect(scripts.filter((url) => url.includes('CurvesView'))).toEqual([]);
  await page.getByRole('tab', { name: 'Curves' }).click();
  await expect(charts(page)).toHaveCount(2 * nets.length);
  expect(scripts.filter((url) => /CurvesView.*\.js$/.test(url))).toHaveLength(1);
});
