import * as v from 'valibot';
import type { InputSpec } from '../domain/inputSpec';

/**
 * The files under `public/models`, as the scripts write them and the page reads them.
 * Everything the page shows comes from these; a file that does not fit is refused with
 * a sentence, never guessed at.
 */

/** Raised when a reader of the old form would misread the new one. */
export const SCHEMA_VERSION = 2;

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(wholeNumber, v.minValue(1));
const unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const schemaVersion = v.literal(SCHEMA_VERSION);

/** A file beside the registry; `path` is relative to it. */
export const fileReferenceSchema = v.object({
  path: v.pipe(v.string(), v.regex(/^[\w.-]+(\/[\w.-]+)*$/), v.excludes('..')),
  bytes: positive,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type FileReference = v.InferOutput<typeof fileReferenceSchema>;

/** One input of a net; see the domain's InputSpec. */
export const inputSpecSchema = v.variant('kind', [
  v.object({
    kind: v.literal('sequence'),
    lengths: v.pipe(v.array(positive), v.minLength(1)),
    tail: positive,
  }),
  v.object({
    kind: v.literal('bag'),
    field: v.picklist(['name', 'description']),
    length: positive,
    buckets: wholeNumber,
  }),
]) satisfies v.GenericSchema<InputSpec>;

/** Figures of one part of the data; the names are those of docs/models.md. */
export const metricsSchema = v.object({
  products: positive,
  loss: v.number(),
  microAuc: unit,
  macroAuc: unit,
  meanAveragePrecision: unit,
  microF1: unit,
  macroF1: unit,
  subsetAccuracy: unit,
  precisionAt1: unit,
});
export type Metrics = v.InferOutput<typeof metricsSchema>;

/**
 * Beta calibration (Kull, Silva Filho & Flach 2017) of scores pooled over all labels:
 * logit p' = yes · ln p − no · ln(1 − p) + offset. With yes = no it is a temperature; all three
 * are fitted on scores of products the model was not trained on.
 */
export const calibrationSchema = v.object({
  yes: v.pipe(v.number(), v.minValue(0)),
  no: v.pipe(v.number(), v.minValue(0)),
  offset: v.number(),
});

/** From which calibrated score on a category counts as predicted. */
export const thresholdsSchema = v.object({
  /** The one threshold with the best micro F1. */
  global: unit,
  /** One for each label, in their order. */
  perLabel: v.array(unit),
});

/** What every card says, whatever the model is. */
const commonCard = {
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  /** One or two sentences: what the model is. */
  summary: v.string(),
  calibration: calibrationSchema,
  thresholds: thresholdsSchema,
  /** Trained numbers; for an ensemble those of its members. */
  parameters: positive,
  /** Bytes to download before the first answer; for an ensemble all its members. */
  bytes: positive,
  training: v.object({
    date: v.pipe(v.string(), v.isoTimestamp()),
    seconds: v.number(),
    seed: wholeNumber,
    /** Only where a model is trained in epochs. */
    epochs: v.optional(positive),
    bestEpoch: v.optional(positive),
    /**
     * Whether the weights saw the validation part too. Curves, calibration and thresholds are
     * always those of the same recipe trained without it.
     */
    refitted: v.boolean(),
  }),
  /** Of calibrated scores, decisions by the thresholds; of the recipe trained without validation. */
  validation: metricsSchema,
  /** The same on the test part, by the weights of this card. */
  test: metricsSchema,
  credits: v.array(v.string()),
  weaknesses: v.array(v.string()),
};

/** A net that tfjs runs. */
export const netCardSchema = v.object({
  kind: v.literal('net'),
  ...commonCard,
  inputs: v.pipe(v.array(inputSpecSchema), v.minLength(1)),
  /** tfjs Layers `model.json`; its weight shards follow. */
  topology: fileReferenceSchema,
  shards: v.pipe(v.array(fileReferenceSchema), v.minLength(1)),
  history: fileReferenceSchema,
});
export type NetCard = v.InferOutput<typeof netCardSchema>;

/** The linear baseline: one packed file, see `models/linear/linearFile.ts`. */
export const linearCardSchema = v.object({
  kind: v.literal('linear'),
  ...commonCard,
  file: fileReferenceSchema,
});
export type LinearCard = v.InferOutput<typeof linearCardSchema>;

/** Other models of the registry together: Σ weight · logit of each calibrated score. */
export const ensembleCardSchema = v.object({
  kind: v.literal('ensemble'),
  ...commonCard,
  members: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.minLength(1)),
        weight: v.pipe(v.number(), v.minValue(0)),
      }),
    ),
    v.minLength(1),
  ),
});
export type EnsembleCard = v.InferOutput<typeof ensembleCardSchema>;

