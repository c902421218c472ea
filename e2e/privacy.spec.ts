import { expect, test } from './support/aislePage';
import { DRYER } from './support/products';

test('nothing is asked of any other origin', async ({ aisle, context, baseURL }) => {
  const elsewhere: string[] = [];
  let here = 0;
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin === baseURL) here++;
    else if (protocol !== 'data:' && protocol !== 'blob:') elsewhere.push(request.url());
  });
  context.on('page', (page) => elsewhere.push(page.url()));
  await aisle.open();
  await aisle.ready();
  await aisle.classify(DRYER);
  await aisle.page.getByRole('tab', { name: 'Curves' }).click();
  await expect(aisle.page.getByRole('heading', { name: 'Training curves' })).toBeVisible();
  expect(here).toBeGreaterThan(5);
  expect(elsewhere).toEqual([]);
});

test('what is typed is in no request', async ({ loaded: aisle }) => {
  const sent: string[] = [];
  aisle.page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await aisle.classify({ name: 'Secret prototype AAA batteries', description: 'Do not tell' });
  expect(sent.filter((text) => /secret|prototype|tell/i.test(text))).toEqual([]);
});
