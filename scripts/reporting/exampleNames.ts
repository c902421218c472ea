import { decodeEntities } from '../../src/text/markup';
import type { DatasetProduct } from '../lib/products';

/** Names that are given for each category. */
const NAMES = 3;

/**
 * For each category, names of test products that have it, to try it out: those that are no mere
 * variants of training products first, the shorter the better. The same products give the same
 * names in whatever order they come.
 */
export function exampleNames(products: readonly DatasetProduct[], labelCount: number): string[][] {
  const names = Array.from({ length: labelCount }, () => new Set<string>());
  for (const { name, labels } of [...products].sort(byFitness)) {
    for (const label of labels) {
      const own = names[label]!;
      if (own.size < NAMES) own.add(decodeEntities(name));
    }
  }
  return names.map((own) => [...own]);
}

function byFitness(a: DatasetProduct, b: DatasetProduct): number {
  return (
    Number(b.novel ?? false) - Number(a.novel ?? false) ||
    a.name.length - b.name.length ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}
