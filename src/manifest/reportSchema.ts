import * as v from 'valibot';
import { SCHEMA_VERSION } from './schema';

/**
 * `report.json`: how good every model is, on products it never saw, and the data behind it.
 * Figures have six significant digits; what does not exist, such as the AUC of a category that
 * no product has, is null. Lists with a value for each category are in the order of `labels.json`.
 */

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const units = v.array(unit);
const maybeUnits = v.array(v.nullable(unit));
const counts = v.array(wholeNumber);

const ratiosSchema = v.object({ precision: unit, recall: unit, f1: unit });

/** What becomes of scores once a threshold makes yes and no of them. */
export const decisionFiguresSchema = v.object({
  /** All decisions pooled. */
  micro: ratiosSchema,
  /** Mean over categories that some product has. */
  macro: ratiosSchema,
  /** The same mean, weighted by how many have them. */
  weighted: ratiosSchema,
  /** Share of products whose whole set of categories is right. */
  subsetAccuracy: unit,
  /** AUC of the 0/1 decisions, mean over categories; the article's figure, at 0.5. */
  hardAuc: unit,
  /** Share of single decisions that are right, nearly all of them noes; the article's, at 0.5. */
  meanAccuracy: unit,
});
export type DecisionFiguresFile = v.InferOutput<typeof decisionFiguresSchema>;

/** How good a model is on one set of products; the names are those of docs/models.md. */
export const figuresSchema = v.object({
  products: wholeNumber,
  loss: v.number(),
  microAuc: unit,
  macroAuc: unit,
  meanAveragePrecision: unit,
  labelRankingAveragePrecision: unit,
  precisionAt1: unit,
  precisionAt3: unit,
  precisionAt5: unit,
  ndcgAt5: unit,
  coverageError: v.number(),
  /** ECE over decisions scored 0.05 or more, 15 bins; null when there are none. */
  calibrationError: v.nullable(unit),
  atHalf: decisionFiguresSchema,
  /** At the model's own threshold for each category. */
  tuned: decisionFiguresSchema,
  /** Products filed without a look, at the model's cut. */
  automatic: v.object({
    share: unit,
    /** Share of those filed whose whole path is right; null when none is filed. */
    precision: v.nullable(unit),
  }),
});
export type FiguresFile = v.InferOutput<typeof figuresSchema>;

/** A list for each figure, a value for each category. On the test part, tuned thresholds. */
export const labelColumnsSchema = v.object({
  precision: units,
  recall: units,
  f1: units,
  auc: maybeUnits,
  averagePrecision: maybeUnits,
  accuracy: units,
  /** Products that have the category. */
  support: counts,
  /** Products it was predicted for. */
  predicted: counts,
  threshold: units,
});

export const modelReportSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  /** In the registry; trained for comparison; or the article's own recipe, trained again. */
  kind: v.picklist(['shipped', 'baseline', 'article']),
  /** Of what is loaded to use the model; for an ensemble all its members. */
  bytes: wholeNumber,
  /** Median over single products, from tokens to scores, in Node with the SIMD kernels. */
  millisecondsPerProduct: v.number(),
  training: v.object({
    seconds: v.number(),
    epochs: v.optional(wholeNumber),
    bestEpoch: v.optional(wholeNumber),
    /** Whether the weights measured on the test part saw the validation part too. */
    refitted: v.boolean(),
  }),
  parts: v.object({
    /** Calibration, thresholds and cut of each half of the products come from the other half. */
    validation: figuresSchema,
    /** The same products without their descriptions. */
    validationNamesOnly: figuresSchema,
    test: figuresSchema,
    /** Test products that are no mere variants of training products. */
    novel: figuresSchema,
    /** Test products without their descriptions. */
    namesOnly: figuresSchema,
  }),
  labels: labelColumnsSchema,
  /** Pairs of categories, most confused first: test products with one predicted, one missed. */
  confusions: v.object({ predicted: counts, missed: counts, products: counts }),
  /** Bins of equal width over [0, 1]: decisions on the test part scored 0.05 or more. */
  reliability: v.object({ decisions: counts, meanScore: maybeUnits, positiveShare: maybeUnits }),
  automatic: v.object({
    /** Least confidence that files a product, chosen on validation; null: none is good enough. */
    cut: v.nullable(unit),
    /** Share of paths that must be right above the cut. */
    precision: unit,
  }),
  /** At cut i / (length − 1): share of test products at or above it, and share of those right. */
  confidence: v.object({ share: units, precision: maybeUnits }),
});
export type ModelReport = v.InferOutput<typeof modelReportSchema>;

const optionalUnit = v.optional(unit);

/** What others reached, as published or measured; what is not known is left out. */
export const referenceSchema = v.object({
  name: v.string(),
  kind: v.picklist(['article', 'tool']),
  /** Which of a model's parts it is to be compared with. */
  part: v.picklist(['test', 'novel', 'namesOnly']),
  loss: v.optional(v.number()),
  microAuc: optionalUnit,
  macroAuc: optionalUnit,
  meanAveragePrecision: optionalUnit,
  labelRankingAveragePrecision: optionalUnit,
  precisionAt1: optionalUnit,
  microF1: optionalUnit,
  macroF1: optionalUnit,
  subsetAccuracy: optionalUnit,
  hardAuc: optionalUnit,
  meanAccuracy: optionalUnit,
});
export type ReferenceFile = v.InferOutput<typeof referenceSchema>;

/** The data as the article's first part looks at it. */
export const dataReportSchema = v.object({
  training: wholeNumber,
  validation: wholeNumber,
  validationNovel: wholeNumber,
  test: wholeNumber,
  testNovel: wholeNumber,
  /** Training products with 0, 1, 2, … categories. */
  labelsPerProduct: counts,
  /** Training products whose text has [i · width, (i + 1) · width) words. */
  textLengths: v.object({ width: v.pipe(wholeNumber, v.minValue(1)), products: counts }),
  /** Most frequent words of the training text, stop words left out, with how often they occur. */
  terms: v.object({ words: v.array(v.string()), occurrences: counts }),
  /** Training products of each category. */
  labelProducts: counts,
});
export type DataReport = v.InferOutput<typeof dataReportSchema>;

export const reportFileSchema = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  created: v.pipe(v.string(), v.isoTimestamp()),
  data: dataReportSchema,
  /** For each category names of a few test products that have it, to try it out; maybe none. */
  examples: v.array(v.array(v.string())),
  references: v.array(referenceSchema),
  models: v.array(modelReportSchema),
});
export type ReportFile = v.InferOutput<typeof reportFileSchema>;
