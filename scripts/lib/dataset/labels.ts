import { AppError } from '../../../src/domain/errors';
import type { LabelsFile } from '../../../src/manifest/schema';
import { SCHEMA_VERSION } from '../../../src/manifest/schema';

/** The label of products with any category name that is not a label itself. */
export const OTHERS = 'Others';

type Path = readonly string[];

/**
 * The names on more than `threshold` products, most frequent first, equal counts by name,
 * then `Others`.
 */
export function chooseLabels(paths: Iterable<Path>, threshold: number): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    for (const name of new Set(path)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([name, count]) => count > threshold && name !== OTHERS);
  if (frequent.length === 0) {
    throw new AppError(
      'bad-input',
      `No category has more than ${threshold} products. Give a lower --threshold or more products.`,
    );
  }
  frequent.sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  return [...frequent.map(([name]) => name), OTHERS];
}

/** The names of a given label space in its order; `Others` is added when it lacks it. */
export function givenLabels(names: readonly string[]): string[] {
  if (new Set(names).size !== names.length) {
    throw new AppError('bad-input', 'The given labels name a category twice. Remove one of them.');
  }
  return names.includes(OTHERS) ? [...names] : [...names, OTHERS];
}

/** Maps a path to its label indices, ascending. */
export function labeller(labels: readonly string[]): (path: Path) => number[] {
  const indexOf = new Map(labels.map((name, index) => [name, index]));
  const others = labels.indexOf(OTHERS);
  return (path) => {
    const indices = path.map((name) => indexOf.get(name) ?? others);
    return [...new Set(indices)].sort((a, b) => a - b);
  };
}

/** @param training label indices of every training product */
export function labelsFile(
  labels: readonly string[],
  threshold: number,
  training: Iterable<readonly number[]>,
): LabelsFile {
  const products = new Array<number>(labels.length).fill(0);
  for (const indices of training) for (const index of indices) products[index]!++;
  return {
    schemaVersion: SCHEMA_VERSION,
    threshold,
    labels: labels.map((name, index) => ({ name, products: products[index]! })),
  };
}
