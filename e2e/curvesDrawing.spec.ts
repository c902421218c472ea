import { expect } from './support/aislePage';
import {
  charts,
  chartsOf,
  curvesIn,
  curvesTest as test,
  expectEpochEverywhere,
  longest,
  pointAt,
} from './support/curvesPage';
import { articleRuns, historyOf, nets } from './support/models';

const [first] = nets;

test('pointing at one chart shows the values of that epoch in all charts', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: '#tab=curves' });
  const charts = page.getByRole('figure');
  await expect(charts).toHaveCount(2 * nets.length);
  await expect(charts.getByText(/^Epoch \d+, kept$/)).toHaveCount(2 * nets.length);

  const epoch = 21;
  await pointAt(page, charts.first(), epoch);
  await expectEpochEverywhere(page, epoch);
  await page.mouse.move(0, 0);
  await expect(charts.getByText(/^Epoch \d+, kept$/)).toHaveCount(2 * nets.length);

  // what was clicked stays when the pointer leaves, until the focus does
  await pointAt(page, charts.first(), 5);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await expectEpochEverywhere(page, 5);
});

test('the arrow keys move the crosshair of all charts, and what it shows is read out', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: '#tab=curves' });
  const { bestEpoch, epochs } = historyOf(first!.id);
  const slider = page.getByRole('slider', { name: `Epoch, ${first!.title}, Loss` });
  await slider.focus();
  await expectEpochEverywhere(page, bestEpoch);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectEpochEverywhere(page, bestEpoch + 2);
  await expect(page.getByRole('status').filter({ hasText: /^Epoch/ })).toHaveText(
    `Epoch ${bestEpoch + 2}: Validation ${epochs[bestEpoch + 1]!.validation.loss.toFixed(4)} and ` +
      `Training ${epochs[bestEpoch + 1]!.training.loss.toFixed(4)}`,
  );
  await page.keyboard.press('Home');
  await expectEpochEverywhere(page, 1);
  await page.keyboard.press('End');
  await expectEpochEverywhere(page, longest);
  // from chart to chart by Tab: the menu of the next one comes first
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const next = page.getByRole('slider', { name: `Epoch, ${nets[1]!.title}, Loss` });
  await expect(next).toBeFocused();
  await expectEpochEverywhere(page, historyOf(nets[1]!.id).bestEpoch);
});

test('smoothing draws a smoothed line and keeps the recorded one, faint', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: '#tab=curves' });
  const chart = charts(page).first();
  await expect(curvesIn(chart)).toHaveCount(2);
  const recorded = await curvesIn(chart).first().getAttribute('d');
  const slider = page.getByRole('slider', { name: 'Smoothing' });
  await expect(slider).toHaveAttribute('aria-valuetext', '0.00');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.99');
  await expect(page).toHaveURL(/smooth=0\.99/);
  await expect(curvesIn(chart)).toHaveCount(4);
  const faint = curvesIn(chart).and(page.locator('[stroke-opacity]'));
  await expect(faint).toHaveCount(2);
  const paths = await faint.evaluateAll((lines) => lines.map((line) => line.getAttribute('d')));
  expect(paths.includes(recorded)).toBe(true);
  await expect(chart).toContainText('smoothedrecorded');
  await page.keyboard.press('Home');
  await expect(curvesIn(chart)).toHaveCount(2);
  await expect(page).not.toHaveURL(/smooth=/);
});

test('the loss axis can be logarithmic; AUC stays linear', async ({ aisle, page }) => {
  await aisle.open({ hash: '#tab=curves' });
  const [loss, auc] = [chartsOf(page, 'Loss').first(), chartsOf(page, 'Micro AUC').first()];
  await expect(loss.getByText('0.000', { exact: true })).toBeVisible();
  const before = await auc.getByRole('img').textContent();
  await page.getByText('logarithmic').click();
  for (const tick of ['0.002', '0.005', '0.01', '0.02']) {
    await expect(loss.getByText(tick, { exact: true })).toBeVisible();
  }
  await expect(page).toHaveURL(/loss=log/);
  // an axis of all losses has the first training epoch too
  await expect(page.getByRole('region', { name: 'Loss' })).not.toContainText('outside this scale');
  expect(await auc.getByRole('img').textContent()).toBe(before);
});

test('the article’s runs are fetched when asked for and laid over the nets of their kind', async ({
  aisle,
  page,
}) => {
  expect(articleRuns, 'the registry lists the article’s runs').not.toEqual([]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await aisle.open({ hash: '#tab=curves' });
  await expect(charts(page)).toHaveCount(2 * nets.length);
  expect(asked.filter((url) => url.includes('/article-'))).toEqual([]);

  await page.getByText('Article’s recipe, trained here').click();
  await expect(page).toHaveURL(/article=on/);
  for (const { id, title, history } of articleRuns) {
    const net = nets.find((each) => id === `article-${each.id}`)!;
    const chart = chartsOf(page, 'Loss').filter({ hasText: net.title }).first();
    await expect(chart).toContainText('Article’s recipe');
    await expect(curvesIn(chart)).toHaveCount(4);
    const looks = await curvesIn(chart).evaluateAll((lines) =>
      lines.map((line) => line.getAttribute('stroke-dasharray')),
    );
    expect(new Set(looks).size).toBe(4);
    await expect(page.getByRole('region', { name: 'Best epochs' })).toContainText(
      `${title}: epoch ${history.bestEpoch} of ${history.epochs.length} was kept`,
    );
    await expect(page.getByRole('table').getByRole('columnheader', { name: title })).toBeVisible();
    const { validation } = history.epochs[history.bestEpoch - 1]!;
    await expect(page.getByRole('table')).toContainText(validation.loss.toFixed(4));
  }
  // the nets that the article has no counterpart of are as they were
  const covered = new Set<string>(articleRuns.map(({ id }) => id.replace('article-', '')));
  for (const { title } of nets.filter(({ id }) => !covered.has(id))) {
    const chart = chartsOf(page, 'Loss').filter({ hasText: title }).first();
    await expect(curvesIn(chart)).toHaveCount(2);
  }
});
