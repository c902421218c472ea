import {
  type DecisionFiguresFile,
  type FiguresFile,
  type ModelReport,
  type ReportFile,
} from './reportSchema';
import { SCHEMA_VERSION } from './schema';

/** A small, valid report for tests: four categories. */

const ratios = { precision: 0.9, recall: 0.8, f1: 0.85 };
const decisions: DecisionFiguresFile = {
  ...{ micro: ratios, macro: ratios, weighted: ratios },
  subsetAccuracy: 0.7,
  hardAuc: 0.8,
  meanAccuracy: 0.99,
};

export function sampleFigures(parts: Partial<FiguresFile> = {}): FiguresFile {
  return {
    products: 10,
    loss: 0.02,
    microAuc: 0.99,
    macroAuc: 0.98,
    meanAveragePrecision: 0.9,
    labelRankingAveragePrecision: 0.95,
    precisionAt1: 0.9,
    precisionAt3: 0.6,
    precisionAt5: 0.4,
    ndcgAt5: 0.9,
    coverageError: 3.2,
    calibrationError: 0.01,
    atHalf: { ...decisions },
    tuned: { ...decisions, micro: { ...ratios } },
    automatic: { share: 0.8, precision: 0.95 },
    ...parts,
  };
}

export function sampleModelReport(id: string, parts: Partial<ModelReport> = {}): ModelReport {
  const each = [0.9, 0.8, 0.7, 0.6];
  return {
    id,
    title: id.toUpperCase(),
    kind: 'shipped',
    bytes: 1000,
    millisecondsPerProduct: 0.5,
    training: { seconds: 60, epochs: 3, bestEpoch: 2, refitted: true },
    parts: {
      validation: sampleFigures(),
      validationNamesOnly: sampleFigures(),
      test: sampleFigures(),
      novel: sampleFigures(),
      namesOnly: sampleFigures({ calibrationError: null }),
    },
    labels: {
      ...{ precision: [...each], recall: [...each], f1: [...each], accuracy: [...each] },
      auc: [0.9, 0.8, null, 0.7],
      averagePrecision: [0.9, null, 0.8, 0.7],
      support: [5, 0, 10, 2],
      predicted: [4, 1, 10, 0],
      threshold: [...each],
    },
    confusions: { predicted: [0, 1], missed: [1, 3], products: [2, 1] },
    reliability: { decisions: [0, 4], meanScore: [null, 0.7], positiveShare: [null, 0.75] },
    automatic: { cut: 0.8, precision: 0.95 },
    confidence: { share: [1, 0.5, 0], precision: [0.8, 0.9, null] },
    ...parts,
  };
}

export function sampleReport(parts: Partial<ReportFile> = {}): ReportFile {
  return {
    schemaVersion: SCHEMA_VERSION,
    created: '2025-01-02T03:04:05.000Z',
    data: {
      ...{ training: 80, validation: 10, validationNovel: 6, test: 10, testNovel: 5 },
      labelsPerProduct: [0, 40, 40],
      textLengths: { width: 10, products: [30, 50] },
      terms: { words: ['black', 'case'], occurrences: [20, 9] },
      labelProducts: [50, 40, 20, 10],
    },
    examples: [['a dryer', 'a dish'], ['a kettle'], [], ['a game']],
    references: [{ name: 'another tool', kind: 'tool', part: 'test', microF1: 0.8 }],
    models: [sampleModelReport('mlp')],
    ...parts,
  };
}
