import { expect, largestDifference, test } from './support/aislePage';
import { GAME } from './support/products';

const TEXT = {
  name: `${GAME.name} with a long name that somebody types without pausing for breath`,
  description: '',
};

test('60 keystrokes a second do not pile up, and the newest input wins', async ({
  loaded: typing,
}) => {
  const expected = await typing.classify(TEXT);
  await typing.go('#');
  await typing.name.pressSequentially(TEXT.name, { delay: 1000 / 60 });
  // a queue of 130 inputs for three nets would take far longer
  await expect
    .poll(async () => largestDifference(await typing.rows(), expected), { timeout: 8_000 })
    .toBeLessThan(1e-4);
  await typing.settled();
  expect(largestDifference(await typing.rows(), expected)).toBeLessThan(1e-4);
});

test('the page answers keys while models load', async ({ aisle }) => {
  await aisle.open();
  await expect(aisle.name).toBeVisible();
  await aisle.name.pressSequentially('AAA batteries', { delay: 10 });
  await expect(aisle.name).toHaveValue('AAA batteries');
  await aisle.ready();
  await aisle.settled();
});
