import { expect, SLOW_GRAPHICS_MS, test } from './support/aislePage';
import { goldens, labels, registry } from './support/models';

/** The goldens were made on the plain CPU in Node; WebGL rounds a little differently. */
const BACKENDS = [
  { backend: 'wasm', shown: 'WebAssembly', tolerance: 1e-4 },
  { backend: 'webgl', shown: 'WebGL', tolerance: 1e-3 },
] as const;

test.setTimeout(2 * SLOW_GRAPHICS_MS);

for (const { backend, shown: runsOn, tolerance } of BACKENDS) {
  test(`known products get their known scores on ${runsOn}`, async ({ aisle }) => {
    await aisle.open({ hash: '#rows=all', backend });
    await aisle.ready();
    await aisle.runsOn(runsOn);
    const examples = goldens().filter(
      ({ name, description }) => (name + description).trim() !== '',
    );
    expect(examples.length).toBeGreaterThan(0);
    for (const { name, description, scores } of examples) {
      await test.step(name.slice(0, 60) || description.slice(0, 60), async () => {
        const rows = await aisle.classify({ name, description });
        const shown = new Map(rows.map((row) => [row.category, row.scores]));
        registry.models.forEach(({ id }, column) => {
          const found = labels.map((label) => shown.get(label)?.[column] ?? NaN);
          const far = labels.filter((_, i) => !(Math.abs(found[i]! - scores[id]![i]!) < tolerance));
          expect(far, `${id}: categories whose score differs`).toEqual([]);
        });
      });
    }
  });
}
