import {
  type AislePage,
  expect,
  largestDifference,
  SLOW_GRAPHICS_MS,
  test,
} from './support/aislePage';
import { liveTextures, loseGraphics, spyOnGraphics } from './support/graphics';
import { columns } from './support/models';
import { DRYER, DISK, GAME } from './support/products';

/** Backends agree within 3e-7; this leaves room for another driver. */
const TOLERANCE = 1e-4;

test.setTimeout(SLOW_GRAPHICS_MS);

/** All nets, on WebGL. */
async function openAll(aisle: AislePage): Promise<void> {
  await spyOnGraphics(aisle.page);
  await aisle.open({ backend: 'webgl' });
  await aisle.ready();
  await aisle.runsOn('WebGL');
}

test('a real product gets a score of every model, the right category first', async ({ aisle }) => {
  await openAll(aisle);
  const [first] = await aisle.classify(DRYER);
  expect(DRYER.path).toContain(first!.category);
  expect(first!.scores).toHaveLength(columns.length);
  for (const score of first!.scores) expect(score).toBeGreaterThan(0.5);
  await aisle.runsOn('WebGL');
});

test('WebAssembly and plain CPU give the same scores', async ({ aisle }) => {
  await openAll(aisle);
  const expected = await aisle.classify(GAME);
  for (const [backend, shown] of [
    ['wasm', 'WebAssembly'],
    ['cpu', 'plain CPU'],
  ] as const) {
    await aisle.open({ backend });
    await aisle.ready();
    await aisle.runsOn(shown);
    expect(largestDifference(await aisle.classify(GAME), expected)).toBeLessThan(TOLERANCE);
  }
});

test('a lost context heals by itself', async ({ aisle }) => {
  await openAll(aisle);
  const before = await aisle.classify(DRYER);
  expect(await loseGraphics(aisle.page)).toBeGreaterThan(0);
  await expect(aisle.status.getByRole('status')).not.toBeEmpty();
  const other = await aisle.classify(DISK);
  expect(DISK.path).toContain(other[0]!.category);
  expect(largestDifference(await aisle.classify(DRYER), before)).toBeLessThan(TOLERANCE);
});

/**
 * One net alone: where several read their scores at the same time, tfjs' pool of textures, which
 * they share, still widens by one now and then, after dozens of predictions. And nothing to
 * explain, which has textures of its own: what is pinned is asked of a net that is not there.
 */
const CNN_ALONE = '#without=mlp.lstm.linear.powerset.ensemble&why=Appliances.lstm';

test('50 predictions leave no texture behind', async ({ aisle, page }) => {
  await spyOnGraphics(page);
  await aisle.open({ backend: 'webgl', hash: CNN_ALONE });
  const classifyBoth = async () => {
    for (const product of [DRYER, GAME]) {
      await aisle.type(product);
      await aisle.settled(1);
    }
  };
  for (let round = 0; round < 3; round++) await classifyBoth();
  await aisle.runsOn('WebGL');
  const before = await liveTextures(page);
  expect(before).toBeGreaterThan(0);
  for (let round = 0; round < 25; round++) await classifyBoth();
  expect(await liveTextures(page)).toBe(before);
});
