import type { ModelReport } from '../../src/manifest/reportSchema';
import { shareAbove } from '../../src/metrics/automaticShare';
import { confusionPairs } from '../../src/metrics/confusionPairs';
import { figuresOf, type Judged } from '../../src/metrics/figures';
import { labelReport } from '../../src/metrics/labelReport';
import { reliabilityBins } from '../../src/metrics/reliability';
import type { CategoryTree } from '../../src/taxonomy/categoryTree';
import type { ReportedId } from '../training/modelIds';
import type { Bench } from './bench';
import { type Decisions, judged, rowsOfAll } from './decisions';
import { figuresFile } from './figuresFile';
import { pathAnswers } from './pathAnswers';
import type { TestFile } from './testFile';

/** Pairs of categories that are listed. */
const CONFUSIONS = 50;
/** Cuts 0, 0.01, … 1 of a path's confidence. */
const CUTS = 101;

/** All that is said of a model on the test part, by the weights that are released. */
export async function measureTest(
  bench: Bench,
  id: ReportedId,
  decisions: Decisions,
): Promise<Omit<TestFile, 'measured' | 'date'>> {
  const { tree } = bench;
  const whole = await bench.scores(id, 'test', 'released');
  const { products } = await bench.part('test');
  const novelRows = [...products.keys()].filter((row) => products[row]!.novel);
  const bare = await bench.scores(id, 'namesOnly', 'released');
  const test = judged(decisions, whole, tree);
  return {
    test: figuresFile(figuresOf(test)),
    novel: figuresFile(
      figuresOf(judged(decisions, rowsOfAll(whole, tree.labels, novelRows), tree)),
    ),
    namesOnly: figuresFile(figuresOf(judged(decisions, bare, tree))),
    labels: labelColumns(test, decisions),
    confusions: confusions(test),
    reliability: reliability(test),
    confidence: confidence(test, tree),
  };
}

function labelColumns(test: Judged, { thresholds }: Decisions): ModelReport['labels'] {
  const rows = labelReport(test.scores, test.truth, test.labels, thresholds.perLabel);
  return {
    precision: rows.map((row) => row.precision),
    recall: rows.map((row) => row.recall),
    f1: rows.map((row) => row.f1),
    auc: rows.map((row) => row.auc ?? null),
    averagePrecision: rows.map((row) => row.averagePrecision ?? null),
    accuracy: rows.map((row) => row.accuracy),
    support: rows.map((row) => row.support),
    predicted: rows.map((row) => row.predicted),
    threshold: rows.map((row) => row.threshold),
  };
}

function confusions({ tuned, truth, labels }: Judged): ModelReport['confusions'] {
  const pairs = confusionPairs(tuned, truth, labels, CONFUSIONS);
  return {
    predicted: pairs.map((pair) => pair.predicted),
    missed: pairs.map((pair) => pair.missed),
    products: pairs.map((pair) => pair.products),
  };
}

function reliability({ scores, truth }: Judged): ModelReport['reliability'] {
  const bins = reliabilityBins(scores, truth);
  return {
    decisions: bins.map((bin) => bin.decisions),
    meanScore: bins.map((bin) => bin.meanScore ?? null),
    positiveShare: bins.map((bin) => bin.positiveShare ?? null),
  };
}

function confidence({ scores, truth }: Judged, tree: CategoryTree): ModelReport['confidence'] {
  const { confidences, right } = pathAnswers(scores, truth, tree);
  const points = Array.from({ length: CUTS }, (_, i) =>
    shareAbove(confidences, right, i / (CUTS - 1)),
  );
  return {
    share: points.map(({ share }) => share),
    precision: points.map(({ precision }) => precision ?? null),
  };
}
