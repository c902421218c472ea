import { calibrated, combined } from '../src/models/ensemble';
import { expect, SLOW_GRAPHICS_MS, test } from './support/aislePage';
import { baseModels, columns, ensemble, goldens, labels } from './support/models';

/** The goldens were made on the plain CPU in Node; WebGL rounds a little differently. */
const BACKENDS = [
  { backend: 'wasm', shown: 'WebAssembly', tolerance: 1e-4 },
  { backend: 'webgl', shown: 'WebGL', tolerance: 1e-3 },
] as const;

test.setTimeout(2 * SLOW_GRAPHICS_MS);

for (const { backend, shown: runsOn, tolerance } of BACKENDS) {
  test(`known products get their known scores on ${runsOn}`, async ({ aisle }) => {
    await aisle.seeAllRows();
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
        const expected = shownScores(scores);
        columns.forEach(({ id }, column) => {
          const found = labels.map((label) => shown.get(label)?.[column] ?? NaN);
          const far = labels.filter(
            (_, i) => !(Math.abs(found[i]! - expected.get(id)![i]!) < tolerance),
          );
          expect(far, `${id}: categories whose score differs`).toEqual([]);
        });
      });
    }
  });
}

/** What the page makes of raw scores: calibrated ones of each model, and of all together. */
function shownScores(raw: Record<string, number[]>): Map<string, Float32Array> {
  const shown = new Map<string, Float32Array>();
  for (const { id, calibration } of baseModels) {
    shown.set(id, calibrated(calibration, Float32Array.from(raw[id]!)));
  }
  if (ensemble) {
    const votes = ensemble.members.map(({ id, weight }) => ({ weight, scores: shown.get(id)! }));
    shown.set(ensemble.id, calibrated(ensemble.calibration, combined(votes)));
  }
  return shown;
}
