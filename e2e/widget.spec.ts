import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pressOn } from './support/keyboard';
import { envelope, excess, openOffice, post, posted, said } from './support/officePage';
import { type OfficeServer, serveOffice } from './support/officeServer';
import { DRYER } from './support/products';

let office: OfficeServer;

test.beforeAll(async () => {
  office = await serveOffice();
});

test.afterAll(() => office.close());

const LEAF = DRYER.path.at(-1)!;

test('what is typed in another office is suggested for, and what is chosen fills its form', async ({
  page,
  baseURL,
}) => {
  const frame = await openOffice(page, office, baseURL!);
  await expect(frame.getByText('Type a product name in the form.')).toBeVisible();
  await page.getByLabel('Title').fill(`Qxzvwk ${DRYER.name}`);
  await page.getByLabel('Text').fill(DRYER.description);
  const path = frame.getByRole('button', { name: DRYER.path.join(' › ') });
  await expect(path).toBeVisible();
  await expect(frame.getByText('qxzvwk')).toBeVisible();

  const categories = page.getByLabel('Categories');
  const leaf = frame.getByRole('list', { name: 'Suggestions' }).getByRole('button', { name: LEAF });
  await expect(leaf).toContainText('%');
  await leaf.click();
  await expect(categories).toHaveValue(DRYER.path.join(', '));
  await expect(page.getByLabel('Shelf')).toHaveValue(DRYER.path.join(' / '));
  await expect(path).toHaveAttribute('aria-pressed', 'true');
  // without a parent nothing stands that is below it
  const parent = frame.getByRole('list', { name: 'Suggestions' }).getByRole('button', {
    name: DRYER.path[1]!,
  });
  await parent.click();
  await expect(categories).toHaveValue(DRYER.path[0]!);

  await page.getByRole('button', { name: 'Next article' }).click();
  await expect(frame.getByText('Type a product name in the form.')).toBeVisible();
  await expect(frame.getByRole('button', { pressed: true })).toHaveCount(0);

  const [prediction] = await said(page, 'predictions');
  expect(prediction).toMatchObject({ id: 1, prediction: { model: 'mlp' } });
  const heights = await said(page, 'height');
  expect(heights.length).toBeGreaterThan(1);
  expect((await posted(page)).every(({ origin }) => origin === baseURL)).toBe(true);
});

test('malformed messages are answered with an error, and other scripts are left alone', async ({
  page,
  baseURL,
}) => {
  await openOffice(page, office, baseURL!);
  await expect.poll(() => said(page, 'ready')).toHaveLength(1);
  await post(page, 'webpackHotUpdate');
  await post(page, { type: 'product', name: 7 });
  expect(await said(page, 'error')).toEqual([]);
  await post(page, envelope({ type: 'product', name: 7 }));
  await post(page, { ...envelope({ type: 'clear' }), version: 9 });
  await post(page, envelope({ type: 'product', id: 8, name: '', categories: ['Moon rocks'] }));
  await expect.poll(() => said(page, 'error')).toHaveLength(3);
  expect(await said(page, 'error')).toMatchObject([
    { code: 'bad-message', field: 'name' },
    { code: 'unsupported-version', field: 'version' },
    { code: 'unknown-category', id: 8 },
  ]);
});

