import { calibrated, combined } from '../src/models/ensemble';
import { expect, type ShownRow, SLOW_GRAPHICS_MS, test } from './support/aislePage';
import { baseModels, columns, ensemble, goldens, labels } from './support/models';

/** The goldens were made on the plain CPU in Node; WebGL rounds a little differently. */
const BACKENDS = [
  { backend: 'wasm', shown: 'WebAssembly', tolerance: 1e-4 },
  { backend: 'webgl', shown: 'WebGL', tolerance: 1e-3 },
] as const;

test.setTimeout(2 * SLOW_GRAPHICS_MS);

// All scores of all examples are compared in Node (`scripts/conversion/goldens.test.ts`), and those of one
// by each net as it starts (`requireGoldenScores`): to draw all categories for each would take minutes.
for (const { backend, shown: runsOn, tolerance } of BACKENDS) {
  test(`known products get their known scores on ${runsOn}`, async ({ aisle }) => {
    await aisle.open({ backend });
    await aisle.ready();
    await aisle.runsOn(runsOn);
    const examples = goldens().filter(
      ({ name, description }) => (name + description).trim() !== '',
    );
    expect(examples.length).toBeGreaterThan(0);
    for (const { name, description, scores } of examples) {
      await test.step(name.slice(0, 60) || description.slice(0, 60), async () => {
        expectScores(await aisle.classify({ name, description }), shownScores(scores), tolerance);
      });
    }
  });
}

/** The rows show what is expected of every model, and no better category is missing. */
function expectScores(
  rows: readonly ShownRow[],
  expected: ReadonlyMap<string, Float32Array>,
  tolerance: number,
): void {
  const shown = rows.map(({ category }) => labels.indexOf(category));
  columns.forEach(({ id }, column) => {
    const far = rows.filter(
      ({ scores }, row) =>
        !(Math.abs((scores[column] ?? NaN) - expected.get(id)![shown[row]!]!) < tolerance),
    );
    expect(far, `${id}: categories whose score differs`).toEqual([]);
  });
  const best = expected.get(ensemble?.id ?? columns[0]!.id)!;
  const least = Math.min(...shown.map((label) => best[label]!));
  const missing = labels.filter(
    (_, label) => !shown.includes(label) && best[label]! > least + tolerance,
  );
  expect(missing, 'better categories that are not shown').toEqual([]);
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
