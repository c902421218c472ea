import { expectFitForAll, expectNoOverflow } from './support/accessibility';
import { type AislePage, expect, test } from './support/aislePage';
import { COMPARED, DRYER } from './support/products';

/** The states of the page that need models; those of Curves and Report are in their own files. */
const STATES: Readonly<Record<string, (aisle: AislePage) => Promise<void>>> = {
  'the empty form': (aisle) => aisle.go('#'),
  async 'an answer, why, and all categories'(aisle) {
    await aisle.go('#why=Appliances.linear&rows=all');
    await aisle.type({ ...DRYER, name: `Qxzvwk ${DRYER.name}` });
    await aisle.settled();
    await aisle.page.getByRole('region', { name: /^Why / }).getByText('As a table').click();
  },
  async 'two products compared'(aisle) {
    await aisle.go(`#${COMPARED}`);
    const table = aisle.page.getByRole('table', { name: 'Two products compared' });
    await expect(table.getByRole('row', { name: /^Video Games/ })).toContainText('+');
  },
  async 'the choice of columns'(aisle) {
    await aisle.go('#');
    await aisle.page.getByRole('button', { name: /^Columns/ }).click();
    await expect(aisle.page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
  },
  async Curves(aisle) {
    await aisle.go('#tab=curves');
    await expect(aisle.page.getByRole('figure').first()).toBeVisible();
    await expect(aisle.page.getByRole('table').first()).toBeVisible();
  },
  async 'About and settings'(aisle) {
    await aisle.go('#');
    await aisle.page.getByRole('button', { name: 'About' }).click();
    await expect(aisle.page.getByRole('dialog')).toBeVisible();
  },
};

test('every state fits into every window, and axe knows no fault', async ({ loaded: aisle }) => {
  test.setTimeout(600_000);
  for (const [name, reach] of Object.entries(STATES)) {
    await test.step(name, async () => {
      await reach(aisle);
      await expectFitForAll(aisle.page, name);
      await aisle.page.keyboard.press('Escape');
    });
  }
});

test('at 200 % zoom, which halves the window, nothing runs out of it', async ({
  loaded: aisle,
}) => {
  await aisle.page.setViewportSize({ width: 640, height: 400 });
  await aisle.classify(DRYER);
  for (const tab of ['Classify', 'Curves', 'Report']) {
    await aisle.page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(aisle.page.getByRole('table').first()).toBeVisible();
    await expectNoOverflow(aisle.page, tab);
  }
});
