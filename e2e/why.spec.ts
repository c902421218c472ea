import { expect, test } from './support/aislePage';
import { linear, nets } from './support/models';
import { DRYER } from './support/products';

const TEXT = {
  name: `Qxzvwk ${DRYER.name}`,
  description: `${DRYER.description} &amp; caf\u00e9`,
};

/** A number as the page writes it. */
const numberIn = (text: string | null) => Number((text ?? '').replace('\u2212', '-'));

test('the words that count are shaded, for what is pointed at', async ({ aisle, page }) => {
  test.slow();
  await aisle.open();
  await aisle.ready();
  await aisle.classify(TEXT);
  const panel = page.getByRole('region', { name: /^Why / });
  const heading = panel.getByRole('heading');
  const model = panel.getByRole('combobox', { name: 'By' });
  const word = (text: string) => panel.getByRole('button', { name: text });

  await test.step('by default the answer, by the ensemble', async () => {
    await expect(heading).toHaveText(`Why ${DRYER.path.at(-1)}?`);
    await expect(model).toHaveValue('ensemble');
    await expect(word('Dryer, +')).toHaveAccessibleName(/^Dryer, \+\d+\.\d\d for$/);
    await expect(word('Qxzvwk')).toHaveAccessibleName(/unknown word/);
    await expect(panel.getByText(/Without LSTM/)).toBeVisible();
  });

  await test.step('pointing at a cell asks its model, leaving it asks no more', async () => {
    const cell = aisle.table.getByRole('row').nth(3).getByRole('cell').nth(1);
    const [, , { category }] = (await aisle.rows()) as [unknown, unknown, { category: string }];
    await cell.hover();
    await expect(heading).toHaveText(`Why ${category}?`);
    await expect(model).toHaveValue(nets[1]!.id);
    await aisle.name.hover();
    await expect(model).toHaveValue('ensemble');
  });

  await test.step('focus points, Enter pins, Escape lets go', async () => {
    const row = aisle.table.getByRole('button', { name: 'Appliances', exact: true });
    await row.focus();
    await expect(heading).toHaveText('Why Appliances?');
    await page.keyboard.press('Enter');
    await expect(row).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/why=Appliances.ensemble/);
    await aisle.name.focus();
    await expect(heading).toHaveText('Why Appliances?');
    await row.focus();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/why=/);
  });

  await test.step('the linear weights add up to its log-odds', async () => {
    await model.selectOption(linear!.id);
    await expect(panel.getByText(/^Exact/)).toBeVisible();
    await panel.getByText('As a table').click();
    const table = panel.getByRole('table', { name: /What each word adds/ });
    const numbers = await table
      .getByRole('cell')
      .filter({ hasText: /\d\.\d\d$/ })
      .allTextContents();
    const total = numberIn(numbers.at(-1)!);
    const sum = numbers.slice(0, -1).reduce((all, text) => all + numberIn(text), 0);
    // each is rounded to two decimals
    expect(Math.abs(sum - total)).toBeLessThan(0.005 * (numbers.length + 1));
    await expect(table.getByRole('row', { name: /Qxzvwk/ })).toContainText('0.00');
  });

  await test.step('words by keyboard, each with its number', async () => {
    await word('Qxzvwk').focus();
    await page.keyboard.press('ArrowRight');
    await expect(word('GE,')).toBeFocused();
    await expect(panel.getByText(/^GE, [+\-\u2212\d]/)).toBeVisible();
  });
});

test('what is pinned is in the link; the LSTM says why when it is asked', async ({
  aisle,
  page,
}) => {
  const hash = `#name=${encodeURIComponent(DRYER.name)}&why=Appliances.lstm`;
  await aisle.open({ hash });
  await aisle.ready();
  const panel = page.getByRole('region', { name: 'Why Appliances?' });
  await expect(panel.getByRole('combobox', { name: 'By' })).toHaveValue('lstm');
  await expect(panel.getByRole('button', { name: /^Dryer, / })).toBeVisible();
  await panel.getByRole('button', { name: 'Unpin' }).click();
  await expect(page).not.toHaveURL(/why=/);
  // beyond what the nets read
  await aisle.classify({ name: `${'washer '.repeat(120)}dryer` });
  await expect(page.getByRole('button', { name: /^dryer, / })).toBeVisible();
  await page.getByRole('combobox', { name: 'By' }).selectOption('cnn');
  await expect(page.getByRole('button', { name: 'dryer, not read' })).toBeVisible();
});
