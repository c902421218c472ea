import { CONTRACT, type ContractAnswer, contractFaults } from '../src/api/contract.testing';
import { expect, test } from './support/aislePage';

test.use({ serviceWorkers: 'allow' });

test('the page answers product/categoryPrediction itself, as the document says, offline too', async ({
  aisle,
  page,
  context,
}) => {
  test.slow();
  await aisle.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await aisle.ready();
  await context.setOffline(true);
  for (const asked of CONTRACT) {
    const { title, method, query, headers = {}, body, status, field, path, answers = {} } = asked;
    await test.step(`${method} ${title}`, async () => {
      const answer = await page.evaluate(
        async (request): Promise<ContractAnswer> => {
          const address = `product/categoryPrediction${request.query}`;
          const { method, headers } = request;
          // a body of bytes brings no content type of its own
          const bytes =
            request.body === undefined ? undefined : new TextEncoder().encode(request.body);
          const response = await fetch(address, { method, headers, ...(bytes && { body: bytes }) });
          return {
            status: response.status,
            headers: Object.fromEntries(response.headers),
            body: await response.text(),
          };
        },
        { method, query, headers, ...(body !== undefined && { body }) },
      );
      expect(answer.status).toBe(status);
      expect(contractFaults(method, answer)).toEqual([]);
      expect(answer.headers).toMatchObject(answers);
      if (field) expect(JSON.parse(answer.body)).toMatchObject({ field });
      if (path) expect(JSON.parse(answer.body)).toMatchObject({ path });
    });
  }
  const response = await page.goto('product/categoryPrediction?name=Gas+dryer&model=linear');
  expect(response!.status(), 'as an address that is opened').toBe(200);
  await expect(page.locator('body')).toContainText('"model":"linear"');
});