export const modelCardSchema = v.variant('kind', [
  netCardSchema,
  linearCardSchema,
  ensembleCardSchema,
]);
export type ModelCard = v.InferOutput<typeof modelCardSchema>;

/** A run of the article's own recipe. */
export const articleRunSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  summary: v.string(),
  history: fileReferenceSchema,
  /** As `test` of a card. */
  test: v.optional(metricsSchema),
});
export type ArticleRun = v.InferOutput<typeof articleRunSchema>;

export const registrySchema = v.object({
  schemaVersion,
  created: v.pipe(v.string(), v.isoTimestamp()),
  data: v.object({
    name: v.string(),
    licence: v.string(),
    source: v.string(),
    training: positive,
    validation: positive,
    test: positive,
  }),
  preprocessing: v.object({ preset: v.picklist(['catalogue', 'article']), version: positive }),
  vocabulary: fileReferenceSchema,
  /** Tokens in the vocabulary, known before it is fetched: bigram ids begin there. */
  vocabularySize: positive,
  labels: fileReferenceSchema,
  /** Categories in the list, known before it is fetched: as many thresholds has every model. */
  labelCount: positive,
  taxonomy: fileReferenceSchema,
  goldens: fileReferenceSchema,
  /** All figures of all models; see `manifest/reportSchema.ts`. */
  report: fileReferenceSchema,
  models: v.pipe(v.array(modelCardSchema), v.minLength(1)),
  /** The article's own recipe trained again: curves and figures to compare, nothing to run. */
  article: v.optional(v.array(articleRunSchema)),
});
export type Registry = v.InferOutput<typeof registrySchema>;

export const vocabularyFileSchema = v.object({
  schemaVersion,
  preset: v.picklist(['catalogue', 'article']),
  presetVersion: positive,
  /** Row i of every embedding belongs to tokens[i]; the reserved ones come first. */
  tokens: v.array(v.string()),
});
export type VocabularyFile = v.InferOutput<typeof vocabularyFileSchema>;

export const labelsFileSchema = v.object({
  schemaVersion,
  /** A category is a label when more than this many products carry it. */
  threshold: wholeNumber,
  /** Output i of every net belongs to labels[i]; `products` counts the training part. */
  labels: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.minLength(1)), products: wholeNumber })),
    v.minLength(1),
  ),
});
export type LabelsFile = v.InferOutput<typeof labelsFileSchema>;

/**
 * The category tree, pruned to the labels. Nodes are in depth-first order, so a parent
 * stands before its children; -1 is the parent of a root.
 */
export const taxonomyFileSchema = v.object({
  schemaVersion,
  nodes: v.array(
    v.object({
      label: wholeNumber,
      parent: v.pipe(v.number(), v.integer(), v.minValue(-1)),
      /** Training products filed at this node or below. */
      products: wholeNumber,
    }),
  ),
});
export type TaxonomyFile = v.InferOutput<typeof taxonomyFileSchema>;

const curvePointSchema = v.object({ loss: v.number(), microAuc: unit, macroAuc: unit });
const validationPointSchema = v.object({
  ...curvePointSchema.entries,
  meanAveragePrecision: unit,
  /** Decisions at 0.5. */
  microF1: unit,
});

/** What one training run recorded, epoch by epoch. */
export const historyFileSchema = v.object({
  schemaVersion,
  model: v.string(),
  /** Epochs count from 1. Training figures are those of the epoch's own batches, dropout on. */
  epochs: v.array(
    v.object({
      epoch: positive,
      learningRate: v.number(),
      seconds: v.number(),
      training: curvePointSchema,
      validation: validationPointSchema,
    }),
  ),
  bestEpoch: positive,
  /** What made the best epoch the best, as a sentence. */
  chosenBy: v.string(),
  /** How a run that repeats another's recipe differs from it, as sentences. */
  notes: v.optional(v.array(v.string())),
});
export type HistoryFile = v.InferOutput<typeof historyFileSchema>;

/** Known answers, checked in Node and in the browser. */
export const goldensFileSchema = v.object({
  schemaVersion,
  examples: v.array(
    v.object({
      name: v.string(),
      description: v.string(),
      nameIds: v.array(positive),
      descriptionIds: v.array(positive),
      unknown: v.array(v.string()),
      /** Model id → a score for each label, from the quantised weights on the CPU. */
      scores: v.record(v.string(), v.array(unit)),
    }),
  ),
});
export type GoldensFile = v.InferOutput<typeof goldensFileSchema>;
