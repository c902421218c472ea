import { type Page, type Route } from '@playwright/test';
import { expect, test } from './support/aislePage';
import { baseModels, columns, linear, members, nets, registry } from './support/models';
import { DRYER } from './support/products';

const isMember = (id: string) => members.some((member) => member.id === id);
const NET = nets.find(({ id }) => isMember(id))!;
const LINEAR = linear!;

/** Answers with the real file, changed. */
const changed = (change: (bytes: Buffer) => Buffer | string) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};

const flipped = changed((bytes) => {
  bytes[bytes.length >> 1]! ^= 0xff;
  return bytes;
});

type Answer = (route: Route) => Promise<void>;

const FAULTS: [name: string, model: string, file: string, answer: Answer][] = [
  ['weights with one wrong byte', NET.id, NET.shards[0]!.path, flipped],
  [
    'half of the weights',
    NET.id,
    NET.shards[0]!.path,
    changed((bytes) => bytes.subarray(0, bytes.length >> 1)),
  ],
  ['weights that are gone', NET.id, NET.shards[0]!.path, (route) => route.fulfill({ status: 404 })],
  ['a server that fails', NET.id, NET.shards[0]!.path, (route) => route.fulfill({ status: 503 })],
  ['no network', NET.id, NET.shards[0]!.path, (route) => route.abort()],
  [
    'a net that is no JSON',
    NET.id,
    NET.topology.path,
    changed(() => '<!doctype html><title>Login</title>'),
  ],
  ['a linear model with one wrong byte', LINEAR.id, LINEAR.file.path, flipped],
  [
    'a linear model that is gone',
    LINEAR.id,
    LINEAR.file.path,
    (route) => route.fulfill({ status: 404 }),
  ],
];

for (const [name, model, file, answer] of FAULTS) {
  test(`${name}: a sentence, the other models work, Retry heals`, async ({ aisle, page }) => {
    const address = `**/models/${file}`;
    await page.route(address, answer);
    await aisle.open();
    await aisle.ready(baseModels.length - 1);
    await expectSentence(page);
    await aisle.type(DRYER);
    // the ensemble gives no answer without one of its members
    await aisle.settled(columns.length - (isMember(model) ? 2 : 1));
    if (isMember(model)) {
      await expect(aisle.columnHead('Ensemble')).toContainText('Gives no answer without');
      await expect(aisle.answer).toContainText(`${members.length - 1} of ${members.length} models`);
    }
    expect(DRYER.path).toContain((await aisle.rows())[0]!.category);

    await page.unroute(address);
    await retry(page);
    await aisle.ready();
    await expect(aisle.alerts).toHaveCount(0);
    await aisle.settled();
  });
}

test('where no net can run the linear model answers alone', async ({ aisle, page }) => {
  await page.route(/assets\/netHost.*\.js/, (route) => route.abort());
  await aisle.open();
  await aisle.ready(1);
  for (const { title } of nets) await expect(aisle.alerts).toContainText(title);
  await aisle.type(DRYER);
  await aisle.settled(1);
  expect(DRYER.path).toContain((await aisle.rows())[0]!.category);
  await expect(aisle.answer).toContainText(`${LINEAR.title} alone`);
});

const SHELF_FAULTS: [name: string, file: string, answer: Answer][] = [
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
    await aisle.answers(DRYER);
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
  await aisle.answers(DRYER);
});

test('a text worker that does not arrive: a sentence and a Retry that heals', async ({
  aisle,
  page,
}) => {
  await page.route('**/textWorker*', (route) => route.abort());
  await aisle.open();
  await expectSentence(page);
  await page.unroute('**/textWorker*');
  // the linear baseline, which is computed there, may have failed with it: one Retry is for both
  await retry(page);
  await expectHealed(page);
  await aisle.answers(DRYER);
});

test('a missing history leaves the other curves', async ({ aisle, page }) => {
  await page.route(`**/models/${NET.history.path}`, (route) => route.abort());
  await aisle.open({ hash: '#tab=curves' });
  await expectSentence(page);
  await page.unroute(`**/models/${NET.history.path}`);
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
