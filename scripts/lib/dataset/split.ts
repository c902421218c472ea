import type { Part } from '../paths';
import type { CleanProduct } from './cleanRecord';
import { groupKey, partOfGroup, plainKey } from './groupKey';

export interface Split {
  readonly parts: Record<Part, CleanProduct[]>;
  /** Different texts. */
  readonly groups: number;
  /** Products whose text another product had before. */
  readonly repeats: number;
  /** Texts that carry more than one path. */
  readonly conflictingGroups: number;
}

/** Cuts by a hash of the text, so that equal texts share a part and every machine cuts alike. */
export function splitProducts(products: readonly CleanProduct[]): Split {
  const parts: Record<Part, CleanProduct[]> = { training: [], validation: [], test: [] };
  const pathsOfGroup = new Map<string, Set<string>>();
  for (const product of products) {
    const key = groupKey(product.name, product.description);
    parts[partOfGroup(key)].push(product);
    const paths = pathsOfGroup.get(key) ?? new Set();
    pathsOfGroup.set(key, paths.add(product.path.join('\n')));
  }
  const groups = pathsOfGroup.size;
  const conflicting = [...pathsOfGroup.values()].filter((paths) => paths.size > 1);
  const repeats = products.length - groups;
  return { parts, groups, repeats, conflictingGroups: conflicting.length };
}

/**
 * Whether a product is new to the training part: none there has its name, both without
 * their last ` - ` part, which is mostly a colour or a carrier.
 */
export function noveltyOf(training: Iterable<CleanProduct>): (product: CleanProduct) => boolean {
  const known = new Set<string>();
  for (const { name } of training) known.add(variantKey(name));
  return ({ name }) => !known.has(variantKey(name));
}

function variantKey(name: string): string {
  const end = name.lastIndexOf(' - ');
  return plainKey(end > 0 ? name.slice(0, end) : name);
}
