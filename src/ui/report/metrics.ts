import type {
  DecisionFiguresFile,
  FiguresFile,
  ModelReport,
  ReferenceFile,
} from '../../manifest/reportSchema';
import type { ReportSet } from '../../store/views/report';

const RANKING = {
  microAuc: (figures: FiguresFile) => figures.microAuc,
  macroAuc: (figures: FiguresFile) => figures.macroAuc,
  meanAveragePrecision: (figures: FiguresFile) => figures.meanAveragePrecision,
  labelRankingAveragePrecision: (figures: FiguresFile) => figures.labelRankingAveragePrecision,
  precisionAt1: (figures: FiguresFile) => figures.precisionAt1,
  precisionAt3: (figures: FiguresFile) => figures.precisionAt3,
  precisionAt5: (figures: FiguresFile) => figures.precisionAt5,
  ndcgAt5: (figures: FiguresFile) => figures.ndcgAt5,
  coverageError: (figures: FiguresFile) => figures.coverageError,
};

/** What becomes of decisions, whichever thresholds made them. */
const DECISIONS = {
  microPrecision: ({ micro }: DecisionFiguresFile) => micro.precision,
  microRecall: ({ micro }: DecisionFiguresFile) => micro.recall,
  microF1: ({ micro }: DecisionFiguresFile) => micro.f1,
  macroPrecision: ({ macro }: DecisionFiguresFile) => macro.precision,
  macroRecall: ({ macro }: DecisionFiguresFile) => macro.recall,
  macroF1: ({ macro }: DecisionFiguresFile) => macro.f1,
  weightedPrecision: ({ weighted }: DecisionFiguresFile) => weighted.precision,
  weightedRecall: ({ weighted }: DecisionFiguresFile) => weighted.recall,
  weightedF1: ({ weighted }: DecisionFiguresFile) => weighted.f1,
  subsetAccuracy: (decisions: DecisionFiguresFile) => decisions.subsetAccuracy,
  hardAuc: (decisions: DecisionFiguresFile) => decisions.hardAuc,
  meanAccuracy: (decisions: DecisionFiguresFile) => decisions.meanAccuracy,
};

const CALIBRATION = {
  calibrationError: (figures: FiguresFile) => figures.calibrationError,
  loss: (figures: FiguresFile) => figures.loss,
};

const AUTOMATIC = {
  automaticShare: ({ automatic }: FiguresFile) => automatic.share,
  automaticPrecision: ({ automatic }: FiguresFile) => automatic.precision,
};

const COST = {
  milliseconds: (model: ModelReport) => model.millisecondsPerProduct,
  bytes: (model: ModelReport) => model.bytes,
};

export type MetricName =
  | keyof typeof RANKING
  | keyof typeof DECISIONS
  | keyof typeof CALIBRATION
  | keyof typeof AUTOMATIC
  | keyof typeof COST;

const LOWER_IS_BETTER: readonly MetricName[] = [
  ...(['coverageError', 'calibrationError', 'loss', 'milliseconds', 'bytes'] as const),
];

/** What is promised, not what is best: higher would mean that fewer products are filed. */
const NEITHER_IS_BETTER: readonly MetricName[] = ['automaticPrecision'];

/** One figure of a model. */
export interface Metric {
  name: MetricName;
  better: 'higher' | 'lower' | 'neither';
  /** On the set of products; cost is the same on all of them. */
  of(model: ModelReport, set: ReportSet): number | null;
}

const ofFigures = (read: (figures: FiguresFile) => number | null): Metric['of'] => {
  return ({ parts }, set) => read(parts[set]);
};

/** The families of figures, in the order in which they are shown. */
export const METRICS = {
  ranking: metrics(RANKING, ofFigures),
  tuned: metrics(DECISIONS, (read) => ofFigures(({ tuned }) => read(tuned))),
  atHalf: metrics(DECISIONS, (read) => ofFigures(({ atHalf }) => read(atHalf))),
  calibration: metrics(CALIBRATION, ofFigures),
  automatic: metrics(AUTOMATIC, ofFigures),
  cost: metrics(COST, (read) => read),
} as const satisfies Record<string, readonly Metric[]>;

export type MetricGroup = keyof typeof METRICS;
export const METRIC_GROUPS = Object.keys(METRICS) as MetricGroup[];

function metrics<Read>(
  readers: Partial<Record<MetricName, Read>>,
  withSet: (read: Read) => Metric['of'],
): Metric[] {
  const entries = Object.entries(readers) as [MetricName, Read][];
  return entries.map(([name, read]) => ({ name, better: betterOf(name), of: withSet(read) }));
}

function betterOf(name: MetricName): Metric['better'] {
  if (NEITHER_IS_BETTER.includes(name)) return 'neither';
  return LOWER_IS_BETTER.includes(name) ? 'lower' : 'higher';
}

const REFERENCE_FIGURES = [
  ...(['loss', 'microAuc', 'macroAuc', 'meanAveragePrecision'] as const),
  ...(['labelRankingAveragePrecision', 'precisionAt1', 'microF1', 'macroF1'] as const),
  ...(['subsetAccuracy', 'hardAuc', 'meanAccuracy'] as const),
] satisfies (keyof ReferenceFile & MetricName)[];

/** The article's own figures of decisions, which are made at 0.5. */
const ALWAYS_AT_HALF: readonly MetricName[] = ['hardAuc', 'meanAccuracy'];

/** What others reached by the same metric; null where it is not known. */
export function referenceFigure(
  reference: ReferenceFile,
  group: MetricGroup,
  name: MetricName,
): number | null {
  if (name in DECISIONS && group !== decidedBy(reference, name)) return null;
  const figure = REFERENCE_FIGURES.find((known) => known === name);
  return (figure && reference[figure]) ?? null;
}

/** On the test set others have the better of both kinds of thresholds, elsewhere 0.5. */
function decidedBy({ part }: ReferenceFile, name: MetricName): MetricGroup {
  return part === 'test' && !ALWAYS_AT_HALF.includes(name) ? 'tuned' : 'atHalf';
}
