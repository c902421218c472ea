import type { ModelId } from '../domain/model';
import type { CategoryTree } from '../taxonomy/categoryTree';
import { freshest, meanScores, type ScoresByModel } from './rows';

/** A way down the category tree and how sure it is, in [0, 1]. */
export interface CategoryPath {
  names: string[];
  confidence: number;
}

export interface ModelAnswer extends CategoryPath {
  id: ModelId;
  /** Given to an older input than the one on the screen. */
  stale: boolean;
}

/** What all models together say. */
export interface Answer extends CategoryPath {
  /** Given to an older input than the one on the screen. */
  stale: boolean;
  /** The models whose mean this is: those that have seen the newest input. */
  basis: ModelId[];
  models: ModelAnswer[];
  /** Models of `basis` whose own path is the answer's. */
  agreeing: ModelId[];
  /** The next best paths, best first. */
  alternatives: CategoryPath[];
}

const ALTERNATIVES = 3;

type TreePath = ReturnType<CategoryTree['bestPath']>;

export interface Question {
  tree: CategoryTree;
  /** Names of the categories, in the order of the scores. */
  names: readonly string[];
  scores: ScoresByModel;
  columns: readonly ModelId[];
  /** The number of the input on the screen. */
  sequence: number;
}

/** `undefined` as long as no model has answered. */
export function answerOf({ tree, names, scores, columns, sequence }: Question): Answer | undefined {
  const basis = freshest(scores, columns);
  const mean = meanScores(basis.map((id) => scores[id]!.scores));
  if (mean === undefined) return undefined;
  const together = tree.bestPath(mean);
  const named = ({ labels, confidence }: TreePath): CategoryPath => ({
    names: labels.map((label) => names[label]!),
    confidence,
  });
  const alone = columns.flatMap((id) => {
    const known = scores[id];
    if (known === undefined) return [];
    return [{ id, path: tree.bestPath(known.scores), stale: known.sequence < sequence }];
  });
  return {
    ...named(together),
    stale: scores[basis[0]!]!.sequence < sequence,
    basis,
    models: alone.map(({ id, path, stale }) => ({ id, stale, ...named(path) })),
    agreeing: alone
      .filter(({ id, path }) => basis.includes(id) && samePath(path, together))
      .map(({ id }) => id),
    alternatives: tree.alternatives(mean, ALTERNATIVES).map(named),
  };
}

function samePath(a: TreePath, b: TreePath): boolean {
  return a.labels.join() === b.labels.join();
}

/** The form in which a path is copied into a shop's back office. */
export function pathText(names: readonly string[]): string {
  return names.join(' > ');
}
