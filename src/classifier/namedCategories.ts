import type { Shelf } from '../models/batch/shelf';
import { categoryId } from '../taxonomy/categoryId';
import type { ScoredCategory } from './prediction';

/** A category as every answer names it. */
export type NamedCategory = Pick<ScoredCategory, 'id' | 'name' | 'ancestors'>;

/** The categories of a shelf, in the order of its labels. */
export function namedCategories({ labels, tree }: Shelf): NamedCategory[] {
  return labels.map((name, label) => ({
    id: categoryId(name),
    name,
    ancestors: tree.impliedBy[label]!.map((above) => labels[above]!),
  }));
}
