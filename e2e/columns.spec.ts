import { expectNoFault } from './support/accessibility';
import { expect, test } from './support/aislePage';
import { columns, labels } from './support/models';
import { DRYER } from './support/products';

test('hidden columns are in the link, and their models are not loaded until they are shown', async ({
  aisle,
  page,
}) => {
  test.slow();
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const model = /models\/([a-z]+)\/[^/]*\//.exec(request.url())?.[1];
    if (model !== undefined) fetched.add(model);
  });
  await aisle.open({ hash: '#without=cnn.lstm.powerset.ensemble' });
  await aisle.ready(2);
  await aisle.type(DRYER);
  await aisle.settled(2);
  await expect(aisle.answer).toContainText('2 models together');
  expect([...fetched].sort()).toEqual(['linear', 'mlp']);

  await page.getByRole('button', { name: `Columns: 2 of ${columns.length}` }).click();
  const choice = page.getByRole('dialog', { name: 'Columns' });
  await expectNoFault(page);
  await choice.getByRole('checkbox', { name: 'MLP' }).press('Space');
  await expect(choice.getByRole('checkbox', { name: 'Linear' })).toBeDisabled();
  await expect(aisle.answer).toContainText('Linear (TF-IDF) alone');
  await choice.getByRole('checkbox', { name: 'MLP' }).press('Space');
  await choice.getByRole('checkbox', { name: 'CNN' }).press('Space');
  await page.keyboard.press('Escape');
  await aisle.ready(3);
  await aisle.settled(3);
  await expect(page).toHaveURL(/without=lstm\.powerset\.ensemble/);
  expect([...fetched].sort()).toEqual(['cnn', 'linear', 'mlp']);

  const filter = page.getByRole('searchbox', { name: 'Filter categories' });
  await filter.fill('DRYÉRS wash');
  await expect(page.getByText(`1 of ${labels.length} found`)).toBeVisible();
  expect((await aisle.rows()).map(({ category }) => category)).toEqual(['Washers & Dryers']);
  await expect(page).toHaveURL(/filter=DRY/);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(filter).toHaveValue('');
  await expect(page).not.toHaveURL(/filter=/);
});

test('path, JSON, alternatives and link are copied; a long text is packed and comes back', async ({
  aisle,
  context,
  page,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await aisle.open({ hash: '#without=cnn.lstm.linear.powerset.ensemble' });
  await aisle.ready(1);
  const long = { name: DRYER.name, description: `${DRYER.description}. `.repeat(20) };
  await aisle.type(long);
  await aisle.settled(1);
  const path = DRYER.path.join(' > ');
  await expect(aisle.answer).toContainText(DRYER.path.at(-1)!);
  await page.getByRole('button', { name: 'Copy path', exact: true }).click();
  await expect(aisle.answer.getByText('Copied')).toBeVisible();
  expect(await clipboard()).toBe(path);

  await page.getByRole('button', { name: 'More ways to copy' }).click();
  await page.getByRole('menuitem', { name: 'Copy as JSON' }).press('Enter');
  await expect.poll(async () => (await clipboard()).startsWith('{')).toBe(true);
  expect(JSON.parse(await clipboard())).toMatchObject({
    path: DRYER.path,
    model: 'mlp',
    predictions: expect.arrayContaining([
      expect.objectContaining({ name: DRYER.path[0], predicted: true }),
    ]),
  });

  await page
    .getByRole('button', { name: `Copy ${DRYER.path.slice(0, 3).join(' > ')}` })
    .first()
    .click();
  await expect.poll(clipboard).toBe(DRYER.path.slice(0, 3).join(' > '));

  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboard).toMatch(/^http.*#z=[\w-]+&without=/);
  const link = await clipboard();
  expect(link.length).toBeLessThan(long.description.length / 2);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(aisle.description).toHaveValue(long.description);
  await expect(aisle.name).toHaveValue(long.name);

  await page.goto('about:blank');
  await page.goto(link.replace(/z=.{20}/, 'z=damaged'));
  await expect(aisle.name).toHaveValue('');

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await aisle.type(DRYER);
  await aisle.ready(1);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(aisle.answer).toContainText('The browser refused to copy.');
});
