import { combined, calibrated } from '../src/models/ensemble';
import { expect, test } from './support/aislePage';
import { baseModels, columns, ensemble, labels, members } from './support/models';
import { DRYER, GAME } from './support/products';

test('columns stand in their order, each by its name', async ({ loaded: aisle }) => {
  const heads = aisle.table.getByRole('columnheader');
  await expect(heads).toHaveCount(1 + columns.length);
  for (const [column, { title }] of columns.entries()) {
    await expect(heads.nth(1 + column)).toContainText(title);
  }
});

test('a category is predicted from the threshold of its model on', async ({ loaded: aisle }) => {
  await aisle.seeAllRows();
  await aisle.go('#rows=all');
  const rows = await aisle.classify(DRYER);
  expect(rows).toHaveLength(labels.length);
  for (const { category, scores, predicted } of rows) {
    const label = labels.indexOf(category);
    const expected = columns.map(({ thresholds }, column) => {
      return scores[column]! >= thresholds.perLabel[label]!;
    });
    expect(predicted, category).toEqual(expected);
  }
  const marks = rows.flatMap(({ predicted }) => predicted).filter(Boolean);
  expect(marks.length).toBeGreaterThan(columns.length);
});

test('the ensemble is made of what the others show, and the answer is its own', async ({
  loaded: aisle,
}) => {
  await aisle.seeAllRows();
  await aisle.go('#rows=all&sort=ensemble');
  const rows = await aisle.classify(GAME);
  const scoresOf = (id: string) => {
    const column = columns.findIndex((card) => card.id === id);
    return Float32Array.from(rows, ({ scores }) => scores[column]!);
  };
  const votes = ensemble!.members.map(({ id, weight }) => ({ weight, scores: scoresOf(id) }));
  const expected = calibrated(ensemble!.calibration, combined(votes));
  const shown = scoresOf('ensemble');
  shown.forEach((score, row) => expect(score).toBeCloseTo(expected[row]!, 4));
  expect([...shown]).toEqual([...shown].sort((a, b) => b - a));
  await expect(aisle.answer).toContainText('Ensemble of');
});

/** In the order in which the page fetches them. */
const FETCHED = ['mlp', 'linear', 'cnn', 'lstm', 'powerset'];

test('until its last member is there the others answer', async ({ aisle, page }) => {
  const last = FETCHED.findLastIndex((id) => members.some((member) => member.id === id));
  const { id, title } = baseModels.find((card) => card.id === FETCHED[last])!;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(`**/models/${id}/**`, async (route) => {
    await held;
    await route.continue();
  });
  await aisle.open();
  await aisle.type(DRYER);
  await aisle.settled(last);
  await expect(aisle.columnHead('Ensemble')).toContainText(`Waiting for ${title}`);
  const most = `${members.length - 1} of ${members.length} models so far`;
  await expect(aisle.answer).toContainText(most);
  for (const category of DRYER.path.slice(0, 2)) {
    await expect(aisle.answer).toContainText(category);
  }
  letGo();
  await aisle.ready();
  await aisle.settled();
  await expect(aisle.answer).toContainText(`Ensemble of ${members.length} models`);
});

test('the table can be sorted by any column, and the link says so', async ({ loaded: aisle }) => {
  const { page } = aisle;
  await aisle.classify(DRYER);
  for (const [column, { id, title }] of columns.entries()) {
    await aisle.table.getByRole('button', { name: `Sort by ${title}` }).click();
    await expect(page).toHaveURL(new RegExp(`sort=${id}`));
    const scores = (await aisle.rows()).map((row) => row.scores[column]!);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  }
});
