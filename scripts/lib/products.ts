import * as v from 'valibot';
import { readCheckedLines } from './jsonLines';
import { dataPaths, type Part } from './paths';

/** The command that makes the data folder. */
export const DATA_COMMAND = 'npm run data -- --source FILE';

const datasetProductSchema = v.object({
  sku: v.union([v.number(), v.string()]),
  /** As the shop wrote them, uncleaned. */
  name: v.string(),
  description: v.string(),
  /** Category names from root to leaf, each once. */
  path: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Indices into `labels.json`, ascending. */
  labels: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1)),
  /**
   * Only in validation and test: no training product has this name without its last
   * ` - ` part, so it is no mere variant of one.
   */
  novel: v.optional(v.boolean()),
});

/** A line of `training.jsonl`, `validation.jsonl` or `test.jsonl`. */
export type DatasetProduct = v.InferOutput<typeof datasetProductSchema>;

/** @throws AppError naming `npm run data` when the file is missing or not what it wrote */
export function readPart(part: Part, folder?: string): Promise<DatasetProduct[]> {
  return readCheckedLines(dataPaths(folder).part(part), datasetProductSchema, DATA_COMMAND);
}
