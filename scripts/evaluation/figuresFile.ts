import type { FiguresFile } from '../../src/manifest/reportSchema';
import type { Metrics } from '../../src/manifest/schema';
import type { DecisionFigures, Figures } from '../../src/metrics/figures';

/** Figures as files have them: what does not exist is null. */
export function figuresFile(figures: Figures): FiguresFile {
  const { automatic, calibrationError, atHalf, tuned, ...others } = figures;
  return {
    ...others,
    calibrationError: calibrationError ?? null,
    atHalf: decisions(atHalf),
    tuned: decisions(tuned),
    automatic: { share: automatic.share, precision: automatic.precision ?? null },
  };
}

/** The figures that stand on a model's card: decisions by its own thresholds. */
export function cardMetrics({ tuned, ...figures }: FiguresFile): Metrics {
  return {
    products: figures.products,
    loss: figures.loss,
    microAuc: figures.microAuc,
    macroAuc: figures.macroAuc,
    meanAveragePrecision: figures.meanAveragePrecision,
    microF1: tuned.micro.f1,
    macroF1: tuned.macro.f1,
    subsetAccuracy: tuned.subsetAccuracy,
    precisionAt1: figures.precisionAt1,
  };
}

/** Sums of shares may pass 1 by a rounding error, which no reader would take. */
function decisions({ micro, macro, weighted, ...others }: DecisionFigures) {
  const held = ({ precision, recall, f1 }: DecisionFigures['micro']) => ({
    precision: Math.min(1, precision),
    recall: Math.min(1, recall),
    f1: Math.min(1, f1),
  });
  return { micro: held(micro), macro: held(macro), weighted: held(weighted), ...others };
}
