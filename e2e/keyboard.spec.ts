import { expect, test } from './support/aislePage';
import { pressOn, tabTo } from './support/keyboard';
import { nets } from './support/models';
import { DRYER, GAME } from './support/products';

/** The quickest models are enough to press everything. */
const QUICK = '#without=cnn.lstm.powerset.ensemble';

test('Classify: everything without a mouse', async ({ aisle, page, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await aisle.open({ hash: QUICK });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  await test.step('type', async () => {
    await tabTo(page, aisle.name);
    await page.keyboard.type(DRYER.name);
    await tabTo(page, aisle.description);
    await page.keyboard.type(DRYER.description);
    await aisle.ready(2);
    await aisle.settled(2);
  });

  await test.step('copy the answer', async () => {
    await pressOn(page, button('Copy path'), 'Enter');
    await expect(aisle.answer.getByText('Copied')).toBeVisible();
    await pressOn(page, button('More ways to copy'), 'Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button('More ways to copy')).toBeFocused();
  });

  await test.step('hide and show a column, sort by one, filter', async () => {
    const columns = page.getByRole('button', { name: /^Columns/ });
    await pressOn(page, columns, 'Enter');
    const linear = page.getByRole('checkbox', { name: 'Linear' });
    await pressOn(page, linear, 'Space');
    await expect(linear).not.toBeChecked();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await expect(columns).toBeFocused();
    await pressOn(page, aisle.columnHead('MLP').getByRole('button'), 'Enter');
    await expect(page).toHaveURL(/sort=mlp/);
    await tabTo(page, page.getByRole('searchbox', { name: 'Filter categories' }), 'Shift+Tab');
    await page.keyboard.type('games');
    await expect(page).toHaveURL(/filter=games/);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/filter=/);
  });

  await test.step('the rows are one stop; arrows lead through all categories', async () => {
    await pressOn(page, page.getByRole('button', { name: /^Show all/ }), 'Enter');
    const focused = page.locator(':focus');
    const rows = aisle.table.getByRole('rowheader');
    await tabTo(page, rows.first().getByRole('button'), 'Shift+Tab');
    await page.keyboard.press('End');
    await expect(focused).toHaveAccessibleName(await rows.last().innerText());
    await expect(rows.last().getByRole('button')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(rows.first().getByRole('button')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1).getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/why=/);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/why=/);
    await pressOn(page, page.getByRole('button', { name: /^Show only/ }), 'Enter');
  });

  await test.step('words and why', async () => {
    const word = page.getByRole('region', { name: /^Why / }).getByRole('button', { name: /^GE, / });
    await tabTo(page, word);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: /^8\.1, / })).toBeFocused();
  });

  await test.step('compare, and leave it', async () => {
    await pressOn(page, button('Compare'), 'Enter');
    await expect(page.getByLabel('Product name').last()).toBeFocused();
    await page.keyboard.type(GAME.name);
    await pressOn(page, button('Stop comparing'), 'Enter');
    await expect(aisle.table).toBeVisible();
  });

  await test.step('the products of this visit', async () => {
    await pressOn(page, button('History'), 'Enter');
    const entries = page.getByRole('listbox', { name: 'Classified in this visit' });
    await expect(entries.getByRole('option').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button('History')).toBeFocused();
  });
});

test('Curves: everything without a mouse', async ({ aisle, page }) => {
  await aisle.open({ hash: QUICK });
  const [net] = nets;
  await tabTo(page, page.getByRole('tab', { name: 'Classify' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Catalogue' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Training curves' })).toBeVisible();

  const toggle = page.getByRole('button', { name: net!.title, exact: true });
  await pressOn(page, toggle, 'Space');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Space');
  await pressOn(page, page.getByRole('slider', { name: /^Smoothing/ }), 'ArrowRight');
  await expect(page).toHaveURL(/smooth=/);
  await pressOn(page, page.getByRole('slider', { name: `Epoch, ${net!.title}, Loss` }), 'Home');
  await expect(page.getByText(/^Epoch 1$/).first()).toBeVisible();
  const menu = page.getByRole('button', { name: `Download chart: ${net!.title}, Loss` });
  await pressOn(page, menu, 'Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  const waiting = page.waitForEvent('download');
  await pressOn(page, page.getByRole('button', { name: /CSV/ }), 'Enter');
  expect((await waiting).suggestedFilename()).toMatch(/\.csv$/);
});

test('Report: everything without a mouse', async ({ aisle, page }) => {
  test.slow();
  await aisle.open({ hash: `${QUICK}&tab=report` });
  const next = async (section: string) => {
    await tabTo(page, page.getByRole('tab', { selected: true }).last(), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tabpanel', { name: section, exact: true })).toBeVisible();
  };
  await tabTo(page, page.getByRole('radio', { name: 'Test products' }));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/set=novel/);

  await next('Categories');
  await tabTo(page, page.getByRole('searchbox', { name: 'Search categories' }));
  await page.keyboard.type('dryers');
  await expect(page).toHaveURL(/find=dryers/);
  await tabTo(page, page.getByRole('row', { name: /^Washers & Dryers/ }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('columnheader', { name: 'Category' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/figures=/);

  await next('Reliability');
  const beside = page.getByRole('button', { name: 'MLP', exact: true });
  await pressOn(page, beside, 'Space');
  await expect(page).toHaveURL(/beside=/);

  await next('Automatic filing');
  await pressOn(page, page.getByRole('slider', { name: 'File from this confidence on' }), 'End');
  await expect(page).toHaveURL(/cut=/);

  await next('Confusions');
  await next('Data');
  await pressOn(page, page.getByRole('button', { name: /^Show all/ }), 'Enter');
  await expect(page).toHaveURL(/largest=all/);
});

test('About opens and closes by keyboard, its settings change, and focus returns', async ({
  aisle,
  page,
}) => {
  await aisle.open({ hash: QUICK });
  await aisle.ready(2);
  const about = page.getByRole('button', { name: 'About' });
  await pressOn(page, about, 'Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, page.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/);
  await pressOn(page, page.getByRole('button', { name: 'Remove models' }), 'Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remove models' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(about).toBeFocused();
});
