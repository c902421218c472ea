import { expect, test } from './support/aislePage';
import { halfFloatsOnly } from './support/graphics';
import { DRYER } from './support/products';

test('a device that rounds to half floats is not used, and the page says so', async ({ aisle }) => {
  await halfFloatsOnly(aisle.page);
  await aisle.open({ backend: 'webgl' });
  await aisle.ready(1);
  await aisle.runsOn('WebAssembly');
  await expect(aisle.status.getByRole('status')).toContainText('half precision');
  await aisle.answers(DRYER);
});
