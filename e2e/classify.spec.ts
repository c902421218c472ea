import { expect, test } from './support/aislePage';
import { BATTERIES, DISK, DRYER, GAME } from './support/products';

test('the best path is shown, from the root', async ({ loaded: aisle }) => {
  await aisle.classify(GAME);
  for (const category of GAME.path) await expect(aisle.answer).toContainText(category);
  await expect(aisle.answer).toContainText(/Confidence\s*[01]\.\d\d/);
});

test('the name alone is enough', async ({ loaded: aisle }) => {
  const [first] = await aisle.classify(DISK);
  expect(DISK.path).toContain(first!.category);
});

test('every category can be reached', async ({ loaded: aisle }) => {
  await aisle.seeAllRows();
  await aisle.classify(DRYER);
  await aisle.page.getByRole('button', { name: /^Show all \d+ categories$/ }).click();
  const rows = await aisle.rows();
  expect(new Set(rows.map(({ category }) => category)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(250);
  expect(rows.map(({ category }) => category)).toEqual(expect.arrayContaining(GAME.path));
});

test('an example is one press away', async ({ loaded: aisle }) => {
  await aisle.page.getByRole('button', { name: BATTERIES.example }).click();
  await expect(aisle.name).toHaveValue(BATTERIES.example);
  await aisle.settled();
  expect(BATTERIES.path).toContain((await aisle.rows())[0]!.category);
});

test('an empty form invites, and shows no scores', async ({ loaded: aisle }) => {
  await expect(aisle.page.getByText('Which aisle does it belong in?')).toBeVisible();
  await expect(aisle.table.getByText(/^\d\.\d\d$/)).toHaveCount(0);
  await aisle.classify(DRYER);
  await aisle.type({ name: '' });
  await expect(aisle.table.getByText(/^\d\.\d\d$/)).toHaveCount(0);
});

test('words no model knows are named', async ({ loaded: aisle }) => {
  await aisle.type({ name: 'Qxzvwk batteries' });
  const unknown = aisle.page.getByRole('list', { name: 'Words the models do not know' });
  await expect(unknown).toContainText(/qxzvwk/i);
});

const NASTY: [name: string, text: string][] = [
  ['blank', '   \t  '],
  ['10,000 characters', 'AAA batteries '.repeat(720).slice(0, 10_000)],
  ['emoji', '🔋🔋 AAA 🪫'],
  ['right to left', 'بطاريات AAA قلوية'],
  ['a name of Object', 'constructor __proto__ toString'],
  ['control characters', 'AAA\u0000\u0007 batteries\u202e'],
  ['a lone surrogate', 'AAA \ud83d batteries'],
  ['HTML', '<b>AAA</b> <script>alert(1)</script> &amp;#0; batteries'],
];

test('nasty text does no harm', async ({ loaded: aisle }) => {
  const faults: Error[] = [];
  aisle.page.on('pageerror', (fault) => faults.push(fault));
  for (const [name, text] of NASTY) {
    await test.step(name, async () => {
      await aisle.type({ name: text, description: text });
      const [first] = await aisle.classify(DRYER);
      expect(DRYER.path).toContain(first!.category);
      expect(faults).toEqual([]);
    });
  }
});
