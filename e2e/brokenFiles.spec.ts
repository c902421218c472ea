import { type Page, type Route } from '@playwright/test';
import { expect, test } from './support/aislePage';
import { cardOf, registry } from './support/models';
import { DRYER } from './support/products';

const NET = registry.models[0]!;
const HEALTHY = registry.models.length - 1;

/** Answers with the real file, changed. */
const changed = (change: (bytes: Buffer) => Buffer | string) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};

const flipped = changed((bytes) => {
  bytes[bytes.length >> 1]! ^= 0xff;
  return bytes;
});

const FAULTS: [name: string, file: string, answer: (route: Route) => Promise<void>][] = [
  ['weights with one wrong byte', NET.shards[0]!.path, flipped],
  [
    'half of the weights',
    NET.shards[0]!.path,
    changed((bytes) => bytes.subarray(0, bytes.length >> 1)),
  ],
  ['weights that are gone', NET.shards[0]!.path, (route) => route.fulfill({ status: 404 })],
  ['a server that fails', NET.shards[0]!.path, (route) => route.fulfill({ status: 503 })],
  ['no network', NET.shards[0]!.path, (route) => route.abort()],
  [
    'a net that is no JSON',
    NET.topology.path,
    changed(() => '<!doctype html><title>Login</title>'),
  ],
];

for (const [name, file, answer] of FAULTS) {
  test(`${name}: a sentence, the other models work, Retry heals`, async ({ aisle, page }) => {
    const address = `**/models/${file}`;
    await page.route(address, answer);
    await aisle.open();
    await aisle.ready(HEALTHY);
    await expectSentence(page);
    await aisle.type(DRYER);
    await aisle.settled(HEALTHY);
    expect(DRYER.path).toContain((await aisle.rows())[0]!.category);

    await page.unroute(address);
    await retry(page);
    await aisle.ready();
    await expect(aisle.alerts).toHaveCount(0);
    await aisle.settled();
  });
}

const SHELF_FAULTS: [name: string, file: string, answer: (route: Route) => Promise<void>][] = [
  [
    'a registry of a newer release',
    'registry.json',
    changed((bytes) => bytes.toString().replace(/"schemaVersion":\s*\d+/, '"schemaVersion":999')),
  ],
  ['a registry that is gone', 'registry.json', (route) => route.fulfill({ status: 404 })],
  ['a registry that is no JSON', 'registry.json', changed(() => '<!doctype html>')],
  ['labels with one wrong byte', registry.labels.path, flipped],
  [
    'a vocabulary that is gone',
    registry.vocabulary.path,
    (route) => route.fulfill({ status: 404 }),
  ],
  ['a vocabulary with one wrong byte', registry.vocabulary.path, flipped],
];

for (const [name, file, answer] of SHELF_FAULTS) {
  test(`${name}: a sentence and a Retry that heals`, async ({ aisle, page }) => {
    const address = `**/models/${file}`;
    await page.route(address, answer);
    await aisle.open();
    await expectSentence(page);
    await page.unroute(address);
    await retry(page);
    await expectHealed(page);
    await aisle.ready();
    expect(DRYER.path).toContain((await aisle.classify(DRYER))[0]!.category);
  });
}

test('a refused text worker: a sentence and a Retry that heals', async ({ aisle, page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    let refused = false;
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (!refused) {
          refused = true;
          throw new DOMException('Workers are not allowed here', 'SecurityError');
        }
        super(url, options);
      }
    };
  });
  await aisle.open();
  await expectSentence(page);
  await retry(page);
  await expectHealed(page);
  await aisle.ready();
  expect(DRYER.path).toContain((await aisle.classify(DRYER))[0]!.category);
});

test('a text worker that does not arrive: a sentence and a Retry that heals', async ({
  aisle,
  page,
}) => {
  await page.route('**/textWorker*', (route) => route.abort());
  await aisle.open();
  await expectSentence(page);
  await page.unroute('**/textWorker*');
  await retry(page);
  await expectHealed(page);
});

test('a missing history leaves the other curves', async ({ aisle, page }) => {
  await page.route(`**/models/${cardOf(NET.id).history.path}`, (route) => route.abort());
  await aisle.open({ hash: '#tab=curves' });
  await expectSentence(page);
  await page.unroute(`**/models/${cardOf(NET.id).history.path}`);
  await retry(page);
  await expectHealed(page);
});

test('the server has no file where there is none', async ({ request }) => {
  const response = await request.get('/models/none.json');
  expect(response.status()).toBe(404);
});

/** Something failed, and it is said in words a merchandiser understands. */
async function expectSentence(page: Page): Promise<void> {
  const alert = page.getByRole('alert').first();
  await expect(alert).toBeVisible();
  await expect(alert).toContainText(/[A-Z][a-z].{20,}\./s);
  await expect(alert).not.toContainText(/undefined|\[object|at https?:/);
}

async function expectHealed(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toHaveCount(0);
}

async function retry(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Retry/ })
    .first()
    .click();
}
