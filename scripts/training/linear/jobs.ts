import type { FitOptions } from '../../../src/engine/linear/binaryProblem';
import type { IntegerLists } from '../../../src/engine/linear/naiveBayes';
import type { TreeOptions } from '../../../src/engine/forest/growTree';
import type { Tree, TreeData } from '../../../src/engine/forest/tree';
import type { WeightsOfLabel } from '../../../src/models/linear/labelWeights';
import type { SparseRows } from '../../../src/text/sparseRows';

/** Fitting one label against the rest. Its job number is the label. */
export interface LabelWork {
  kind: 'label';
  solver: 'logistic' | 'supportVectors';
  options: FitOptions;
  training: SparseRows;
  labelsOf: IntegerLists;
  validation: SparseRows;
  /** Float32, [validation products × labels]: each job fills its column. */
  margins: SharedArrayBuffer;
  labels: number;
  smallestWeight: number;
}

/** Growing one tree of a forest. Its job number is the tree's. */
export interface TreeWork {
  kind: 'tree';
  data: TreeData;
  options: TreeOptions;
}

export type Work = LabelWork | TreeWork;

export interface FittedLabel extends WeightsOfLabel {
  passes: number;
  converged: boolean;
}

export interface ResultOf {
  label: FittedLabel;
  tree: Tree;
}
