import type { WidgetCategory } from '../worker/widget/protocol';

/** The categories of a release, to be found by id or name. */
export class CategoryIndex {
  readonly #found = new Map<string, WidgetCategory>();

  /** @param all in the order of the labels */
  constructor(readonly all: readonly WidgetCategory[]) {
    // an id is looked up as such, whatever is called the same
    for (const category of all) this.#found.set(category.name, category);
    for (const category of all) this.#found.set(category.id, category);
  }

  /** By id or exact name. */
  find(key: string): WidgetCategory | undefined {
    return this.#found.get(key);
  }

  /** The categories without which this one cannot stand, root first. */
  ancestorsOf({ ancestors }: WidgetCategory): WidgetCategory[] {
    return ancestors.flatMap((name) => this.find(name) ?? []);
  }
}

/** Ids of chosen categories, each without repeats, parents before their children. */
export type Choice = readonly string[];

/** The choice with these categories and all without which they cannot stand. */
export function withCategories(
  choice: Choice,
  ids: readonly string[],
  index: CategoryIndex,
): Choice {
  const added = ids.flatMap((id) => {
    const category = index.find(id);
    return category ? [...index.ancestorsOf(category), category] : [];
  });
  return [...new Set([...choice, ...added.map(({ id }) => id)])];
}

/** The choice without these, and without all that cannot stand without them. */
export function withoutCategories(
  choice: Choice,
  ids: readonly string[],
  index: CategoryIndex,
): Choice {
  return choice.filter((id) => {
    const category = index.find(id);
    const needed = category ? index.ancestorsOf(category) : [];
    return !ids.includes(id) && !needed.some((above) => ids.includes(above.id));
  });
}

/**
 * Names of the longest way from a root of which all is chosen. Of equal ones the answer's own
 * comes first, then the one chosen first.
 *
 * @param answer names of the path that was predicted, root first
 */
export function chosenPath(
  choice: Choice,
  answer: readonly string[],
  index: CategoryIndex,
): readonly string[] {
  const isChosen = (name: string) => choice.includes(index.find(name)?.id ?? '');
  const end = answer.findIndex((name) => !isChosen(name));
  const ways = choice.flatMap((id) => {
    const category = index.find(id);
    return category ? [[...category.ancestors, category.name]] : [];
  });
  return ways.reduce<readonly string[]>(
    (longest, way) => (way.length > longest.length && way.every(isChosen) ? way : longest),
    end < 0 ? answer : answer.slice(0, end),
  );
}
