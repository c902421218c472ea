import { assert } from '../domain/errors';
import { logit } from '../metrics/logit';
import type { CategoryTree } from './categoryTree';

/** A way from a root of the tree down to a node, which need not be a leaf. */
export interface CategoryPath {
  /** The node at its end. */
  node: number;
  /** Labels, root first, at least one. A child is never given without its parents. */
  labels: readonly number[];
  /** Σ ln(p / (1 − p)) over the labels: log-odds of these labels against none at all. */
  logOdds: number;
  /** The chance that this is the whole path, in [0, 1]; see `bestPath`. */
  confidence: number;
}

/**
 * The path whose labels fit the scores best.
 *
 * With labels scored independently, "exactly the labels of this path" is more likely than
 * "no label" by the odds p / (1 − p) of each of them multiplied; the path with the largest
 * product wins, that is the largest sum of log-odds. So a path goes on to a child as long as
 * what follows is more likely than not, and a confident child carries an unsure parent. Of
 * equal paths the one that stands first in the tree, hence the shorter one, is taken.
 *
 * Its confidence is its share of the odds of all paths and of none:
 * odds / (1 + Σ odds of every path). That is the chance of the path given that a product has
 * one path or none. It falls when a child is nearly as likely, when another branch competes,
 * and when nothing is likely at all; a single root scored 0.3 has confidence 0.3. With a
 * linear model's scores of 4,647 unseen products it told right paths from wrong ones better
 * (AUC 0.91) than the least score on the path (0.81) or the product of the scores (0.80).
 *
 * Even when no score reaches 0.5 the best root is given, with its low confidence: an unsure
 * proposal serves a merchandiser better than none.
 *
 * @param scores [labels] of probabilities, no NaN
 */
export function bestPath(tree: CategoryTree, scores: Float32Array): CategoryPath {
  return bestPathFromLogOdds(tree, labelLogOdds(tree, scores));
}

/** The same from the log-odds of the labels' scores. */
export function bestPathFromLogOdds(
  tree: CategoryTree,
  labelOdds: ArrayLike<number>,
): CategoryPath {
  const odds = pathOdds(tree, labelOdds, tree.workingOdds);
  return pathTo(tree, largestOf(odds), odds, logOfAllOdds(odds));
}

/** The node at the end of that path alone, at half the cost. */
export function bestNodeFromLogOdds(tree: CategoryTree, labelOdds: ArrayLike<number>): number {
  return largestOf(pathOdds(tree, labelOdds, tree.workingOdds));
}

function largestOf(odds: Float64Array): number {
  let best = 0;
  for (let node = 1; node < odds.length; node++) {
    if (odds[node]! > odds[best]!) best = node;
  }
  return best;
}

/**
 * The next best paths after `bestPath`, each differing from it and from one another by at
 * least a label. One may be the beginning of another: stopping a level higher is an answer
 * of its own.
 *
 * @param count how many at most
 * @returns the likeliest first; equal ones in the order of the tree
 */
export function alternatives(
  tree: CategoryTree,
  scores: Float32Array,
  count: number,
): CategoryPath[] {
  const odds = pathOdds(tree, labelLogOdds(tree, scores));
  const total = logOfAllOdds(odds);
  return [...odds.keys()]
    .filter((node) => !tree.isDuplicate[node])
    .sort((a, b) => odds[b]! - odds[a]! || a - b)
    .slice(1, count + 1)
    .map((node) => pathTo(tree, node, odds, total));
}

function labelLogOdds(tree: CategoryTree, scores: Float32Array): Float64Array {
  assert(scores.length === tree.labels, 'one score per label');
  const labelOdds = new Float64Array(tree.labels);
  for (let label = 0; label < tree.labels; label++) labelOdds[label] = logit(scores[label]!);
  return labelOdds;
}

/** [size]: log-odds of the path to each node, −∞ for a duplicate; written into `odds`. */
function pathOdds(
  tree: CategoryTree,
  labelOdds: ArrayLike<number>,
  odds = new Float64Array(tree.size),
): Float64Array {
  assert(labelOdds.length === tree.labels, 'one score per label');
  for (let label = 0; label < tree.labels; label++) {
    if (Number.isNaN(labelOdds[label])) throw new Error('broken invariant: no score is NaN');
  }
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parentOf[node]!;
    const sum = above < 0 ? 0 : odds[above]!;
    odds[node] = tree.addsLabel[node] ? sum + labelOdds[tree.labelOf[node]!]! : sum;
  }
  for (let node = 0; node < tree.size; node++) if (tree.isDuplicate[node]) odds[node] = -Infinity;
  return odds;
}

/** What is less by this factor, as a logarithm, is lost in the rounding of a sum. */
const NEGLIGIBLE = -40;

/** ln(1 + Σ odds), with the largest term taken out so that nothing overflows. */
function logOfAllOdds(odds: Float64Array): number {
  let largest = 0;
  for (const value of odds) if (value > largest) largest = value;
  let rest = Math.exp(-largest);
  for (const value of odds) {
    if (value - largest > NEGLIGIBLE) rest += Math.exp(value - largest);
  }
  return largest + Math.log(rest);
}

function pathTo(tree: CategoryTree, node: number, odds: Float64Array, total: number): CategoryPath {
  const logOdds = odds[node]!;
  const confidence = Math.min(1, Math.exp(logOdds - total));
  return { node, labels: tree.paths[node]!, logOdds, confidence };
}