test('of another origin nothing is taken, and to another origin nothing goes', async ({
  page,
  baseURL,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await openOffice(page, office, baseURL!);
  await expect.poll(() => said(page, 'ready')).toHaveLength(1);
  const before = (await posted(page)).length;
  // the address names an origin that is not that of the page around it
  await page.evaluate((address) => {
    document.querySelector('iframe')!.src = address;
  }, `${baseURL}/embed.html?origin=https://shop.example`);
  const frame = page.frameLocator('iframe[title="Category suggestions"]');
  await expect(frame.getByText('Type a product name in the form.')).toBeVisible();
  await post(page, envelope({ type: 'product', name: DRYER.name }));
  await expect
    .poll(() => warnings.join())
    .toContain(`Aisle ignores messages from ${office.origin}`);
  await expect(frame.getByText('Type a product name in the form.')).toBeVisible();
  expect(await posted(page)).toHaveLength(before);

  for (const query of ['', '?origin=*', '?origin=null', '?origin=https://shop.example/path']) {
    await page.evaluate((address) => {
      document.querySelector('iframe')!.src = address;
    }, `${baseURL}/embed.html${query}`);
    if (query === '') await expect(frame.getByRole('searchbox')).toBeVisible();
    else await expect(frame.getByRole('alert')).toContainText('has to name one origin');
  }
  expect(await posted(page)).toHaveLength(before);
});

test('a window beside the page is not listened to, though it has the right origin', async ({
  page,
  baseURL,
}) => {
  const frame = await openOffice(page, office, baseURL!);
  await expect.poll(() => said(page, 'ready')).toHaveLength(1);
  await page.evaluate(() => {
    const sibling = document.createElement('iframe');
    sibling.src = 'example.css';
    sibling.title = 'Sibling';
    document.body.append(sibling);
    return new Promise((resolve) => sibling.addEventListener('load', resolve));
  });
  const sibling = page.frames().find((each) => each.url().endsWith('example.css'))!;
  await sibling.evaluate(
    ([message, address]) => parent.frames[0]!.postMessage(message, address as string),
    [envelope({ type: 'product', name: DRYER.name }), baseURL!],
  );
  await post(page, envelope({ type: 'product', name: '', categories: ['Appliances'] }));
  await expect(frame.getByRole('button', { name: 'Appliances by hand' })).toBeVisible();
  expect(await said(page, 'predictions')).toEqual([]);
});

test('without a mouse: suggestions are chosen, another category is found, a failure is retried', async ({
  page,
  baseURL,
}) => {
  const model = '**/models/mlp/**';
  await page.route(model, (route) => route.abort());
  const frame = await openOffice(page, office, baseURL!);
  await page.getByLabel('Title').fill(DRYER.name);
  await expect(frame.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('The suggestions say:');
  await page.unroute(model);
  await pressOn(page, frame.getByRole('button', { name: 'Try again' }), 'Enter');
  const path = frame.getByRole('button', { name: DRYER.path.join(' › ') });
  await expect(path).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('');
  await pressOn(page, path, 'Space');
  const categories = page.getByLabel('Categories');
  await expect(categories).toHaveValue(DRYER.path.join(', '));
  const search = frame.getByRole('searchbox', { name: 'Add a category' });
  await pressOn(page, search, 'm');
  await page.keyboard.type('icrowaves');
  const found = frame.getByRole('list', { name: 'Categories found' });
  await pressOn(page, found.getByRole('button', { name: /Microwaves$/ }).first(), 'Space');
  await expect(categories).toHaveValue(/Microwaves/);
  await pressOn(page, search, 'Escape', 'Shift+Tab');
  await expect(search).toHaveValue('');
  await expect(frame.getByRole('list', { name: 'Chosen by hand' })).toContainText('Microwaves');
});

test('narrow to wide nothing runs out of the frame, no fault that axe knows, light and dark', async ({
  page,
  baseURL,
}, info) => {
  const frame = await openOffice(page, office, baseURL!);
  await page.getByLabel('Title').fill(`Qxzvwk ${DRYER.name}`);
  await frame.getByRole('button', { name: DRYER.path.join(' › ') }).click();
  await frame.getByRole('searchbox').fill('micro');
  await expect(frame.getByRole('list', { name: 'Categories found' })).toBeVisible();
  for (const width of [240, 360, 600]) {
    await page.evaluate((width) => {
      document.querySelector('iframe')!.style.width = `${width}px`;
    }, width);
    await expect.poll(() => excess(frame)).toEqual({ across: 0, down: 0 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = info.outputPath(`${width}-${colorScheme}.png`);
      await page.locator('iframe').screenshot({ path });
    }
  }
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
