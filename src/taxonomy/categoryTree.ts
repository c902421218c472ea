import { AppError, assert } from '../domain/errors';
import {
  alternatives,
  bestNodeFromLogOdds,
  bestPath,
  bestPathFromLogOdds,
  type CategoryPath,
} from './rankedPaths';

/** The part of a taxonomy file this floor reads. */
export interface TaxonomyNodes {
  nodes: readonly {
    /** Index of the category in the label list; one name may stand in several places. */
    readonly label: number;
    /** Index of the node above; -1 for a root. */
    readonly parent: number;
    /** Training products filed at this node or below. */
    readonly products: number;
  }[];
}

/**
 * The category tree over the labels of a model. Parents stand before their children, so a
 * single pass over the nodes sees every parent first.
 */
export class CategoryTree {
  readonly size: number;
  /** [size]: the label of each node. */
  readonly labelOf: Int32Array;
  /** [size]: the node above, -1 for a root. */
  readonly parentOf: Int32Array;
  /** [size]: training products filed at the node or below. */
  readonly productsOf: Int32Array;
  /** [size]: labels from the root down to each node; a label that repeats is named once. */
  readonly paths: readonly (readonly number[])[];
  /**
   * [size]: 1 where an earlier node has the same path. Scores cannot tell the two apart, so
   * only the first is ever given as an answer.
   */
  readonly isDuplicate: Uint8Array;
  /** [size]: 1 where the node's path has a label more than that of the node above. */
  readonly addsLabel: Uint8Array;
  /** [size]: where paths are compared, so that a catalogue of products makes no garbage. */
  readonly workingOdds: Float64Array<ArrayBuffer>;
  /** [labels]: the labels without which each cannot stand, above it wherever it stands. */
  readonly impliedBy: readonly (readonly number[])[];

  /**
   * @param taxonomy nodes, each after its parent
   * @param labels   how many labels the model scores
   * @throws AppError `shape-mismatch` when the nodes are no tree over these labels
   */
  constructor(
    taxonomy: TaxonomyNodes,
    readonly labels: number,
  ) {
    const { nodes } = taxonomy;
    if (nodes.length === 0) throw misfit('it has no nodes');
    nodes.forEach((node, index) => checkNode(node, index, labels));
    this.size = nodes.length;
    this.labelOf = Int32Array.from(nodes, (node) => node.label);
    this.parentOf = Int32Array.from(nodes, (node) => node.parent);
    this.productsOf = Int32Array.from(nodes, (node) => node.products);
    this.paths = pathsOf(nodes);
    this.isDuplicate = duplicatesOf(this.paths);
    this.addsLabel = Uint8Array.from(nodes, ({ parent }, node) =>
      this.paths[node] === this.paths[parent] ? 0 : 1,
    );
    this.workingOdds = new Float64Array(this.size);
    this.impliedBy = Array.from({ length: labels }, (_, label) =>
      commonTo(this.ancestorsOf(label)),
    );
  }

  /**
   * The labels above a label, root first: one list for each place where it stands, in the
   * order of the nodes. `[[]]` for one that is a root only, `[]` for one outside the tree.
   */
  ancestorsOf(label: number): number[][] {
    assert(label >= 0 && label < this.labels, 'a label of this tree');
    const places: number[][] = [];
    for (let node = 0; node < this.size; node++) {
      if (this.labelOf[node] !== label || this.isDuplicate[node]) continue;
      const path = this.paths[node]!;
      places.push(path.slice(0, path.indexOf(label)));
    }
    return places;
  }

  /**
   * The path whose labels fit the scores best, root to leaf or to a node in between; see
   * `rankedPaths.ts` for what best means and how sure it is.
   *
   * @param scores [labels] of probabilities, no NaN
   */
  bestPath(scores: Float32Array): CategoryPath {
    return bestPath(this, scores);
  }

  /** The same for log-odds of scores, [labels], for whoever has them already. */
  bestPathOf(logOdds: ArrayLike<number>): CategoryPath {
    return bestPathFromLogOdds(this, logOdds);
  }

  /** The node at the end of that path. */
  bestNodeOf(logOdds: ArrayLike<number>): number {
    return bestNodeFromLogOdds(this, logOdds);
  }

  /**
   * The next best paths after `bestPath`, likeliest first, `count` at most. Each differs from
   * it and from one another by at least a label; one may be the beginning of another.
   */
  alternatives(scores: Float32Array, count: number): CategoryPath[] {
    return alternatives(this, scores, count);
  }
}

function checkNode(node: TaxonomyNodes['nodes'][number], index: number, labels: number): void {
  if (!Number.isInteger(node.label) || node.label < 0 || node.label >= labels) {
    throw misfit(`node ${index} has label ${node.label}, but the labels are 0 to ${labels - 1}`);
  }
  if (!Number.isInteger(node.parent) || node.parent < -1 || node.parent >= index) {
    throw misfit(`node ${index} stands under node ${node.parent}, which does not come before it`);
  }
}

function misfit(reason: string): AppError {
  return new AppError(
    'shape-mismatch',
    `The category tree does not fit the labels: ${reason}. Build or download the models again.`,
  );
}

function pathsOf(nodes: TaxonomyNodes['nodes']): number[][] {
  const paths: number[][] = [];
  for (const { label, parent } of nodes) {
    const above = paths[parent] ?? [];
    paths.push(above.includes(label) ? above : [...above, label]);
  }
  return paths;
}

function commonTo([first = [], ...others]: number[][]): number[] {
  return first.filter((label) => others.every((place) => place.includes(label)));
}

function duplicatesOf(paths: readonly (readonly number[])[]): Uint8Array {
  const seen = new Set<string>();
  return Uint8Array.from(paths, (path) => {
    const key = path.join();
    const isDuplicate = seen.has(key);
    seen.add(key);
    return isDuplicate ? 1 : 0;
  });
}
