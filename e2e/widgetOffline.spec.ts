import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

test('the frame opens offline too, whatever its address asks for', async ({ page, context }) => {
  // a page of the widget's own origin that loads nothing itself
  await page.goto('/openapi.json');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('serviceWorker.js');
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  const open = () =>
    page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = `embed.html?origin=${location.origin}`;
      document.body.replaceChildren(frame);
    });
  const empty = page.frameLocator('iframe').getByText('Type a product name in the form.');
  await open();
  await expect(empty).toBeVisible();
  await context.setOffline(true);
  await open();
  await expect(empty).toBeVisible();
});
