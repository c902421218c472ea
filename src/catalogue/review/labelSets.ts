import type { CategoryTree } from '../../taxonomy/categoryTree';
import type { Decision } from './decision';

/**
 * Whether a set has one of some labels once it is closed, as far as one label of it says: only those that
 * stand in several places leave it open.
 */
export const BRINGS = { none: 0, perhaps: 1, surely: 2 } as const;

/**
 * Categories of a row as somebody may choose them: none stands without its parents. A label that
 * stands in several places needs those above it in one of them; one outside the tree needs none.
 *
 * All sets are labels in ascending order.
 */
export class LabelSets {
  /** [labels]: the labels above each in every place where it stands, the best-filled place first. */
  readonly #placesOf: readonly (readonly (readonly number[])[])[];

  constructor(tree: CategoryTree) {
    this.#placesOf = placesIn(tree);
  }

  /**
   * The categories that an answer stands for: those of its path, which is what is shown largest, and
   * those that are predicted beside it, which are shown marked, with the parents of them all. So what
   * is accepted is what is seen, and an answer without a prediction stands for its path.
   *
   * @param path      labels of the best path
   * @param predicted labels above their thresholds
   */
  ofAnswer(path: ArrayLike<number>, predicted: ArrayLike<number>): number[] {
    return this.closed([...Array.from(path), ...Array.from(predicted)]);
  }

  /** The labels and what is missing above them. */
  closed(labels: Iterable<number>): number[] {
    const chosen = new Set(labels);
    for (const label of [...chosen]) this.#addParents(chosen, label);
    return [...chosen].sort((a, b) => a - b);
  }

  /**
   * What each label brings of those that are wanted: by that most sets need not be closed to tell
   * whether they have one.
   *
   * @returns [labels]: values of `BRINGS`
   */
  bringing(wanted: ReadonlySet<number>): Uint8Array {
    return Uint8Array.from(this.#placesOf, (places, label) => {
      if (wanted.has(label)) return BRINGS.surely;
      const isAbove = (place: readonly number[]) => place.some((parent) => wanted.has(parent));
      if (!places.some(isAbove)) return BRINGS.none;
      return places.every(isAbove) ? BRINGS.surely : BRINGS.perhaps;
    });
  }

  /**
   * The labels with one taken off, if it is among them, else put on. Put on, it brings its parents: of
   * the place where fewest are missing, then of the one with most training products. Taken off, it
   * takes along what stands below it and has no other place to stand in.
   */
  toggled(labels: readonly number[], label: number): number[] {
    return labels.includes(label) ? this.#without(labels, label) : this.closed([...labels, label]);
  }

  /** The labels and a place in the tree, root first, as it is chosen from a list of paths. */
  withPath(labels: readonly number[], path: readonly number[]): number[] {
    return this.closed([...labels, ...path]);
  }

  #without(labels: readonly number[], label: number): number[] {
    const left = new Set(labels);
    left.delete(label);
    const orphans = [...left].filter(
      (other) => this.#standsBelow(other, label) && !this.#hasParents(left, other),
    );
    for (const orphan of orphans) left.delete(orphan);
    return this.closed(left);
  }

  #standsBelow(label: number, above: number): boolean {
    return this.#places(label).some((place) => place.includes(above));
  }

  #hasParents(chosen: ReadonlySet<number>, label: number): boolean {
    return this.#places(label).some((place) => missing(chosen, place) === 0);
  }

  #addParents(chosen: Set<number>, label: number): void {
    let best: readonly number[] = [];
    let fewest = Infinity;
    for (const place of this.#places(label)) {
      const count = missing(chosen, place);
      if (count < fewest) [best, fewest] = [place, count];
    }
    for (const parent of best) chosen.add(parent);
  }

  #places(label: number): readonly (readonly number[])[] {
    return this.#placesOf[label] ?? [];
  }
}

/**
 * What it means that somebody chose these categories: "accepted" when they are those of the answer,
 * also when they have come back to them; "rejected" when none is left, which says that the answer is
 * wrong and not what is right; else "edited".
 *
 * @param chosen ascending
 * @param answer ascending, as `LabelSets.ofAnswer` gives them; none for a row without an answer
 */
export function decisionFor(chosen: readonly number[], answer: readonly number[]): Decision {
  if (chosen.length === 0) return REJECTED;
  return { status: chosen.join() === answer.join() ? 'accepted' : 'edited', labels: chosen };
}

/** The answer is right. */
export function acceptedDecision(answer: readonly number[]): Decision {
  return { status: 'accepted', labels: answer };
}

/** The answer is wrong. */
export const REJECTED: Decision = { status: 'rejected', labels: [] };

/** The lists of `ancestorsOf`, those of the most products first. */
function placesIn(tree: CategoryTree): number[][][] {
  const places = Array.from({ length: tree.labels }, (): number[][] => []);
  const byProducts = Array.from(tree.productsOf.keys()).sort(
    (a, b) => tree.productsOf[b]! - tree.productsOf[a]! || a - b,
  );
  for (const node of byProducts) {
    if (tree.isDuplicate[node]) continue;
    const [path, label] = [tree.paths[node]!, tree.labelOf[node]!];
    places[label]!.push(path.slice(0, path.indexOf(label)));
  }
  return places;
}

function missing(chosen: ReadonlySet<number>, place: readonly number[]): number {
  let count = 0;
  for (const parent of place) if (!chosen.has(parent)) count++;
  return count;
}
