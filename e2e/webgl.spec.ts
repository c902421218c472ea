import { expect, largestDifference, SLOW_GRAPHICS_MS, test } from './support/aislePage';
import { liveTextures, loseGraphics, spyOnGraphics } from './support/graphics';
import { registry } from './support/models';
import { DRYER, DISK, GAME } from './support/products';

/** Backends agree within 3e-7; this leaves room for another driver. */
const TOLERANCE = 1e-4;

test.setTimeout(SLOW_GRAPHICS_MS);

test.beforeEach(async ({ aisle }) => {
  await spyOnGraphics(aisle.page);
  await aisle.open({ backend: 'webgl' });
  await aisle.ready();
  await aisle.runsOn('WebGL');
});

test('a real product gets three scores, the right category first', async ({ aisle }) => {
  const [first] = await aisle.classify(DRYER);
  expect(DRYER.path).toContain(first!.category);
  expect(first!.scores).toHaveLength(registry.models.length);
  for (const score of first!.scores) expect(score).toBeGreaterThan(0.5);
  await aisle.runsOn('WebGL');
});

test('WebAssembly and plain CPU give the same scores', async ({ aisle }) => {
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
  const before = await aisle.classify(DRYER);
  expect(await loseGraphics(aisle.page)).toBeGreaterThan(0);
  await expect(aisle.status.getByRole('status')).not.toBeEmpty();
  const other = await aisle.classify(DISK);
  expect(DISK.path).toContain(other[0]!.category);
  expect(largestDifference(await aisle.classify(DRYER), before)).toBeLessThan(TOLERANCE);
});

test('50 predictions leave no texture behind', async ({ aisle }) => {
  const products = [DRYER, GAME];
  for (const product of products) await aisle.classify(product);
  const before = await liveTextures(aisle.page);
  expect(before).toBeGreaterThan(0);
  for (let round = 0; round < 25; round++) {
    for (const product of products) await aisle.classify(product);
  }
  expect(await liveTextures(aisle.page)).toBe(before);
});
