import { BASE_MODEL_IDS, type BaseModelId, type Scores } from '../domain/model';
import type { CategoryTree } from '../taxonomy/categoryTree';
import type { Column } from './columns';
import type { ScoresByModel } from './state';
import { freshest, scoresIn, togetherOf } from './together';

/** From this confidence on a path is more likely right than not. */
export const SURE_FROM = 0.5;

/** A way down the category tree and how sure it is, in [0, 1]. */
export interface CategoryPath {
  names: string[];
  confidence: number;
}

export interface ModelAnswer extends CategoryPath {
  id: BaseModelId;
  /** Given to an older input than the one on the screen. */
  stale: boolean;
}

/** What all models together say, and each of them. */
export interface Answer extends CategoryPath {
  /** Given to an older input than the one on the screen. */
  stale: boolean;
  /** Whether this is the ensemble's own answer, or only that of the models of `basis`. */
  complete: boolean;
  /** The models on whose scores it rests. */
  basis: BaseModelId[];
  /** The models that are asked too and have not answered yet. */
  awaited: BaseModelId[];
  models: ModelAnswer[];
  /** [labels]: the scores it was read from. */
  scores: Scores;
  /** Models that have seen the newest input, in the basis or not. */
  inStep: BaseModelId[];
  /** Models of `inStep` whose own path is the answer's. */
  agreeing: BaseModelId[];
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
  /** Of the models that are asked. */
  columns: readonly Column[];
  /** The number of the input on the screen. */
  sequence: number;
}

/** `undefined` as long as no model has answered. */
export function answerOf(question: Question): Answer | undefined {
  const { tree, names, columns, sequence } = question;
  const scores = scoresIn(question.scores, columns);
  const together = togetherOf(scores, columns);
  if (together === undefined) return undefined;
  const best = tree.bestPath(together.scores);
  const named = ({ labels, confidence }: TreePath): CategoryPath => ({
    names: labels.map((label) => names[label]!),
    confidence,
  });
  const alone = BASE_MODEL_IDS.flatMap((id) => {
    const known = scores[id];
    if (known === undefined) return [];
    return [{ id, path: tree.bestPath(known.scores), stale: known.sequence < sequence }];
  });
  const inStep = freshest(scores);
  return {
    ...named(best),
    stale: together.sequence < sequence,
    complete: together.complete,
    basis: together.basis,
    awaited: together.awaited,
    models: alone.map(({ id, path, stale }) => ({ id, stale, ...named(path) })),
    scores: together.scores,
    inStep,
    agreeing: alone
      .filter(({ id, path }) => inStep.includes(id) && samePath(path, best))
      .map(({ id }) => id),
    alternatives: tree.alternatives(together.scores, ALTERNATIVES).map(named),
  };
}

function samePath(a: TreePath, b: TreePath): boolean {
  return a.labels.join() === b.labels.join();
}

/** Where an alternative leads, seen from the best path. */
export type Turn = 'higher' | 'deeper' | 'beside' | 'elsewhere';

export function turnOf(best: readonly string[], other: readonly string[]): Turn {
  const shared = best.findIndex((name, depth) => name !== other[depth]);
  const common = shared < 0 ? best.length : shared;
  if (common === best.length) return 'deeper';
  if (common === other.length) return 'higher';
  return common === best.length - 1 && best.length === other.length ? 'beside' : 'elsewhere';
}

/** The form in which a path is copied into a shop's back office. */
export function pathText(names: readonly string[]): string {
  return names.join(' > ');
}
